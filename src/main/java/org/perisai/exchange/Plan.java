package org.perisai.exchange;

import java.util.List;
import org.perisai.exchange.Comparison.FileChange;
import org.perisai.shared.Language;

/**
 * What taking in an upload would do, before it is done.
 *
 * @param name of the file that was sent
 * @param begins whether it begins a course that isn't there yet
 * @param parts of the course that it has files of
 * @param state of the files that it would change; where it has changed meanwhile, the plan is made anew
 * @param questions how many were understood, for a file of questions
 * @param outcomes ids that questions may be given
 * @param outcome the one that they are given, empty for none
 */
public record Plan(String kind, String course, String name, boolean begins, List<Part> parts, Comparison comparison,
                   List<Note> notes, String state, int questions, List<String> outcomes, String outcome) {

    /**
     * The course itself, or its translation into one language: each is a draft of its own.
     *
     * @param language of the translation, null for the course itself
     * @param changes files that would change
     * @param refused key of why this person can't take it, empty when they can
     */
    public record Part(Language language, List<FileChange> changes, String refused) {
        /** As a form names it: {@code source} or the tag of the language. */
        public String key() {
            return language == null ? "source" : language.tag();
        }

        /** Whether it can be taken, and would change something. */
        public boolean takeable() {
            return refused.isEmpty() && !changes.isEmpty();
        }
    }

    /** Whether there is anything to be taken. */
    public boolean takeable() {
        return parts.stream().anyMatch(Part::takeable);
    }
}
