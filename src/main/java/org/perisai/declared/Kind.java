package org.perisai.declared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.perisai.declared.Column.Type;

/**
 * A register of what a ministry declares: its table, its columns, how its columns bound each other, and what makes two
 * entries the same. The first column orders the list. Names of tables and columns in SQL come from here only.
 */
enum Kind {
    POPULATIONS("declared_population", null, List.of(Column.of("year_of", Type.YEAR), Column.code("sector", Codes.SECTORS),
            Column.of("population", Type.POSITIVE), Column.text("source", 300)), List.of()),
    SESSIONS("declared_session", null, List.of(Column.of("held_on", Type.PAST_DAY),
            Column.code("course", List.of()).optional(), Column.text("title", 200).optional(),
            Column.code("sector", Codes.SECTORS), Column.of("people", Type.POSITIVE), Column.of("finished", Type.COUNT),
            Column.text("organiser", 200), Column.lines("remark", 1000).optional()),
            List.of(new Bound("finished", "people"))),
    CAMPAIGNS("declared_campaign", null, List.of(Column.of("begins", Type.DAY), Column.of("ends", Type.DAY),
            Column.text("title", 200), Column.codes("target_groups", Codes.GROUPS),
            new Column("evidence", Type.LINK, Column.Need.OPTIONAL, 500, List.of())),
            List.of(new Bound("begins", "ends"))),
    FIGURES("declared_campaign_day", CAMPAIGNS, List.of(Column.of("held_on", Type.PAST_DAY),
            Column.code("lang", Codes.LANGUAGES), Column.code("channel", Codes.CHANNELS),
            Column.of("impressions", Type.COUNT), Column.of("visitors", Type.COUNT), Column.of("engaged", Type.COUNT),
            Column.of("quiz_started", Type.COUNT), Column.of("quiz_finished", Type.COUNT),
            Column.of("pledges", Type.COUNT)),
            List.of(new Bound("engaged", "visitors"), new Bound("quiz_finished", "quiz_started"))),
    EXERCISES("declared_exercise", null, List.of(Column.of("held_on", Type.PAST_DAY), Column.text("title", 200),
            Column.lines("scenario", 2000)), List.of()),
    TEAMS("declared_team", EXERCISES, List.of(Column.text("title", 100), Column.code("sector", Codes.SECTORS),
            Column.code("organisation", List.of()).optional(), Column.of("invited", Type.POSITIVE),
            Column.of("present", Type.COUNT)), List.of(new Bound("present", "invited"))),
    OBJECTIVES("declared_objective", EXERCISES, List.of(Column.text("objective", 200), Column.code("team", List.of()),
            Column.of("points", Type.DECIMAL), Column.of("max_points", Type.POSITIVE_DECIMAL)),
            List.of(new Bound("points", "max_points"))),
    DECISIONS("declared_decision", EXERCISES, List.of(Column.text("inject", 200), Column.code("team", List.of()),
            Column.of("injected_at", Type.PAST_MINUTE), Column.of("decided_at", Type.PAST_MINUTE),
            new Column("target_minutes", Type.POSITIVE, Column.Need.REQUIRED, 100_000, List.of())),
            List.of(new Bound("injected_at", "decided_at"))),
    REQUESTS("declared_request", null, List.of(Column.of("received", Type.PAST_DAY),
            Column.code("request_kind", Codes.REQUESTS), Column.text("reference", 60).optional(),
            Column.of("due", Type.DAY), Column.of("closed", Type.PAST_DAY).optional()),
            List.of(new Bound("received", "due"), new Bound("received", "closed"))),
    TARGETS("declared_target", null, List.of(Column.of("year_of", Type.YEAR), Column.text("programme", 200),
            Column.code("indicator", Codes.INDICATORS), Column.of("amount", Type.DECIMAL)), List.of());

    private final String table;
    private final Kind around;
    private final List<Column> columns;
    private final List<Bound> bounds;

    Kind(String table, Kind around, List<Column> columns, List<Bound> bounds) {
        this.table = table;
        this.around = around;
        this.columns = columns;
        this.bounds = bounds;
    }

    /** A number or a day that may not be more than another one of the same entry. */
    record Bound(String lower, String upper) { }

    /** The register that an address names. @param around the one whose entry it lies in, null for none */
    static Optional<Kind> named(String word, Kind around) {
        return Arrays.stream(values()).filter(kind -> kind.around == around && kind.word().equals(word)).findFirst();
    }

    /** The registers that stand for themselves. */
    static List<Kind> outer() {
        return Arrays.stream(values()).filter(kind -> kind.around == null).toList();
    }

    /** As it stands in an address and in keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String table() {
        return table;
    }

    /** The register whose entry an entry of this one lies in, null for none. */
    Kind around() {
        return around;
    }

    List<Column> columns() {
        return columns;
    }

    List<Bound> bounds() {
        return bounds;
    }

    /** The registers that lie in an entry of this one. */
    List<Kind> inside() {
        return Arrays.stream(values()).filter(kind -> kind.around == this).toList();
    }

    /** Columns of other tables that name an entry of this register; with it they go. */
    List<Reference> references() {
        Stream<Reference> inside = inside().stream().map(kind -> new Reference(kind, "parent"));
        return Stream.concat(inside, this == TEAMS ? Stream.of(new Reference(OBJECTIVES, "team"),
                new Reference(DECISIONS, "team")) : Stream.empty()).toList();
    }

    /** A column that names an entry of another register. */
    record Reference(Kind kind, String column) { }

    /** The column that orders the list. */
    String order() {
        return columns.get(0).name();
    }

    /** Whether the list begins with the latest; names begin with the first. */
    boolean latestFirst() {
        return columns.get(0).type() != Type.TEXT;
    }
}
