package org.perisai.statistics;

/**
 * A figure as readers may see it: what is hidden isn't in here at all.
 *
 * @param value people, or tenths of a percent; below zero when there is none to show
 */
public record Figure(long value) {
    static final Figure HIDDEN = new Figure(-1);
    /** A rate of nobody. */
    static final Figure NONE = new Figure(-2);

    static Figure count(long count, boolean hidden) {
        return hidden ? HIDDEN : new Figure(count);
    }

    /** A rate in tenths of a percent, rounded half up. */
    static Figure rate(long part, long whole, boolean hidden) {
        if (hidden) {
            return HIDDEN;
        }
        return whole == 0 ? NONE : new Figure((2000 * part + whole) / (2 * whole));
    }

    /** Whether it is kept back to protect people. */
    public boolean hidden() {
        return equals(HIDDEN);
    }

    /** Whether there is a number to show. */
    public boolean shown() {
        return value >= 0;
    }
}
