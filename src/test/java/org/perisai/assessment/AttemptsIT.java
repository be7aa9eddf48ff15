package org.perisai.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.EditionBlock;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.web.NotFound;

@ArquillianTest
class AttemptsIT {
    private static final String COURSE = LearnersInside.COURSE;
    private static final int MOST_WRITES = 15;

    @Inject
    private Attempts attempts;
    @Inject
    private LearnersInside learners;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @Test
    void startingManyTimesAtOnceOpensOneAttempt() {
        long person = learners.ready("Bopha", Country.KH, Language.KM);
        String cookie = people.cookie(person);
        Browserless here = browserless.here();
        List<String> places = here.atOnce(8, () -> location(here.post(cookie, "/km/courses/" + COURSE + "/test")));
        assertEquals(1, places.stream().distinct().count(), places::toString);
        assertTrue(places.get(0).startsWith("/km/tests/"), places.get(0));
        assertEquals(1, count("select count(*) from attempt where person_id = ?", person));
    }

    @Test
    void theTestIsClosedUntilEverySectionIsDone() {
        long person = people.make("Kham", Country.LA, Language.LO);
        people.enter(person);
        DomainException refusal = assertThrows(DomainException.class, () -> attempts.start(person, COURSE, Language.LO));
        assertEquals("test.refused.incomplete", refusal.key());
    }

    @Test
    void anOlderOrRepeatedAnswerChangesNothing() {
        long person = learners.ready("Linh", Country.VN, Language.VI);
        AttemptCard attempt = attempts.start(person, COURSE, Language.VI);
        String question = learners.questions(attempt, Language.VI).get(0).questionId();
        assertTrue(answer(person, attempt, question, "b", 2000));
        assertTrue(answer(person, attempt, question, "a", 1000));
        assertTrue(answer(person, attempt, question, "c", 2000));
        assertEquals(List.of("b"), attempts.soFar(attempt).orElseThrow().get(question).given());
        assertTrue(answer(person, attempt, question, "c", 3000));
        assertEquals(List.of("c"), attempts.soFar(attempt).orElseThrow().get(question).given());
    }

    @Test
    void lateAnswerIsRefused() {
        long person = learners.ready("Somchai", Country.TH, Language.TH);
        AttemptCard attempt = attempts.start(person, COURSE, Language.TH);
        String question = learners.questions(attempt, Language.TH).get(0).questionId();
        assertTrue(answer(person, attempt, question, "a", 1000));
        attempts.handIn(person, attempt.publicId());
        assertFalse(answer(person, attempt, question, "b", 2000));
        assertTrue(attempts.soFar(attempt).isEmpty());
        assertEquals(List.of("a"), database.list("select given from attempt_answer where attempt_id = ? and question = ?",
                row -> row.getString(1), attempt.id(), question));
        assertEquals(409, browserless.postByScript(people.cookie(person), "/th/tests/" + attempt.publicId(),
                "q", question, "a", "b", "m", "3000").statusCode());
    }

    @Test
    void handingInManyTimesAtOnceGradesOnceAndMakesOneCertificate() {
        long person = learners.ready("Nilar", Country.MM, Language.MY);
        AttemptCard attempt = attempts.start(person, COURSE, Language.MY);
        for (EditionBlock block : learners.questions(attempt, Language.MY)) {
            attempts.answer(person, attempt.publicId(),
                    new Answer(block.questionId(), LearnersInside.right(block), 1, Language.MY));
        }
        String cookie = people.cookie(person);
        Browserless here = browserless.here();
        List<Integer> codes = here.atOnce(8, () ->
                here.post(cookie, "/my/tests/" + attempt.publicId(), "go", "hand-in").statusCode());
        assertEquals(List.of(303), codes.stream().distinct().toList());
        assertEquals(1, count("select version - 1 from attempt where public_id = ?", attempt.publicId()));
        assertEquals(10, count("select score from attempt where public_id = ?", attempt.publicId()));
        assertEquals(1, count("select count(*) from certificate where person_id = ?", person));
    }

