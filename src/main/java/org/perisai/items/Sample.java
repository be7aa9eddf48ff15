package org.perisai.items;

import java.util.List;
import java.util.Locale;
import org.perisai.assessment.MarkedAttempt;

/** Which attempts figures are made of. Those of people of a demonstration are never mixed with others. */
public enum Sample {
    /** Each learner's first attempt: nobody answers a question for the second time. */
    FIRST,
    /** All attempts; somebody who takes the test again counts again. */
    ALL,
    /** First attempts in a demonstration. */
    DEMO;

    /** The samples that an attempt belongs to. */
    static List<Sample> of(MarkedAttempt attempt) {
        boolean first = attempt.number() == 1;
        if (attempt.demo()) {
            return first ? List.of(DEMO) : List.of();
        }
        return first ? List.of(FIRST, ALL) : List.of(ALL);
    }

    /** The sample that an address names; first attempts where it names none. */
    static Sample named(String word) {
        return List.of(values()).stream().filter(sample -> sample.word().equals(word)).findFirst().orElse(FIRST);
    }

    /** As it stands in addresses and in keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
