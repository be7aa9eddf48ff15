package org.perisai.translating;

/** How a block stands for a translator. */
public enum Stand {
    /** Its edit is urgent: readers see the source until it is translated. */
    URGENT("bad"),
    /** Its source has changed since it was translated. */
    STALE("warn"),
    /** It was never translated. */
    MISSING("warn"),
    /** Somebody is at it, and something is still open or wrong. */
    BEGUN("warn"),
    /** Translated; nobody has checked it. */
    DRAFT("info"),
    /** Translated, and checked by somebody else. */
    REVIEWED("ok"),
    /** There are no words in it. */
    FIXED("ok");

    private final String look;

    Stand(String look) {
        this.look = look;
    }

    /** Class of its tag. */
    public String look() {
        return look;
    }

    /** Whether somebody has to do something. */
    public boolean isOpen() {
        return compareTo(DRAFT) < 0;
    }
}
