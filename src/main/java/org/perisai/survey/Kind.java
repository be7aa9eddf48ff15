package org.perisai.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What is asked after a course: whether it was worth the time, and later whether anything came of it. */
public enum Kind {
    /** As soon as the course is completed. */
    REACTION("worth", 0),
    /** After so long that something can have changed at work. */
    APPLIED("changed", 90);

    private final String item;
    private final int days;

    Kind(String item, int days) {
        this.item = item;
        this.days = days;
    }

    /** The kind that an address names. */
    static Optional<Kind> of(String address) {
        for (Kind kind : values()) {
            if (kind.address().equals(address)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Its name in addresses and keys of texts. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Id of its question. */
    String item() {
        return item;
    }

    /**
     * Whether it may be answered: from the first moment of the day that is so many days after that of completion.
     *
     * @param zone whose days count
     */
    boolean open(Instant completed, ZoneId zone, Instant now) {
        return completed.isBefore(before(now, zone));
    }

    /** The instant before which a course must have been completed for this to be open at another. */
    Instant before(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).minusDays(days - 1L).atStartOfDay(zone).toInstant();
    }
}
