package org.perisai.bench;

import static org.perisai.bench.Watched.number;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.perisai.journeys.Learner;
import org.perisai.journeys.Site;
import org.perisai.shared.Language;

/** Item analysis over a million answers, and a regrade of the hundred thousand attempts that they belong to. */
final class Analysing {
    private static final int LEARNERS = 100_000;
    private static final Path DATA = Path.of("target/bench-items-data");
    private static final String REVIEWER = "reviewer@demo.example";
    private static final String DESK = "studio/" + ExamCourse.ID;

    private final Site site;
    private final String password;
    private final Watched watched;

    private Analysing(Site site, String password) {
        this.site = site;
        this.password = password;
        this.watched = new Watched(site);
    }

    /** For this alone: {@code java -cp ... org.perisai.bench.Analysing}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        run();
        System.exit(0);
    }

    static void run() throws IOException, SQLException {
        Bench.delete(ExamCourse.CONTENT);
        Bench.delete(DATA);
        ExamCourse.write('a');
        String password;
        try (Site site = start()) {
            password = site.demoPassword();
            new Analysing(site, password).analyse();
        }
        ExamCourse.write('b');
        try (Site site = start()) {
            new Analysing(site, password).regrade();
        }
    }

    private static Site start() {
        return Site.start(DATA.toString(), "--demo", "--content", ExamCourse.CONTENT.toString());
    }

    private void analyse() throws SQLException {
        try (Connection connection = watched.connect()) {
            long version = number(connection, "select current_version from course where code = '" + ExamCourse.ID + "'");
            new SimulatedAttempts(connection, version, 'a').write(LEARNERS);
            Learner reviewer = Learner.signIn(site, Language.EN, REVIEWER, password);
            long before = watched.megabytes();
            Cost cost = watched.cost(() -> {
                reviewer.post(DESK + "/analysis");
                watched.await(connection, "select 1 from item_analysis where course = '" + ExamCourse.ID
                        + "' and asked_at is null and attempts = " + LEARNERS);
            });
            Bench.print("item analysis", String.format(Locale.ROOT, "%.1f s for %d answers (%.1f s CPU of the server, %.1f s of "
                    + "the database)", cost.seconds(), number(connection, "select answers from item_analysis where course = '"
                    + ExamCourse.ID + "'"), cost.server(), cost.database()));
            Bench.print("memory of the server", before + " MB its share before, at most " + watched.most() + " MB meanwhile");
            Bench.print("the stored figures", number(connection, "select count(*) from item_figure where course = '"
                    + ExamCourse.ID + "'") + " questions, " + number(connection, "select count(*) from item_language "
                    + "where course = '" + ExamCourse.ID + "'") + " by language");
        }
    }

    private void regrade() throws SQLException {
        try (Connection connection = watched.connect()) {
            Learner reviewer = Learner.signIn(site, Language.EN, REVIEWER, password);
            Cost look = watched.cost(() -> {
                reviewer.post(DESK + "/questions/" + ExamCourse.id(0) + "/regrade");
                watched.await(connection, "select 1 from regrade where state = 'READY'");
            });
            long regrade = number(connection, "select max(id) from regrade");
            Cost change = watched.cost(() -> {
                reviewer.post(DESK + "/regrades/" + regrade + "/step", "go", "start");
                watched.await(connection, "select 1 from regrade where state = 'DONE'");
            });
            Bench.print("regrade, what would change", String.format(Locale.ROOT, "%.1f s (%.1f s CPU of the server, %.1f s of "
                    + "the database)", look.seconds(), look.server(), look.database()));
            Bench.print("regrade", String.format(Locale.ROOT, "%.1f s for %d attempts (%.1f s CPU of the server, %.1f s of the "
                    + "database)", change.seconds(), number(connection, "select seen from regrade"), change.server(),
                    change.database()));
            Bench.print("of these", number(connection, "select changed from regrade") + " changed, "
                    + number(connection, "select gained from regrade") + " new certificates, "
                    + number(connection, "select kept from regrade") + " passes kept, "
                    + number(connection, "select count(*) from notice") + " notices, "
                    + number(connection, "select count(*) from mail") + " mails");
            Bench.print("memory of the server", "at most " + watched.most() + " MB its share");
        }
    }
}
