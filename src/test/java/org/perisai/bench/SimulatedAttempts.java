package org.perisai.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.perisai.shared.Language;

/**
 * Learners who took the test of {@link ExamCourse}, written straight into the database, the same each time. Their
 * answers come of an ability and of the difficulty of the questions; {@code q-07} is harder in Khmer.
 */
final class SimulatedAttempts {
    private static final int AT_ONCE = 1_000;
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 1, 0, 0);
    /** Millis since 1970 of {@link #FIRST}, which a device's clock would say. */
    private static final long FIRST_MILLIS = 1_767_225_600_000L;
    private static final long MINUTE = 60_000;
    private static final List<Language> LANGUAGES = Language.all();

    private final Random random = new Random(2026);
    private final Connection connection;
    private final long version;
    private final char published;

    /** @param published the right option of the first question by the version's key */
    SimulatedAttempts(Connection connection, long version, char published) {
        this.connection = connection;
        this.version = version;
        this.published = published;
    }

    /** Writes so many learners with one attempt of ten answers each, half of them with an address. */
    void write(int learners) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement people = connection.prepareStatement("insert into person (id, login, email, email_confirmed_at, "
                    + "password_hash, name_full, name_key, country, lang, created_at, version) "
                    + "values (?, ?, ?, ?, 'none', ?, ?, ?, ?, ?, 1)");
                PreparedStatement enrolments = connection.prepareStatement("insert into enrolment (id, person_id, course, "
                    + "version_id, enrolled_at, country, lang, demo, completed_at) values (?, ?, ?, ?, ?, ?, ?, false, ?)");
                PreparedStatement attempts = connection.prepareStatement("insert into attempt (id, public_id, enrolment_id, "
                    + "person_id, version_id, number, seed, lang, started_at, submitted_at, score, total, passed, outcomes, "
                    + "version) values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, 10, ?, ?, 2)");
                PreparedStatement answers = connection.prepareStatement("insert into attempt_answer (attempt_id, question, given, "
                    + "made_at, first_made_at, lang, answered_at) values (?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement certificates = connection.prepareStatement("insert into certificate (number, person_id, "
                    + "enrolment_id, version_id, course, country, lang, version_label, outcomes, minutes, score, total, "
                    + "issued_at, completed_on, expires_on, demo) "
                    + "values (?, ?, ?, ?, ?, ?, ?, '1.1', 'always;drawn', 12, ?, 10, ?, '2026-01-01', '9999-12-31', false)")) {
            long[] base = {highest("person"), highest("enrolment"), highest("attempt")};
            for (int i = 1; i <= learners; i++) {
                add(i, base, people, enrolments, attempts, answers, certificates);
                if (i % AT_ONCE == 0 || i == learners) {
                    for (PreparedStatement each : List.of(people, enrolments, attempts, answers, certificates)) {
                        each.executeBatch();
                    }
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
    }

    private long highest(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(id), 0) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void add(int i, long[] base, PreparedStatement people, PreparedStatement enrolments,
            PreparedStatement attempts, PreparedStatement answers, PreparedStatement certificates) throws SQLException {
        Language language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        long person = base[0] + i;
        long enrolment = base[1] + i;
        long attempt = base[2] + i;
        LocalDateTime at = FIRST.plusMinutes(i);
        fill(people, person, "bench-" + i, i % 2 == 0 ? "bench-" + i + "@mail.example" : null, i % 2 == 0 ? at : null,
                "Learner " + i, "learner " + i, "SG", language.tag(), at);
        fill(enrolments, enrolment, person, ExamCourse.ID, version, at, "SG", language.tag(), at);
        long seed = random.nextLong();
        int first = 0;
        int others = 0;
        double ability = random.nextGaussian();
        int second = 0;
        for (int question : ExamCourse.drawn(seed)) {
            second += 8 + random.nextInt(40);
            String given = given(question, ability, language);
            long millis = FIRST_MILLIS + i * MINUTE + second * 1000L;
            fill(answers, attempt, ExamCourse.id(question), given, millis, millis, language.tag(), at.plusSeconds(second));
            first += question == 0 && given.charAt(0) == published ? 1 : 0;
            others += question != 0 && given.equals("b") ? 1 : 0;
        }
        boolean passed = first + others >= 7;
        fill(attempts, attempt, "B%015d".formatted(i), enrolment, person, version, seed, language.tag(), at,
                at.plusSeconds(second + 10L), first + others, passed, "always:" + first + "/1;drawn:" + others + "/9");
        if (passed) {
            fill(certificates, "C%015d".formatted(i), person, enrolment, version, ExamCourse.ID, "SG", language.tag(),
                    first + others, at);
        }
    }

    /** The chance to know the answer follows ability and difficulty; who doesn't know guesses. */
    private String given(int question, double ability, Language language) {
        double difficulty = -1.5 + 3.0 * question / ExamCourse.POOL + (question == 7 && language == Language.KM ? 1 : 0);
        boolean knows = random.nextDouble() < 1 / (1 + Math.exp(difficulty - 1.2 * ability));
        return knows ? "b" : String.valueOf("abcd".charAt(random.nextInt(4)));
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
