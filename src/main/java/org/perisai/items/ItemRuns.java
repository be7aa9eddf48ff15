package org.perisai.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.perisai.catalog.Catalog;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/**
 * Computes figures and puts them in the place of the earlier ones. A row that is locked meanwhile lets one worker do
 * so at a time, whichever node it is on; readers see the earlier figures until the new ones are there.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Permitted(to = Permitted.SYSTEM)
class ItemRuns {
    private static final String WORKER = "items";
    /** Between one and three at night in the countries that take part. */
    private static final LocalTime NIGHT = LocalTime.of(18, 0);

    private Database database;
    private Catalog catalog;
    private Analysis analysis;
    private Clock clock;

    /** For CDI. */
    protected ItemRuns() { }

    @Inject
    ItemRuns(Database database, Catalog catalog, Analysis analysis, Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.analysis = analysis;
        this.clock = clock;
    }

    /** Makes the row that workers lock. Where it is there it isn't touched: another node may hold it for a minute. */
    void open() {
        if (database.find("select 1 from worker where name = ?", row -> true, WORKER).isEmpty()) {
            database.update("insert ignore into worker (name) values (?)", WORKER);
        }
    }

    /** Courses whose figures were asked for, or are from before the last night. */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<String> due() {
        List<String> due = new ArrayList<>(catalog.published().keySet());
        due.removeAll(database.list("select course from item_analysis where asked_at is null and computed_at >= ?",
                row -> row.getString(1), night()));
        return due;
    }

    private Instant night() {
        OffsetDateTime now = Instant.now(clock).atOffset(ZoneOffset.UTC);
        OffsetDateTime night = now.with(NIGHT);
        return (night.isAfter(now) ? night.minusDays(1) : night).toInstant();
    }

    /** Computes the figures of a course, unless somebody else is computing right now, or has just done so. */
    void compute(String course) {
        boolean mine = database.find("select 1 from worker where name = ? for update skip locked", row -> true, WORKER)
                .isPresent();
        if (mine && due().contains(course)) {
            Instant now = Instant.now(clock);
            Instant asked = database.find("select asked_at from item_analysis where course = ? and asked_at is not null",
                    row -> Database.instant(row, "asked_at"), course).orElse(null);
            Map<Sample, CourseCounts> counts = analysis.count(course);
            replace(course, counts);
            CourseCounts all = counts.getOrDefault(Sample.ALL, new CourseCounts());
            database.update("insert into item_analysis (course, computed_at, attempts, answers) values (?, ?, ?, ?) "
                    + "on duplicate key update computed_at = values(computed_at), attempts = values(attempts), "
                    + "answers = values(answers), asked_at = if(asked_at = ?, null, asked_at)", course, now,
                    all.attempts(), all.answers(), asked);
        }
    }

    private void replace(String course, Map<Sample, CourseCounts> counts) {
        for (String table : List.of("item_test", "item_figure", "item_language")) {
            database.update("delete from " + table + " where course = ?", course);
        }
        Figures.Newest newest = analysis.newest();
        counts.forEach((sample, of) -> {
            Figures figures = new Figures(of, newest);
            List<ItemFigure> items = figures.items();
            database.batch("insert into item_test (course, sample, form, versions, latest, attempts, questions, pool, "
                    + "mean, deviation, reliability, std_error) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    figures.tests().stream().map(test -> new Object[] {course, sample.name(), test.form(),
                        test.versions(), test.latest(), test.attempts(), test.questions(), test.pool(), test.mean(),
                        test.deviation(), test.reliability(), test.error()}).toList());
            database.batch("insert into item_figure (course, sample, question, item, versions, latest, version_id, kind, "
                    + "n, right_n, correlation, timed, seconds, flags, parts) "
                    + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    items.stream().map(item -> columns(course, sample, item)).toList());
            database.batch("insert into item_language (course, sample, question, item, lang, text_hash, newest, n, "
                    + "right_n, delta, std_error, ets_class) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    items.stream().flatMap(item -> item.languages().stream().map(each -> new Object[] {course,
                        sample.name(), item.question(), item.fingerprint(), each.lang(), each.text(), each.newest(),
                        each.n(), each.right(), each.delta(), each.error(), each.etsClass()})).toList());
        });
    }

    private static Object[] columns(String course, Sample sample, ItemFigure item) {
        return new Object[] {course, sample.name(), item.question(), item.fingerprint(), item.versions(), item.latest(),
            item.versionId(), item.kind().name(), item.n(), item.right(), item.correlation(), item.timed(),
            item.seconds(), item.flags().stream().map(Flag::name).collect(Collectors.joining(",")),
            item.parts().stream().map(PartFigure::encoded).collect(Collectors.joining("\n"))};
    }
}