    @Test
    void wrongAnswersGiveNoCertificateAndAttemptsEnd() {
        long person = learners.ready("Putri", Country.ID, Language.ID);
        List<Long> seeds = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            AttemptCard attempt = learners.take(person, Language.ID, 4);
            assertEquals(i, attempt.number());
            assertEquals(6, attempt.score());
            assertFalse(attempt.passed());
            seeds.add(attempt.seed());
        }
        assertEquals(3, seeds.stream().distinct().count(), "another attempt has other questions");
        assertEquals("test.refused.noneLeft",
                assertThrows(DomainException.class, () -> attempts.start(person, COURSE, Language.ID)).key());
        assertEquals(0, count("select count(*) from certificate where person_id = ?", person));
    }

    @Test
    void whoHasPassedNeedsNoOtherTest() {
        long person = learners.ready("Hana", Country.JP, Language.JA);
        AttemptCard attempt = learners.take(person, Language.JA, 3);
        assertEquals(7, attempt.score());
        assertTrue(attempt.passed());
        assertEquals("test.refused.passed",
                assertThrows(DomainException.class, () -> attempts.start(person, COURSE, Language.JA)).key());
    }

    @Test
    void anotherPersonsAttemptIsNotFound() {
        long owner = learners.ready("Owner", Country.SG, Language.EN);
        AttemptCard attempt = attempts.start(owner, COURSE, Language.EN);
        String question = learners.questions(attempt, Language.EN).get(0).questionId();
        long other = people.make("Other", Country.SG, Language.EN);
        assertNotEquals(owner, other);
        String cookie = people.cookie(other);
        String path = "/en/tests/" + attempt.publicId();
        assertEquals(200, browserless.get(people.cookie(owner), path).statusCode());
        assertEquals(404, browserless.get(cookie, path).statusCode());
        assertEquals(404, browserless.get(cookie, path + "/result").statusCode());
        assertEquals(404, browserless.post(cookie, path, "q", question, "a", "a").statusCode());
        assertEquals(404, browserless.post(cookie, path, "go", "hand-in").statusCode());
        assertThrows(NotFound.class, () -> attempts.get(other, attempt.publicId()));
        assertTrue(attempts.get(owner, attempt.publicId()).open());
        assertTrue(attempts.soFar(attempt).orElseThrow().isEmpty());
    }

    @Test
    void aStrangerIsLedToSignIn() {
        long owner = learners.ready("Owner", Country.BN, Language.MS);
        String path = "/ms/tests/" + attempts.start(owner, COURSE, Language.MS).publicId();
        assertTrue(location(browserless.get(null, path)).startsWith("/ms/sign-in?to="));
        assertEquals(401, browserless.postByScript(null, path, "q", "x", "a", "a").statusCode());
    }

    /** The database counts what its other workers write as well, so of three attempts the one they disturbed least counts. */
    @Test
    void aWholeAttemptWritesFifteenRowsAtMost() {
        long written = LongStream.generate(this::rowsOfAnAttempt).limit(3).min().orElseThrow();
        System.out.println("Row writes of a whole attempt: " + written);
        assertTrue(written <= MOST_WRITES, "the database counted " + written);
    }

    private long rowsOfAnAttempt() {
        long person = learners.ready("Tuan", Country.VN, Language.VI);
        String cookie = people.cookie(person);
        assertEquals(200, browserless.get(cookie, "/vi/me").statusCode());
        long before = rowsWritten();
        String path = location(browserless.post(cookie, "/vi/courses/" + COURSE + "/test"));
        String id = path.substring(path.lastIndexOf('/') + 1);
        List<EditionBlock> questions = learners.questions(attempts.get(person, id), Language.VI);
        for (EditionBlock block : questions) {
            List<String> fields = new ArrayList<>(List.of("q", block.questionId()));
            LearnersInside.right(block).forEach(value -> fields.addAll(List.of("a", value)));
            assertEquals(204, browserless.postByScript(cookie, path, fields.toArray(String[]::new)).statusCode());
        }
        browserless.post(cookie, path, "go", "hand-in");
        long written = rowsWritten() - before;
        assertTrue(attempts.get(person, id).passed());
        assertTrue(written >= questions.size() + 3, "the database counted only " + written);
        return written;
    }

    /** As the database itself counts them, in all its tables; MySQL and MariaDB name the counters differently. */
    private long rowsWritten() {
        List<Long> counters = database.list("show global status where variable_name in (" + (rowCounters()
                ? "'Innodb_rows_inserted', 'Innodb_rows_updated', 'Innodb_rows_deleted')"
                : "'Handler_write', 'Handler_update', 'Handler_delete')"), row -> row.getLong(2));
        assertEquals(3, counters.size());
        return counters.stream().mapToLong(Long::longValue).sum();
    }

    private boolean rowCounters() {
        return database.find("show global status like 'Innodb_rows_inserted'", row -> true).isPresent();
    }

    private boolean answer(long person, AttemptCard attempt, String question, String given, long madeAt) {
        return attempts.answer(person, attempt.publicId(), new Answer(question, List.of(given), madeAt, Language.EN));
    }

    private static String location(HttpResponse<String> response) {
        assertEquals(303, response.statusCode());
        return response.headers().firstValue("Location").orElseThrow();
    }

    private int count(String sql, Object... arguments) {
        return database.find(sql, row -> row.getInt(1), arguments).orElseThrow();
    }
}
