package org.perisai.catalog;

import java.util.List;
import org.perisai.content.Marking;
import org.perisai.content.OptionText;
import org.perisai.content.Question;
import org.perisai.shared.Language;
import org.perisai.shared.web.Html;

/**
 * A question with the answer somebody gave: what the page may show of the key, and no more than a
 * person who has answered may see.
 *
 * @param block the question
 * @param given what was chosen or typed, in the order of the form
 */
public record Answered(EditionBlock block, List<String> given, Language language) {

    /** Whether the answer is right. */
    public boolean right() {
        return Marking.right(block.question(), block.text(), language.locale(), given);
    }

    /** How an option is drawn: right, wrong (chosen, and not right) or dim. */
    public String look(String option) {
        boolean isRight = block.question().key().right().contains(option);
        return isRight ? "right" : given.contains(option) ? "wrong" : "dim";
    }

    /** Whether the option was chosen. */
    public boolean chose(String option) {
        return given.contains(option);
    }

    /** Whether options with feedback of their own are shown. */
    public boolean hasOptions() {
        return block.question().kind() == Question.Kind.ONE || block.question().kind() == Question.Kind.SEVERAL;
    }

    /** The right answer in words, for kinds without options. */
    public List<String> solution() {
        Question question = block.question();
        return switch (question.kind()) {
            case NUMBER -> List.of(question.key().number().toPlainString());
            case TEXT, CLOZE -> block.text().accepted().stream().map(accepted -> accepted.get(0)).toList();
            case ORDER -> question.key().right().stream().map(this::option).toList();
            case MATCH -> question.key().right().stream().map(this::pair).toList();
            case ONE, SEVERAL -> List.of();
        };
    }

    /** What was given, in words. */
    public List<String> words() {
        return switch (block.question().kind()) {
            case ORDER -> given.stream().map(this::option).toList();
            case MATCH -> given.stream().map(this::pair).toList();
            case NUMBER, TEXT, CLOZE -> given.stream().map(Html::escaped).toList();
            case ONE, SEVERAL -> List.of();
        };
    }

    private String pair(String pair) {
        String[] sides = pair.split("=", 2);
        return option(sides[0]) + " — " + (sides.length == 2 ? find(block.text().matches(), sides[1]) : "");
    }

    private String option(String id) {
        return find(block.text().options(), id);
    }

    private static String find(List<OptionText> options, String id) {
        return options.stream().filter(option -> option.id().equals(id)).map(OptionText::html)
                .findFirst().orElse("–");
    }
}
