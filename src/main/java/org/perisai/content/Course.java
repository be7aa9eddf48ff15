package org.perisai.content;

import java.util.List;
import java.util.Map;

/**
 * A course, in every language that it has.
 *
 * @param id name of its folder
 * @param lang BCP 47 tag of the source language
 * @param hash SHA-256 in hex over all its files in all languages; equal content has an equal hash
 * @param cards by language, the source language included
 * @param description what the card says below its fields
 * @param modules in the order of their numbers
 * @param exam pool of the final test, null when there is none
 * @param pretest forms A and B, null when there are none
 */
public record Course(String id, String lang, String hash, Facts facts, Map<String, CardText> cards,
                     List<Block> description, List<Module> modules, Module exam, Module pretest) {

    public Course {
        cards = Map.copyOf(cards);
        description = List.copyOf(description);
        modules = List.copyOf(modules);
    }
}
