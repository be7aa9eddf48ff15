package org.perisai.content;

/**
 * A block in one language.
 *
 * @param html safe to print as it is: the passage, or what stands between a question's title and its answer
 * @param question only for a question
 */
public record BlockText(State state, String html, QuestionText question) {
}
