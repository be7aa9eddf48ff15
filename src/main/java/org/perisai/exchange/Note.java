package org.perisai.exchange;

/**
 * One line of the report on what was taken in.
 *
 * @param file as it was called where it came from
 * @param line first line is 1; 0 for the file as a whole
 * @param detail a name, an address or a word that the text mentions; may be empty
 */
public record Note(String file, int line, What what, String detail) {
    private static final int LONGEST = 200;

    public Note {
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) + "…" : detail;
    }

    /** A note on a whole file. */
    static Note of(String file, What what) {
        return new Note(file, 0, what, "");
    }

    /** How much it matters: taken as it is, taken but to be looked at, or not taken. */
    public enum Level { TAKEN, CHECK, LOST }

    /** What happened. Each has a text under {@code exchange.note.}, with the detail as its argument. */
    public enum What {
        BECAME(Level.TAKEN), CARD_FROM(Level.TAKEN), QUESTION(Level.TAKEN), CATEGORY(Level.TAKEN),
        PAIRED(Level.TAKEN), LICENCE(Level.TAKEN),
        FILL(Level.CHECK), ESTIMATED(Level.CHECK), PICTURE_TEXT(Level.CHECK),
        PICTURE_MOTION(Level.CHECK), PICTURE_PARTS(Level.CHECK), PICTURE_CHANGED(Level.CHECK), LINK_TLS(Level.CHECK),
        HEADING(Level.CHECK), TITLE(Level.CHECK), DIVIDED(Level.CHECK), HTML(Level.CHECK), BOX(Level.CHECK),
        NOTE_BOX(Level.CHECK), CHARACTERS(Level.CHECK), WEIGHTS(Level.CHECK), ANY_ANSWER(Level.CHECK),
        ID(Level.CHECK), RANGE(Level.CHECK),
        LINK_PLAIN(Level.LOST), PICTURE_GONE(Level.LOST), PICTURE_OUTSIDE(Level.LOST), PICTURE_REFUSED(Level.LOST),
        FIELD(Level.LOST), HTML_GONE(Level.LOST), BRACES(Level.LOST), CODE_GONE(Level.LOST),
        LARGE(Level.LOST), UNREADABLE(Level.LOST), EMPTY(Level.LOST), MANY(Level.LOST), SHAPE(Level.LOST),
        NO_SOURCE(Level.LOST), OUTSIDE(Level.LOST), NAME(Level.LOST), ESSAY(Level.LOST), DISTRACTOR(Level.LOST), DESCRIPTION(Level.LOST),
        SYNTAX(Level.LOST), NO_ANSWER(Level.LOST), FEEDBACK(Level.LOST);

        private final Level level;

        What(Level level) {
            this.level = level;
        }

        /** How much it matters. */
        public Level level() {
            return level;
        }
    }
}
