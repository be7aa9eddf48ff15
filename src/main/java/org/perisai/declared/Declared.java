package org.perisai.declared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/**
 * What a country declared, for its reports. An officer reads the own country only, which no method of theirs takes; a
 * report that is made without a request names it.
 */
@ApplicationScoped
@Transactional
public class Declared {
    private Database database;
    private Officer officer;

    /** For CDI. */
    protected Declared() { }

    @Inject
    Declared(Database database, Officer officer) {
        this.database = database;
        this.officer = officer;
    }

    /** All that a report may need of a period. */
    public record Declaration(List<Observation> observations, List<Population> populations, List<Campaign> campaigns,
                              List<Exercise> exercises) { }

    /** What the officer's country declared for the days from one to the day before another. */
    @Permitted(to = Permitted.MINISTRY)
    public Declaration mine(LocalDate from, LocalDate to) {
        return read(new Period(Country.of(officer.country()).orElseThrow(), officer.demo(), from, to));
    }

    /** What a country declared for a period. */
    @Permitted(to = Permitted.SYSTEM)
    public Declaration of(Period period) {
        return read(period);
    }

    private Declaration read(Period period) {
        List<Population> populations = ofYears(Kind.POPULATIONS, period).stream().map(each -> new Population(
                each.value("sector"), year(each), each.number("population"), each.value("source"))).toList();
        List<Campaign> campaigns = entries(Kind.CAMPAIGNS, period, "begins < ? and ends >= ?", period.to(), period.from())
                .stream().map(Declared::campaign).toList();
        List<Exercise> exercises = ofDays(Kind.EXERCISES, period).stream()
                .map(each -> new Exercise(each.number(), each.value("title"), day(each, "held_on"))).toList();
        List<Observation> found = new ArrayList<>(Others.populations(populations));
        found.addAll(Reach.reach(ofDays(Kind.FIGURES, period).stream().map(day -> figures(day.parent(), day)).toList()));
        found.addAll(Reach.conversion(campaigns.stream().flatMap(each -> entries(Kind.FIGURES, period,
                "parent = ? and held_on < ?", each.number(), period.to()).stream()
                .map(day -> figures(each.nameAmong(campaigns), day))).toList()));
        outcomes(period, exercises, found);
        found.addAll(Others.requests(ofDays(Kind.REQUESTS, period).stream().map(each -> new Others.Request(
                each.value("request_kind"), day(each, "due"), day(each, "closed"))).toList()));
        found.addAll(Others.sessions(ofDays(Kind.SESSIONS, period).stream().map(each -> new Others.Session(
                each.value("sector"), orNull(each.value("course")), each.number("people"), each.number("finished"))).toList()));
        found.addAll(Others.targets(ofYears(Kind.TARGETS, period).stream().map(each -> new Others.Target(
                each.value("programme"), each.value("indicator"), year(each), new BigDecimal(each.value("amount")))).toList()));
        return new Declaration(List.copyOf(found), populations, campaigns, exercises);
    }

    private void outcomes(Period period, List<Exercise> exercises, List<Observation> found) {
        Map<String, Entry> teams = inside(Kind.TEAMS, period, exercises).stream()
                .collect(Collectors.toMap(Entry::number, Function.identity()));
        found.addAll(Outcomes.participation(teams.values().stream().map(each -> new Outcomes.Team(each.parent(),
                each.value("sector"), orNull(each.value("organisation")), each.number("invited"), each.number("present")))
                .toList()));
        found.addAll(Outcomes.attainment(inside(Kind.OBJECTIVES, period, exercises).stream()
                .filter(each -> teams.containsKey(each.value("team"))).map(each -> new Outcomes.Score(each.parent(),
                teams.get(each.value("team")).value("sector"), each.value("objective"), new BigDecimal(each.value("points")),
                new BigDecimal(each.value("max_points")))).toList()));
        found.addAll(Outcomes.decisions(inside(Kind.DECISIONS, period, exercises).stream()
                .filter(each -> teams.containsKey(each.value("team"))).map(each -> new Outcomes.Decision(each.parent(),
                each.value("inject"), Duration.between(LocalDateTime.parse(each.value("injected_at")),
                LocalDateTime.parse(each.value("decided_at"))), each.number("target_minutes"))).toList()));
    }

    private List<Entry> inside(Kind kind, Period period, List<Exercise> exercises) {
        return exercises.stream().flatMap(each -> entries(kind, period, "parent = ?", each.number()).stream()).toList();
    }

    private List<Entry> ofDays(Kind kind, Period period) {
        return entries(kind, period, kind.order() + " >= ? and " + kind.order() + " < ?", period.from(), period.to());
    }

    private List<Entry> ofYears(Kind kind, Period period) {
        return entries(kind, period, "year_of between ? and ?", period.from().getYear(), period.to().minusDays(1).getYear());
    }

    private List<Entry> entries(Kind kind, Period period, String which, Object... arguments) {
        return database.list("select * from " + kind.table() + " where country = ? and demo = ? and live = true and " + which
                + " order by " + kind.order() + ", number", new Rows(kind, period.country().zone())::entry,
                Stream.concat(Stream.of(period.country().name(), period.demo()), Stream.of(arguments)).toArray());
    }

    private static Reach.Day figures(String campaign, Entry each) {
        return new Reach.Day(campaign, each.value("lang"), each.value("channel"), each.number("impressions"),
                each.number("visitors"), each.number("engaged"), each.number("quiz_started"), each.number("quiz_finished"),
                each.number("pledges"));
    }

    private static int year(Entry entry) {
        return Integer.parseInt(entry.value("year_of"));
    }

    private static Campaign campaign(Entry entry) {
        return new Campaign(entry.number(), entry.value("title"), day(entry, "begins"), day(entry, "ends"),
                Codes.split(entry.value("target_groups")), entry.value("evidence"));
    }

    private static LocalDate day(Entry entry, String column) {
        return entry.value(column).isEmpty() ? null : LocalDate.parse(entry.value(column));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
