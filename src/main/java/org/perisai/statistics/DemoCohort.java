package org.perisai.statistics;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.EditionModule;
import org.perisai.shared.Database;
import org.perisai.shared.Installation;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;
import org.perisai.shared.Schema;

/**
 * Gives an installation for demonstration simulated figures. They lead to nobody. What they are simulated from is kept,
 * so that cells that are made anew have the same.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.SYSTEM, Permitted.ADMINISTRATOR})
class DemoCohort {
    private static final long SEED = 2013;

    private Installation installation;
    private Database database;
    private Cells cells;
    private Turn turn;
    private Catalog catalog;
    private Clock clock;

    /** For CDI. */
    protected DemoCohort() { }

    @Inject
    DemoCohort(Installation installation, Database database, Cells cells, Turn turn, Catalog catalog, Clock clock) {
        this.installation = installation;
        this.database = database;
        this.cells = cells;
        this.turn = turn;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Once: the row keeps a second node from adding them too. */
    void make(@Observes @Priority(Schema.DEMO + 10) @Initialized(ApplicationScoped.class) Object start) {
        Map<String, List<String>> courses = installation.demo() ? courses() : Map.of();
        if (courses.isEmpty()) {
            return;
        }
        turn.open();
        turn.await();
        if (database.update("insert ignore into statistics_cohort (seed, made_at, courses) values (?, ?, ?)", SEED,
                Instant.now(clock).truncatedTo(ChronoUnit.SECONDS), written(courses)) > 0) {
            add();
        }
    }

    /** Adds what the simulated learners add to the cells. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add() {
        Tally sums = new Tally();
        database.list("select seed, made_at, courses from statistics_cohort", row -> Cohort.simulated(row.getLong(1),
                read(row.getString(3)), Database.instant(row, "made_at"))).forEach(learners ->
                        learners.forEach(learner -> Contribution.add(learner, sums)));
        cells.add(sums);
    }

    private Map<String, List<String>> courses() {
        Map<String, List<String>> courses = new TreeMap<>();
        catalog.outlines(Language.EN).forEach(edition -> courses.put(edition.course(),
                edition.modules().stream().map(EditionModule::id).toList()));
        return courses;
    }

    private static String written(Map<String, List<String>> courses) {
        return courses.entrySet().stream().map(entry -> entry.getKey() + " " + String.join(" ", entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, List<String>> read(String courses) {
        return courses.lines().map(line -> line.split(" ")).collect(Collectors.toMap(words -> words[0],
                words -> Arrays.asList(words).subList(1, words.length)));
    }
}
