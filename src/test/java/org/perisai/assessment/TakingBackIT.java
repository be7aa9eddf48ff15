package org.perisai.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.assessment.KeyCorrections.Correction;
import org.perisai.assessment.MarkedAttempt.MarkedAnswer;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;

/** Who empties an answer has not answered. */
@ArquillianTest
class TakingBackIT {
    @Inject
    private Attempts attempts;
    @Inject
    private MarkedAttempts marked;
    @Inject
    private Regrading regrading;
    @Inject
    private ExamsInside exams;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;
    @TempDir
    private Path folder;

    @Test
    void anEmptiedAnswerIsNoneByScriptAndByForm() {
        AttemptCard attempt = begun("emptied", "abc link");
        byScript(attempt, "q", "x-1", "m", "5000");
        assertEquals("?n=2", byForm(attempt, "q", "x-4", "a", " ", "next", "2"));
        String review = browserless.get(people.cookie(attempt.personId()), path(attempt) + "?n=review").body();
        assertTrue(review.contains("2 of 4 answered") && review.contains("2 questions have no answer yet."), review);
        assertEquals(Set.of("x-2", "x-3"), attempts.soFar(attempt).orElseThrow().keySet());
        assertEquals(List.of(2, false), List.of(exams.handIn(attempt).score(), exams.now(attempt).passed()));
    }

    @Test
    void ofAnAnswerAndTakingItBackTheLaterCountsWhateverComesFirst() {
        AttemptCard attempt = begun("late", "abc link");
        byScript(attempt, "q", "x-1", "m", "5000");
        byScript(attempt, "q", "x-1", "a", "a", "m", "4000");
        byScript(attempt, "q", "x-2", "m", "1");
        byScript(attempt, "q", "x-3", "m", "5000");
        byScript(attempt, "q", "x-3", "a", "c", "m", "6000");
        assertEquals(Set.of("x-2", "x-3", "x-4"), attempts.soFar(attempt).orElseThrow().keySet());
    }

    @Test
    void aFormThatPassesOverAQuestionWritesNothing() {
        AttemptCard attempt = begun("passed-over", "a-c");
        assertEquals("?n=review", byForm(attempt, "q", "x-2", "next", "review"));
        assertEquals("?n=review", byForm(attempt, "q", "x-4", "a", "", "next", "review"));
        assertEquals(2, database.list("select 1 from attempt_answer where attempt_id = ?", row -> 1, attempt.id()).size());
    }

    @Test
    void neitherTheAnalysisNorARegradeTakesItForAnAnswer() {
        AttemptCard attempt = begun("analysed", "abc");
        byScript(attempt, "q", "x-1", "m", "5000");
        exams.handIn(attempt);
        List<Boolean> bySystem = browserless.atOnce(1, () -> {
            marked.each(attempt.versionId(), each -> assertEquals(2,
                    each.answers().stream().map(MarkedAnswer::given).filter(given -> given != null).count()));
            return candidates(attempt, "x-1").isEmpty() && candidates(attempt, "x-2").size() == 1;
        });
        assertEquals(List.of(true), bySystem);
    }

    private List<Regrading.Candidate> candidates(AttemptCard attempt, String question) {
        return regrading.next(new Correction(question, attempt.versionId(), attempt.versionId(), attempt.versionId()), 0, 10);
    }

    private AttemptCard begun(String course, String given) {
        exams.publish(folder, course, "abc", "link");
        AttemptCard attempt = exams.answer(exams.learner(course, Country.SG), course, given);
        assertFalse(attempts.soFar(attempt).orElseThrow().isEmpty());
        assertEquals(200, browserless.get(people.cookie(attempt.personId()), path(attempt)).statusCode());
        return attempt;
    }

    private void byScript(AttemptCard attempt, String... fields) {
        assertEquals(204, browserless.postByScript(people.cookie(attempt.personId()), path(attempt), fields).statusCode());
    }

    private String byForm(AttemptCard attempt, String... fields) {
        return browserless.post(people.cookie(attempt.personId()), path(attempt), fields).headers().firstValue("Location")
                .orElseThrow().substring(path(attempt).length());
    }

    private static String path(AttemptCard attempt) {
        return "/en/tests/" + attempt.publicId();
    }
}
