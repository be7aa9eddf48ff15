package org.perisai.publishing;

import org.perisai.content.Fields;
import org.perisai.shared.Language;

/**
 * What a course is called.
 *
 * @param lang BCP 47 tag of the words
 */
public record CourseTitle(String words, String lang) {
    /** As the card of a course says it; a card without a title leaves the id. */
    static CourseTitle of(String course, Fields card) {
        String lang = Language.of(card.text("lang")).map(Language::tag).orElse(Language.EN.tag());
        return card.text("title").isEmpty() ? new CourseTitle(course, Language.EN.tag()) : new CourseTitle(card.text("title"), lang);
    }
}
