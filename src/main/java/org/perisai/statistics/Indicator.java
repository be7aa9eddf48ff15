package org.perisai.statistics;

import static org.perisai.statistics.Division.AGE;
import static org.perisai.statistics.Division.AREA;
import static org.perisai.statistics.Division.COUNTRY;
import static org.perisai.statistics.Division.COURSE;
import static org.perisai.statistics.Division.COURSE_LANG;
import static org.perisai.statistics.Division.LANG;
import static org.perisai.statistics.Division.MANDATED;
import static org.perisai.statistics.Division.MODULE;
import static org.perisai.statistics.Division.PROVINCE;
import static org.perisai.statistics.Division.SECTOR;
import static org.perisai.statistics.Division.SECTOR_SEX;
import static org.perisai.statistics.Division.SEX;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The indicators of learning and their parts, with what each is made of and divided by. Those of campaigns, exercises,
 * translations and data requests (I19 to I25) are made of what people declare, elsewhere.
 */
enum Indicator {
    /** New enrolments. */
    I01(Kind.COUNT, EnumSet.of(COUNTRY, SEX, SECTOR, SECTOR_SEX, AGE, AREA, COURSE, LANG), Measure.ENROLLED),
    /** New learners. */
    I02(Kind.ONCE, EnumSet.of(COUNTRY, SEX, SECTOR), Measure.LEARNERS),
    /** Active learners. */
    I03(Kind.ONCE, EnumSet.of(COUNTRY, LANG), Measure.ACTIVE),
    /** Start rate within 30 days. */
    I04(Kind.RATE, EnumSet.of(COUNTRY, AREA, COURSE), Measure.STARTED_IN_TIME, Measure.START_COHORT),
    /** Completion rate within 90 days. */
    I05(Kind.RATE, EnumSet.of(COUNTRY, SEX, SECTOR, SECTOR_SEX, AREA, COURSE, MANDATED), Measure.COMPLETED_IN_TIME,
            Measure.COMPLETION_COHORT),
    /** Passed by the first attempt. */
    I06_FIRST(Kind.RATE, EnumSet.of(COUNTRY, COURSE, LANG, COURSE_LANG), Measure.FIRST_PASSED, Measure.EXAMINED),
    /** Passed by any attempt so far. */
    I06_EVER(Kind.RATE, EnumSet.of(COUNTRY, COURSE, LANG, COURSE_LANG), Measure.PASSED, Measure.EXAMINED),
    /** Median of active hours up to the completion. */
    I07_MEDIAN(Kind.MEDIAN, EnumSet.of(COUNTRY, AREA, COURSE, LANG), Measure.MINUTES),
    /** Lower quartile. */
    I07_Q1(Kind.LOWER_QUARTILE, EnumSet.of(COUNTRY, AREA, COURSE, LANG), Measure.MINUTES),
    /** Upper quartile. */
    I07_Q3(Kind.UPPER_QUARTILE, EnumSet.of(COUNTRY, AREA, COURSE, LANG), Measure.MINUTES),
    /** Modules not done 90 days after they were opened. */
    I08(Kind.RATE, EnumSet.of(COUNTRY, MODULE, LANG), Measure.DROPPED, Measure.OPENED),
    /** Learning gain, normalised. */
    I09_GAIN(Kind.GAIN, EnumSet.of(COUNTRY, AREA, COURSE), Measure.GAINS, Measure.GAIN_BEFORE, Measure.GAIN_AFTER,
            Measure.GAIN_SQUARES),
    /** Learning gain as effect size d_z. */
    I09_EFFECT(Kind.EFFECT, EnumSet.of(COUNTRY, AREA, COURSE), Measure.GAINS, Measure.GAIN_BEFORE, Measure.GAIN_AFTER,
            Measure.GAIN_SQUARES),
    /** Certificates issued. */
    I10(Kind.COUNT, EnumSet.of(COUNTRY, SEX, SECTOR, SECTOR_SEX, COURSE), Measure.CERTIFIED),
    /** Certificates valid at the end of the period. */
    I11(Kind.STOCK, EnumSet.of(COUNTRY, SECTOR, COURSE), Measure.VALID),
    /** Checks by others. */
    I12_CHECKS(Kind.COUNT, EnumSet.of(COUNTRY), Measure.CHECKS),
    /** Certificates checked by others. */
    I12_CERTIFICATES(Kind.ONCE, EnumSet.of(COUNTRY), Measure.CHECKED),
    /** Checks that found the certificate not valid. */
    I12_INVALID(Kind.RATE, EnumSet.of(COUNTRY), Measure.CHECKS_INVALID, Measure.CHECKS),
    /** Learners who completed a course; coverage is this by 1000 of a population that somebody declares. */
    I13(Kind.ONCE, EnumSet.of(COUNTRY, SECTOR), Measure.COMPLETERS),
    /** Completions. */
    I14_COMPLETED(Kind.COUNT, EnumSet.of(COUNTRY, SEX, SECTOR, SECTOR_SEX), Measure.COMPLETED),
    /** Completions of women by one of men. */
    I14_INDEX(Kind.PARITY, EnumSet.of(COUNTRY, SECTOR), Measure.COMPLETED),
    /** Completions of people who describe themselves or don't say. */
    I14_UNSTATED(Kind.UNSTATED, EnumSet.of(COUNTRY, SECTOR), Measure.COMPLETED),
    /** Organisations with three people who hold a valid certificate at the end of the period. */
    I15(Kind.ORGANISATIONS, EnumSet.of(COUNTRY, SECTOR), Measure.STAFF),
    /** Starts in an official language. */
    I16(Kind.OFFICIAL, EnumSet.of(COUNTRY, AREA), Measure.STARTS),
    /** Completions with an answer. */
    I17_RESPONSE(Kind.RATE, EnumSet.of(COUNTRY, COURSE, LANG), Measure.REACTED, Measure.COMPLETED),
    /** Answers of 4 and 5 after the course. */
    I17_SATISFIED(Kind.RATE, EnumSet.of(COUNTRY, COURSE, LANG), Measure.REACTIONS_GOOD, Measure.REACTIONS,
            Measure.REACTED),
    /** Completions of 90 days ago with an answer. */
    I18_RESPONSE(Kind.RATE, EnumSet.of(COUNTRY, SECTOR, COURSE), Measure.RESPONDED, Measure.INVITED),
    /** Answers of 4 and 5 after 90 days. */
    I18_APPLIED(Kind.RATE, EnumSet.of(COUNTRY, SECTOR, COURSE), Measure.APPLIED, Measure.APPLIED_ANSWERS,
            Measure.RESPONDED),
    /** Active time on phones. */
    I26_MOBILE(Kind.TIME_SHARE, EnumSet.of(COUNTRY, PROVINCE), Measure.SECONDS_MOBILE, Measure.SECONDS),
    /** Active time without a connection. */
    I26_OFFLINE(Kind.TIME_SHARE, EnumSet.of(COUNTRY, PROVINCE), Measure.SECONDS_OFFLINE, Measure.SECONDS);

    private final Kind kind;
    private final Set<Division> divisions;
    private final List<Measure> measures;

    Indicator(Kind kind, Set<Division> divisions, Measure... measures) {
        this.kind = kind;
        this.divisions = divisions;
        this.measures = List.of(measures);
    }

    /** How it is computed. */
    enum Kind {
        /** A sum over months. */
        COUNT,
        /** Counted once a period: not a sum of months. */
        ONCE,
        /** How many there are at the end of the period: the sum of all changes up to then. */
        STOCK,
        /** Percent: the first measure by the second; the third says how many people that is. */
        RATE,
        /** Percent of active seconds; how many people that is comes from those active. */
        TIME_SHARE,
        MEDIAN, LOWER_QUARTILE, UPPER_QUARTILE, GAIN, EFFECT, PARITY, UNSTATED, ORGANISATIONS, OFFICIAL
    }

    Kind kind() {
        return kind;
    }

    /** What it may be divided by. */
    Set<Division> divisions() {
        return divisions;
    }

    /** What it is made of. */
    List<Measure> measures() {
        return measures;
    }
}
