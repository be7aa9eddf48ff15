package org.perisai.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Learners made by hand, and what they add together. */
final class People {
    static final Taken.Traits NOBODY = new Taken.Traits(null, null, null, null, 0, false);

    private final long id;
    private String course = "safe-online";
    private String lang = "fil";
    private Taken.Traits traits = NOBODY;
    private Taken.Dates dates;
    private final List<Taken.Opened> modules = new ArrayList<>();
    private final List<Taken.Active> active = new ArrayList<>();
    private int minutes;
    private Taken.Examined examined;
    private Taken.Paired paired;
    private Taken.Certified certified;
    private Taken.Answers reaction = Taken.Answers.NONE;
    private Taken.Answers applied = Taken.Answers.NONE;

    private People(long id, String enrolled) {
        this.id = id;
        this.dates = new Taken.Dates(at(enrolled), null, null, null);
    }

    static People enrolled(long id, String at) {
        return new People(id, at);
    }

    People in(String otherCourse, String otherLang) {
        course = otherCourse;
        lang = otherLang;
        return this;
    }

    People who(String sector, String sex, long organisation) {
        traits = new Taken.Traits("PH-00", sex, "Y25T34", sector, organisation, false);
        return this;
    }

    People started(String at) {
        dates = new Taken.Dates(dates.enrolled(), at(at), dates.completed(), dates.withdrawn());
        return this;
    }

    People completed(String at, int minutesOfWork) {
        dates = new Taken.Dates(dates.enrolled(), dates.started(), at(at), dates.withdrawn());
        minutes = minutesOfWork;
        return this;
    }

    People withdrawn(String at) {
        dates = new Taken.Dates(dates.enrolled(), dates.started(), dates.completed(), at(at));
        return this;
    }

    People opened(String module, String at, String done) {
        modules.add(new Taken.Opened(module, at(at), done == null ? null : at(done)));
        return this;
    }

    People active(String first, int seconds, int mobile, int offline) {
        active.add(new Taken.Active(YearMonth.parse(first.substring(0, 7)), at(first), seconds, mobile, offline));
        return this;
    }

    People examined(String at, boolean first, boolean ever) {
        examined = new Taken.Examined(at(at), first, ever);
        return this;
    }

    People paired(String at, int before, int after) {
        paired = new Taken.Paired(at(at), before, after);
        return this;
    }

    People certified(String issued, String end, Taken.Check... checks) {
        certified = new Taken.Certified(at(issued), end == null ? null : LocalDate.parse(end), List.of(checks));
        return this;
    }

    People answered(int reactions, int good, int changes, int goodChanges) {
        reaction = new Taken.Answers(reactions, good);
        applied = new Taken.Answers(changes, goodChanges);
        return this;
    }

    Taken taken() {
        return new Taken(id, course, lang, traits, dates, modules, active, minutes, examined, paired, certified, reaction,
                applied);
    }

    static Learner learner(String country, People... courses) {
        return new Learner(country, false, List.of(courses).stream().map(People::taken).toList());
    }

    static Map<CellKey, Long> sum(Collection<Learner> learners) {
        Map<CellKey, Long> sum = new HashMap<>();
        learners.forEach(learner -> Contribution.of(learner).forEach((cell, value) -> sum.merge(cell, value, Long::sum)));
        sum.values().removeIf(value -> value == 0);
        return sum;
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
