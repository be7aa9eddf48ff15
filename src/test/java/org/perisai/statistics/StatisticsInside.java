package org.perisai.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.perisai.assessment.LearnersInside;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;

/** Counts for tests, as workers do: a thread of its own is nobody's request. */
@RequestScoped
public class StatisticsInside {
    /** Later than anything that waits. */
    static final Instant LATE = Instant.parse("2099-01-01T00:00:00Z");

    @Inject
    private Counting counting;
    @Inject
    private Rebuild rebuild;
    @Inject
    private Due due;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    /** Until nothing waits any more, with four workers at once; visits that last are counted too. */
    public void count() {
        for (int i = 0; database.find("select count(*) from statistics_due", row -> row.getInt(1)).orElseThrow() > 0; i++) {
            if (i == 1_000) {
                throw new IllegalStateException("what is due stays due");
            }
            browserless.atOnce(4, () -> counting.count(LATE));
        }
    }

    /** Only what is due by now. */
    void countDue() {
        browserless.atOnce(1, () -> counting.count(Instant.now()));
    }

    /** Makes all cells anew. */
    public void rebuild() {
        browserless.atOnce(1, () -> {
            rebuild.all();
            return true;
        });
    }

    /** A measure of a course, once everything is counted. */
    public long sum(String measure, String course) {
        count();
        return database.find("select coalesce(sum(value), 0) from statistics_cell where cube_name = 'COURSE' and measure = ? "
                + "and cell_key = ?", row -> row.getLong(1), measure, course).orElseThrow();
    }

    /** People who enrolled in the test's course at an instant, written straight into the tables. */
    public void enrol(Country country, String lang, String at, int times) {
        for (int i = 0; i < times; i++) {
            String login = UUID.randomUUID().toString().replace("-", "");
            database.update("insert into person (login, password_hash, name_full, name_key, country, lang, created_at, version) "
                    + "values (?, 'none', 'Learner', 'learner', ?, ?, ?, 1)", login, country.name(), lang, Instant.parse(at));
            database.update("insert into enrolment (person_id, course, version_id, enrolled_at, country, lang, demo) "
                    + "select p.id, c.code, c.current_version, ?, p.country, p.lang, false from person p, course c "
                    + "where p.login = ? and c.code = ?", Instant.parse(at), login, LearnersInside.COURSE);
            database.update("insert into statistics_due (person_id, enrolment_id, due_at) select person_id, id, enrolled_at "
                    + "from enrolment where person_id = (select id from person where login = ?)", login);
        }
    }

    /** Asks for an enrolment to be counted again. */
    void ask(long person, long enrolment) {
        browserless.atOnce(1, () -> {
            due.add(List.of(new Due.Entry(person, enrolment)));
            return true;
        });
    }

    /** Asks for all enrolments: other tests write some straight into the tables, where nothing tells of it. */
    void askForAll() {
        database.update("insert ignore into statistics_due (person_id, enrolment_id, due_at) "
                + "select person_id, id, enrolled_at from enrolment");
    }

    static Counts counts(Measure measure, long value) {
        return switch (measure) {
            case ENROLLED -> new Counts(value, 0, 0, 0, 0);
            case COMPLETED -> new Counts(0, value, 0, 0, 0);
            case EXAMINED -> new Counts(0, 0, value, 0, 0);
            case PASSED -> new Counts(0, 0, 0, value, 0);
            case CERTIFIED -> new Counts(0, 0, 0, 0, value);
            default -> Counts.NONE;
        };
    }

    /** All cells that aren't zero. */
    List<String> cells() {
        return database.list("select * from statistics_cell where value <> 0 order by country, demo, cube_name, measure, period, "
                + "cell_key, bin", row -> String.join(" ", row.getString(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8)));
    }

    /** Five sums of a country's cells. */
    record Counts(long enrolled, long completed, long examined, long passed, long certified) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(enrolled + other.enrolled, completed + other.completed, examined + other.examined,
                    passed + other.passed, certified + other.certified);
        }
    }
}
