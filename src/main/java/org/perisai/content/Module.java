package org.perisai.content;

import java.util.List;
import java.util.Map;

/**
 * One file, one page: a module, the pool of the final test or the pre-test.
 *
 * @param id the file's name without its number, or {@code id:} of its front matter
 * @param file name of the source file
 * @param texts by language, for the languages that have the file
 */
public record Module(String id, String file, int minutes, List<String> outcomes, Map<String, ModuleText> texts,
                     List<Section> sections) {

    public Module {
        outcomes = List.copyOf(outcomes);
        texts = Map.copyOf(texts);
        sections = List.copyOf(sections);
    }
}
