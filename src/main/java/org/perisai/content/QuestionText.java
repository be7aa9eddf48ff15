package org.perisai.content;

import java.util.List;

/**
 * A question in one language.
 *
 * @param title inline HTML
 * @param options in the order in which they may be shown
 * @param matches right column of a match, sorted by id
 * @param hints inline HTML
 * @param explanation HTML, null when there is none
 * @param accepted words that are right: one list for a short text, one for each gap of a cloze
 */
public record QuestionText(String title, List<OptionText> options, List<OptionText> matches, List<String> hints,
                           String explanation, List<List<String>> accepted) {

    public QuestionText {
        options = List.copyOf(options);
        matches = List.copyOf(matches);
        hints = List.copyOf(hints);
        accepted = accepted.stream().map(List::copyOf).toList();
    }
}
