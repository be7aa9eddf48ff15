package org.perisai.translating;

/**
 * How the translation of a file into a language stands, in blocks.
 *
 * @param file id of the module, or {@code course}, {@code exam}, {@code pretest}
 * @param drafts translated, and checked by nobody
 * @param words of the source that wait
 * @param readers learners who opened it in this language in the last thirty days
 */
public record FileRow(String course, String file, long urgent, long changed, long missing, long drafts, long done,
                      long words, long readers) {

    /** Blocks that somebody has to translate. */
    public long open() {
        return urgent + changed + missing;
    }

    /** All blocks. */
    public long all() {
        return open() + drafts + done;
    }
}
