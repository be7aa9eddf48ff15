package org.perisai.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What statistics know of one enrolment. Months and days are those of the enrolment's country.
 *
 * @param enrolment its id
 * @param lang language that it started in, BCP 47
 * @param traits frozen when it started
 * @param modules opened ones, in the order of their ids
 * @param active active time by month, in order
 * @param minutesToComplete whole minutes of active time in visits that began before the completion
 * @param examined null before the first final test is handed in
 * @param paired null unless there is a test before and one after
 * @param certified null without a certificate
 * @param reaction answers after the course
 * @param applied answers after 90 days
 */
record Taken(long enrolment, String course, String lang, Traits traits, Dates dates, List<Opened> modules,
             List<Active> active, int minutesToComplete, Examined examined, Paired paired, Certified certified,
             Answers reaction, Answers applied) {

    /** Copies the lists. */
    Taken {
        modules = List.copyOf(modules);
        active = List.copyOf(active);
    }

    /**
     * Who takes it; codes, null where not stated.
     *
     * @param organisation internal id, 0 for none
     * @param mandated whether the learner was told to
     */
    record Traits(String province, String sex, String age, String sector, long organisation, boolean mandated) { }

    /**
     * When; null where it hasn't happened.
     *
     * @param started the first module was opened
     */
    record Dates(Instant enrolled, Instant started, Instant completed, Instant withdrawn) { }

    /**
     * A module was opened.
     *
     * @param done when its last section was done; null before
     */
    record Opened(String module, Instant at, Instant done) { }

    /**
     * Active time in a month.
     *
     * @param first when the first visit began
     */
    record Active(YearMonth month, Instant first, int seconds, int mobile, int offline) { }

    /**
     * The final test.
     *
     * @param at when the first attempt was handed in
     * @param first whether it passed
     * @param ever whether any attempt has passed
     */
    record Examined(Instant at, boolean first, boolean ever) { }

    /**
     * A test before the course and the same after it.
     *
     * @param at when the one after was handed in
     * @param before hundredths of a percent
     * @param after hundredths of a percent
     */
    record Paired(Instant at, int before, int after) { }

    /**
     * The certificate.
     *
     * @param end first day on which it isn't valid any more; null for one that holds for ever
     * @param checks by others, in order
     */
    record Certified(Instant issued, LocalDate end, List<Check> checks) {
        /** Copies the list. */
        Certified {
            checks = List.copyOf(checks);
        }
    }

    /** Checks of a certificate on a day, one a visitor. */
    record Check(LocalDate day, int visitors, int invalid) { }

    /**
     * Answers to a survey.
     *
     * @param good those of 4 and 5
     */
    record Answers(int count, int good) {
        static final Answers NONE = new Answers(0, 0);
    }
}
