package org.perisai.content;

import java.util.Map;

/**
 * The unit of translation and of progress: a heading, a passage or a question.
 *
 * @param id six hex digits of the source's hash, with {@code -2}, {@code -3} where a module repeats a block
 * @param question only for {@link Kind#QUESTION}
 * @param texts by language; the source language is always there
 */
public record Block(String id, Kind kind, Question question, Map<String, BlockText> texts) {

    /** What a block is. */
    public enum Kind { HEADING, TEXT, QUESTION }

    public Block {
        texts = Map.copyOf(texts);
    }
}
