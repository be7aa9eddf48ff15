package org.perisai.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perisai.content.CardText;
import org.perisai.content.Facts;
import org.perisai.shared.Language;

/**
 * One version of a course as a reader of one language sees it: every block in that language, else in
 * the course's own.
 *
 * @param versionId id of the immutable version
 * @param course id of the course
 * @param number the version's number, counted from 1
 * @param language the reader's language
 * @param facts what doesn't depend on a language
 * @param card title, summary and other fields; in the source language where not translated
 * @param cardLang BCP 47 tag of the card's text
 * @param source BCP 47 tag of the language that the course is written in
 * @param languages tags of the languages that the card exists in
 * @param description what the card says below its fields; empty in an outline
 */
public record Edition(long versionId, String course, int number, Language language, Facts facts, CardText card,
                      String cardLang, String source, List<String> languages,
                      List<EditionBlock> description, List<EditionModule> modules, EditionModule exam, EditionModule pretest) {
    /** What is in the reader's language first, then basic courses, then what most languages have. */
    static final Comparator<Edition> FOR_READERS = Comparator.comparing((Edition each) ->
                    !each.cardLang().equals(each.language().tag()))
            .thenComparing(each -> !each.facts().level().equals("basic"))
            .thenComparing(each -> -each.languages().size());

    /** What people call this version: the author's number and how often it was published, such as 1.2. */
    public String label() {
        return facts.version() + "." + number;
    }

    /** BCP 47 tag of what a reader meets: their own language where the card or a module is in it, else the source. */
    String textLang() {
        String own = language.tag();
        boolean translated = cardLang.equals(own) || modules.stream().anyMatch(module -> module.titleLang().equals(own));
        return translated ? own : source;
    }

    /** Title of the course. */
    public String title() {
        return card.title();
    }

    /** The module with this id. */
    public Optional<EditionModule> module(String id) {
        return modules.stream().filter(module -> module.id().equals(id)).findFirst();
    }

    /** Text of an outcome. */
    public String outcome(String id) {
        return card.outcomes().getOrDefault(id, id);
    }

    /** Questions in the final test. */
    public int drawn() {
        return facts.draw().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Ids and texts of the outcomes in the order of the card. */
    public List<Map.Entry<String, String>> outcomes() {
        return facts.outcomes().stream().map(id -> Map.entry(id, outcome(id))).toList();
    }

    /** All sections of all modules: what progress is counted in. */
    public int sections() {
        return modules.stream().mapToInt(module -> module.steps().size()).sum();
    }
}
