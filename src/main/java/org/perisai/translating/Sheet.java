package org.perisai.translating;

import java.util.List;
import org.perisai.content.Locked;

/**
 * A course file with its translation, as it goes to an agency and comes back.
 *
 * @param course id of the course
 * @param file name of the file in the course's folder
 * @param source BCP 47 tag of the language it is translated from
 * @param target BCP 47 tag of the language it is translated to
 */
record Sheet(String course, String file, String source, String target, List<Block> blocks) {

    Sheet {
        blocks = List.copyOf(blocks);
    }

    /**
     * A block of the file.
     *
     * @param id hash of its source text, with {@code -2}, {@code -3} where the file repeats it
     * @param number of its last save
     * @param notes what a translator should know of it
     * @param line where it stands in the document that was read, 0 for one that is written
     */
    record Block(String id, int number, List<Note> notes, List<Text> texts, int line) {
        Block {
            notes = List.copyOf(notes);
            texts = List.copyOf(texts);
        }
    }

    /** @param category what the note is about, such as {@code term} */
    record Note(String category, String text) {
    }

    /**
     * One text.
     *
     * @param done whether the translation is finished
     * @param translation empty where there is none
     * @param locked what the signs in both texts stand for; not read, since the source alone says so
     */
    record Text(String place, Done done, String original, String translation, List<Locked> locked, int line) {
        Text {
            locked = List.copyOf(locked);
        }
    }

    /** How far a translation is; the names are those of XLIFF. */
    enum Done {
        INITIAL, TRANSLATED, REVIEWED, FINAL;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
