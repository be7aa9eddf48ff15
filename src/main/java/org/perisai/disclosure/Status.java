package org.perisai.disclosure;

/** Whether a figure is shown. What goes to the public says only that it is hidden, not why. */
public enum Status {
    SHOWN,
    /** Hidden for what it is itself: a small count, or a line that would be about one known group. */
    PRIMARY,
    /** Hidden because another hidden figure could be worked out of it. */
    COMPLEMENTARY;

    public boolean hidden() {
        return this != SHOWN;
    }
}
