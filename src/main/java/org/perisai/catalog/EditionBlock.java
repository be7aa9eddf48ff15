package org.perisai.catalog;

import org.perisai.content.Block;
import org.perisai.content.Question;
import org.perisai.content.QuestionText;
import org.perisai.shared.Language;

/**
 * A block as it is shown.
 *
 * @param lang BCP 47 tag of the text that is shown
 * @param foreign whether that is another language than the reader's
 * @param stale whether the source changed after this text was translated
 */
public record EditionBlock(String id, Block.Kind kind, String lang, boolean foreign, boolean stale, String html,
                           Question question, QuestionText text) {

    /** Whether it is a question. */
    public boolean isQuestion() {
        return kind == Block.Kind.QUESTION;
    }

    /** Id of its question. */
    public String questionId() {
        return question.id();
    }

    /** Whether it is the heading of a section. */
    public boolean isHeading() {
        return kind == Block.Kind.HEADING;
    }

    /** The name of the shown language in itself. */
    public String autonym() {
        return Language.of(lang).map(Language::autonym).orElse(lang);
    }
}
