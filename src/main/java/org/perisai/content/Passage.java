package org.perisai.content;

import java.util.List;
import java.util.Map;

/**
 * A block of a course file beside its translation.
 *
 * @param position in the source file, from 0
 * @param id the hash of the source's text, with {@code -2}, {@code -3} where the file repeats a block
 * @param kind {@code CARD}, {@code TITLE}, {@code HEADING}, {@code TEXT} or {@code QUESTION}
 * @param level of a heading, else 0
 * @param question id of the question, null for anything else
 * @param urgent whether the author marked the last edit as one that translations must not outlive
 * @param segments the source's texts
 * @param state how the translation relates to the source, null where there is none that readers could see
 * @param stamped hash of the source's text when it was translated, null where it never was
 * @param texts the translation by place, as far as the source has the place; also where a question has got another shape
 *     since, so that nobody sees them
 * @param words of the source
 */
public record Passage(int position, String id, String kind, int level, String question, boolean urgent,
                      List<Segment> segments, State state, String stamped, Map<String, String> texts, int words) {

    public Passage {
        segments = List.copyOf(segments);
        texts = Map.copyOf(texts);
    }

    /** Whether somebody has to do something: it is not translated, or its source has changed since. */
    public boolean isOpen() {
        return state != State.FRESH && !isFixed();
    }

    /** The same block with other texts in the translation. */
    public Passage with(Map<String, String> translated) {
        return new Passage(position, id, kind, level, question, urgent, segments, state, stamped, translated, words);
    }

    /** Hash of the source's text, which repeated blocks share. */
    public String hash() {
        return id.substring(0, 6);
    }

    /** Whether there is nothing to translate in it. */
    public boolean isFixed() {
        return segments.stream().allMatch(Segment::isFixed);
    }

    /** What stands where nothing is translated: what is there already, unless the source has changed since. */
    String fixed(Segment segment) {
        return state == State.FRESH ? texts.getOrDefault(segment.place(), segment.text()) : segment.text();
    }

    /** Whether every text of the source has its translation here. */
    public boolean isWhole(Map<String, String> translated) {
        return segments.stream().noneMatch(segment -> !segment.isFixed() && translated.getOrDefault(segment.place(), "").isBlank());
    }
}
