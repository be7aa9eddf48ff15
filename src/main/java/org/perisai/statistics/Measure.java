package org.perisai.statistics;

import static org.perisai.statistics.Cube.AGE;
import static org.perisai.statistics.Cube.COURSE;
import static org.perisai.statistics.Cube.COURSE_LANG;
import static org.perisai.statistics.Cube.LANG;
import static org.perisai.statistics.Cube.MANDATED;
import static org.perisai.statistics.Cube.MODULE;
import static org.perisai.statistics.Cube.ORGANISATION;
import static org.perisai.statistics.Cube.PROVINCE;
import static org.perisai.statistics.Cube.SECTOR_SEX;
import static org.perisai.statistics.Cube.TOTAL;

import java.util.List;

/**
 * What a cell counts, and the cubes that it is kept in: those by which an indicator is divided, and no others. Unless
 * said otherwise a measure is kept by month and adds up over months.
 */
enum Measure {
    /** Enrolments. */
    ENROLLED(TOTAL, SECTOR_SEX, AGE, COURSE, LANG, COURSE_LANG),
    /** Learners who enrolled, once a month, quarter and year. */
    LEARNERS(TOTAL, SECTOR_SEX),
    /** Learners with a minute of active time, once a month, quarter and year. */
    ACTIVE(TOTAL, LANG, PROVINCE),
    /** Enrolments, 30 days after them. */
    START_COHORT(TOTAL, COURSE),
    /** Those of them that had opened a module by then. */
    STARTED_IN_TIME(TOTAL, COURSE),
    /** Enrolments that opened their first module. */
    STARTS(TOTAL, LANG, COURSE_LANG),
    /** Enrolments not withdrawn within 14 days, 90 days after they began. */
    COMPLETION_COHORT(TOTAL, SECTOR_SEX, COURSE, MANDATED),
    /** Enrolments that were completed within 90 days, 90 days after they began. */
    COMPLETED_IN_TIME(TOTAL, SECTOR_SEX, COURSE, MANDATED),
    /** Completions. */
    COMPLETED(TOTAL, SECTOR_SEX, COURSE, LANG, COURSE_LANG),
    /** Learners who completed a course, once a month, quarter and year. */
    COMPLETERS(TOTAL, SECTOR_SEX),
    /** Completions by whole minutes of active time up to them; the bin is the minutes. */
    MINUTES(TOTAL, COURSE, LANG),
    /** Enrolments whose first final test was handed in. */
    EXAMINED(TOTAL, COURSE, LANG, COURSE_LANG),
    /** Those of them that passed with it. */
    FIRST_PASSED(TOTAL, COURSE, LANG, COURSE_LANG),
    /** Those of them that have passed by now, in the month of the first test. */
    PASSED(TOTAL, COURSE, LANG, COURSE_LANG),
    /** Modules opened, 90 days after that. */
    OPENED(TOTAL, MODULE, LANG),
    /** Those of them that weren't done by then. */
    DROPPED(TOTAL, MODULE, LANG),
    /** Enrolments with a test before and one after, in the month of the second. */
    GAINS(TOTAL, COURSE),
    /** Sum of their results before, in hundredths of a percent. */
    GAIN_BEFORE(TOTAL, COURSE),
    /** Sum of their results after, in hundredths of a percent. */
    GAIN_AFTER(TOTAL, COURSE),
    /** Sum of the squares of the differences. */
    GAIN_SQUARES(TOTAL, COURSE),
    /** Certificates issued. */
    CERTIFIED(TOTAL, SECTOR_SEX, COURSE, LANG),
    /** Change of the number of valid certificates: 1 when issued, -1 when expired or taken back. */
    VALID(TOTAL, SECTOR_SEX, COURSE),
    /** Change of the number of people of an organisation who hold a valid certificate. */
    STAFF(ORGANISATION),
    /** Checks of certificates by others, one a certificate, visitor and day. */
    CHECKS(TOTAL),
    /** Those of them that found the certificate not valid. */
    CHECKS_INVALID(TOTAL),
    /** Certificates checked, once a month, quarter and year. */
    CHECKED(TOTAL),
    /** Completions with an answer to the survey after the course. */
    REACTED(TOTAL, COURSE, LANG),
    /** Answers of that survey. */
    REACTIONS(TOTAL, COURSE, LANG),
    /** Those of 4 and 5. */
    REACTIONS_GOOD(TOTAL, COURSE, LANG),
    /** Completions, 90 days after them. */
    INVITED(TOTAL, SECTOR_SEX, COURSE),
    /** Those with an answer to the survey after 90 days. */
    RESPONDED(TOTAL, SECTOR_SEX, COURSE),
    /** Answers of that survey. */
    APPLIED_ANSWERS(TOTAL, SECTOR_SEX, COURSE),
    /** Those of 4 and 5. */
    APPLIED(TOTAL, SECTOR_SEX, COURSE),
    /** Active seconds. */
    SECONDS(TOTAL, PROVINCE),
    /** Those on a phone. */
    SECONDS_MOBILE(TOTAL, PROVINCE),
    /** Those without a connection. */
    SECONDS_OFFLINE(TOTAL, PROVINCE);

    private final List<Cube> cubes;

    Measure(Cube... cubes) {
        this.cubes = List.of(cubes);
    }

    /** How it is kept over time. */
    enum Kept { BY_MONTH, ONCE_A_PERIOD, AS_CHANGES }

    /** Cubes that it is kept in. */
    List<Cube> cubes() {
        return cubes;
    }

    Kept kept() {
        return switch (this) {
            case LEARNERS, ACTIVE, COMPLETERS, CHECKED -> Kept.ONCE_A_PERIOD;
            case VALID, STAFF -> Kept.AS_CHANGES;
            default -> Kept.BY_MONTH;
        };
    }
}
