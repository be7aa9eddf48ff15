package org.perisai.publishing;

/** Where a draft is on its way from the author to the reader. */
public enum DraftState {
    /** Its authors work on it. */
    WRITING,
    /** A reviewer is asked; nobody changes it. */
    SUBMITTED,
    /** A reviewer gave it back with comments; its authors work on it. */
    RETURNED,
    /** It became a version. */
    PUBLISHED,
    /** Its authors gave it up. */
    DROPPED;

    /** Whether its files may be changed. */
    public boolean writable() {
        return this == WRITING || this == RETURNED;
    }

    /** Whether it is on its way. */
    public boolean open() {
        return this == WRITING || this == SUBMITTED || this == RETURNED;
    }
}
