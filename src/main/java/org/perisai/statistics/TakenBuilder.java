package org.perisai.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts an enrolment together from its rows, in whichever order they come. */
final class TakenBuilder {
    private static final int WHOLE = 10_000;
    private static final int SECONDS = 60;

    private final long id;
    private final long person;
    private final String country;
    private final boolean demo;
    private final String course;
    private final String lang;
    private final Taken.Traits traits;
    private final Instant enrolled;
    private final Instant completed;
    private final Instant withdrawn;
    private final ZoneId zone;
    private final Map<String, Instant> opened = new TreeMap<>();
    private final Map<String, Instant> done = new TreeMap<>();
    private final Map<YearMonth, Taken.Active> active = new TreeMap<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Taken.Check> checks = new ArrayList<>();
    private int secondsToComplete;
    private Instant issued;
    private LocalDate end;
    private Taken.Answers reaction = Taken.Answers.NONE;
    private Taken.Answers applied = Taken.Answers.NONE;

    private record Attempt(String kind, Instant at, int result, boolean passed) { }

    TakenBuilder(ResultSet row) throws SQLException {
        id = row.getLong("id");
        person = row.getLong("person_id");
        country = row.getString("country");
        demo = row.getBoolean("demo");
        course = row.getString("course");
        lang = row.getString("lang");
        traits = new Taken.Traits(row.getString("province"), row.getString("sex"), row.getString("age_band"),
                row.getString("sector"), row.getLong("organisation_id"), row.getBoolean("mandated"));
        enrolled = instant(row, 13);
        completed = instant(row, 14);
        withdrawn = instant(row, 15);
        zone = Learner.zone(country);
    }

    /** A visit belongs to the month in which it began; without a module its time counts, and nothing was opened. */
    void visit(ResultSet row) throws SQLException {
        String module = row.getString(2);
        Instant at = instant(row, 3);
        int seconds = row.getInt(4);
        int mobile = row.getBoolean(5) ? seconds : 0;
        int offline = Math.min(seconds, row.getInt(6));
        if (!module.isEmpty()) {
            opened.merge(module, at, TakenBuilder::earlier);
        }
        active.merge(YearMonth.from(at.atZone(zone)), new Taken.Active(YearMonth.from(at.atZone(zone)), at, seconds,
                mobile, offline), (one, other) -> new Taken.Active(one.month(), earlier(one.first(), other.first()),
                one.seconds() + other.seconds(), one.mobile() + other.mobile(), one.offline() + other.offline()));
        if (completed != null && !at.isAfter(completed)) {
            secondsToComplete += seconds;
        }
    }

    /** When a module was begun, and when it was whole. */
    void progress(ResultSet row) throws SQLException {
        String module = row.getString(2);
        opened.merge(module, instant(row, 3), TakenBuilder::earlier);
        done.put(module, instant(row, 4));
    }

    /** An attempt that was handed in. */
    void attempt(ResultSet row) throws SQLException {
        attempts.add(new Attempt(row.getString(2), instant(row, 3),
                (int) Math.round((double) row.getInt(4) * WHOLE / Math.max(1, row.getInt(5))), row.getBoolean(6)));
    }

    /** The certificate: it ends when it expires, is revoked or withdrawn, and not before it was issued. */
    void certificate(ResultSet row) throws SQLException {
        issued = instant(row, 2);
        LocalDate expires = row.getObject(3, LocalDate.class);
        end = expires.getYear() == Learner.FOR_EVER ? null : expires.plusDays(1);
        end = earlier(end, row.getObject(4, LocalDate.class));
        end = earlier(end, row.getObject(5, LocalDate.class));
        LocalDate first = LocalDate.ofInstant(issued, zone);
        end = end != null && end.isBefore(first) ? first : end;
    }

    /** Checks of a day. */
    void checks(ResultSet row) throws SQLException {
        checks.add(new Taken.Check(row.getObject(2, LocalDate.class), row.getInt(3), row.getInt(4)));
    }

    /** Answers to a survey. */
    void answers(ResultSet row) throws SQLException {
        Taken.Answers answers = new Taken.Answers(row.getInt(3), row.getInt(4));
        if (row.getString(2).equals("REACTION")) {
            reaction = answers;
        } else {
            applied = answers;
        }
    }

    Learners.Row row() {
        Instant started = opened.values().stream().min(Instant::compareTo).orElse(null);
        List<Taken.Opened> modules = opened.entrySet().stream().map(entry -> new Taken.Opened(entry.getKey(),
                entry.getValue(), done(entry.getKey(), entry.getValue()))).toList();
        return new Learners.Row(person, country, demo, new Taken(id, course, lang, traits,
                new Taken.Dates(enrolled, started, completed, withdrawn), modules, List.copyOf(active.values()),
                secondsToComplete / SECONDS, examined(), paired(),
                issued == null ? null : new Taken.Certified(issued, end, checks), reaction, applied));
    }

    /** With the course, a module is done that a later version no longer has. */
    private Instant done(String module, Instant at) {
        Instant whole = done.get(module);
        return whole == null && completed != null && !completed.isBefore(at) ? completed : whole;
    }

    private Taken.Examined examined() {
        Attempt first = first("FINAL");
        return first == null ? null : new Taken.Examined(first.at(), first.passed(), attempts.stream()
                .anyMatch(attempt -> attempt.kind().equals("FINAL") && attempt.passed()));
    }

    private Taken.Paired paired() {
        Attempt before = first("PRE");
        Attempt after = first("POST");
        return before == null || after == null ? null : new Taken.Paired(after.at(), before.result(), after.result());
    }

    private Attempt first(String kind) {
        Attempt first = null;
        for (Attempt attempt : attempts) {
            if (attempt.kind().equals(kind) && (first == null || attempt.at().isBefore(first.at()))) {
                first = attempt;
            }
        }
        return first;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static <T extends Comparable<? super T>> T earlier(T one, T other) {
        return one == null || other != null && other.compareTo(one) < 0 ? other : one;
    }
}
