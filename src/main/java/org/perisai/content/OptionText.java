package org.perisai.content;

/**
 * An option, an item or a row in one language.
 *
 * @param id public id
 * @param html inline HTML
 * @param feedback HTML, null when there is none; shown only after the answer
 */
public record OptionText(String id, String html, String feedback) {
}
