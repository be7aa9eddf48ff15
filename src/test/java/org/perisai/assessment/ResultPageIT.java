package org.perisai.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;

/** What is offered after a course, and after its test. */
@ArquillianTest
class ResultPageIT {
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

    /** Of four questions none is right; the course allows a number of attempts. */
    @Test
    void whoFailsIsToldWhatToReviewAndOfferedTheTestAgain() {
        exams.publish(folder, "failed", "aaa", "link");
        AttemptCard attempt = exams.take("failed", Country.SG, "bbb no");
        String page = browserless.get(people.cookie(attempt.personId()), "/en/tests/" + attempt.publicId() + "/result").body();
        assertTrue(page.contains("action=\"/en/courses/failed/test\""), page);
        assertFalse(page.contains("/en/certificates/"), page);
    }

    @Test
    void whoPassesIsLedToTheCertificate() {
        exams.publish(folder, "passed", "aaa", "link");
        AttemptCard attempt = exams.take("passed", Country.SG, "aaa link");
        String page = browserless.get(people.cookie(attempt.personId()), "/en/tests/" + attempt.publicId() + "/result").body();
        assertTrue(page.contains("href=\"/en/certificates/"), page);
        assertFalse(page.contains("action=\"/en/courses/passed/test\""), page);
    }

    /** What the version that somebody began with has is what counts: a later version's test isn't theirs. */
    @Test
    void whereTheVersionHasNoTestNoneIsOfferedOrBegun() {
        exams.publishWithoutTest(folder, "no-test");
        long person = exams.learner("no-test", Country.SG);
        String cookie = people.cookie(person);
        assertFalse(browserless.get(cookie, "/en/courses/no-test").body().contains("Final test"));
        exams.publish(folder, "no-test", "abc", "link");
        assertTrue(browserless.get(cookie, "/en/courses/no-test").body().contains("Final test"));
        assertFalse(browserless.get(cookie, "/en/courses/no-test/state").body().contains("\"test\""));
        String me = browserless.get(cookie, "/en/me").body();
        assertTrue(me.contains("This course has no final test.") && !me.contains("/courses/no-test/test"), me);
        assertEquals("/en/me?why=test.refused.none#no-test",
                location(browserless.post(cookie, "/en/courses/no-test/test")));
        assertTrue(browserless.get(cookie, "/en/me?why=test.refused.none").body().contains("role=\"alert\""));
        assertEquals(0, count("select count(*) from attempt where person_id = ?", person));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no redirect");
    }

    private int count(String sql, Object... arguments) {
        return database.find(sql, row -> row.getInt(1), arguments).orElseThrow();
    }
}
