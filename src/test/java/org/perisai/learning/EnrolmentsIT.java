package org.perisai.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;

@ArquillianTest
class EnrolmentsIT {
    private static final String COURSE = "safe-online";

    @Inject
    private Enrolments enrolments;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @Test
    void enrollingManyTimesAtOnceMakesOneRow() {
        long person = people.make("Sok", Country.KH, Language.KM);
        String cookie = people.cookie(person);
        Browserless here = browserless.here();
        List<HttpResponse<String>> answers = here.atOnce(8, () -> here.post(cookie, "/km/courses/" + COURSE));
        assertEquals(List.of(303), answers.stream().map(HttpResponse::statusCode).distinct().toList());
        assertEquals(1, count("select count(*) from enrolment where person_id = ?", person));
    }

    @Test
    void theDimensionsStayAsTheyWereAtTheStart() {
        long person = people.make("Maya", Country.ID, Language.ID);
        people.enter(person);
        EnrolmentCard before = enrolments.enrol(person, COURSE, Language.ID);
        assertEquals("ID", before.country());
        people.move(person, Country.JP);
        assertEquals("ID", enrolments.find(person, COURSE).orElseThrow().country());
        assertEquals(before.id(), enrolments.enrol(person, COURSE, Language.JA).id());
        assertEquals("id", enrolments.find(person, COURSE).orElseThrow().lang());
    }

    @Test
    void whatIsSentIsRefusedWhileNobodyCanSayWhoSentIt() {
        long person = people.make("Noor", Country.MY, Language.MS);
        String cookie = people.cookie(person);
        String page = "/en/courses/" + COURSE;
        String module = browserless.post(null, page).headers().firstValue("Location").orElseThrow();
        HttpResponse<String> enrolment;
        HttpResponse<String> done;
        database.update("rename table sign_in_session to sign_in_session_away");
        try {
            enrolment = browserless.post(cookie, page);
            done = browserless.post(cookie, module, "done", "*");
            assertEquals(200, browserless.get(cookie, page + "?x=1").statusCode(), "reading goes on");
        } finally {
            database.update("rename table sign_in_session_away to sign_in_session");
        }
        assertEquals(List.of(500, 500), List.of(enrolment.statusCode(), done.statusCode()));
        assertEquals(303, browserless.post(cookie, page).statusCode());
        assertEquals(1, count("select count(*) from enrolment where person_id = ?", person));
    }

    @Test
    void aStrangerCantEnrolAnybody() {
        long person = people.make("Aung", Country.MM, Language.MY);
        assertThrows(Forbidden.class, () -> enrolments.enrol(person, COURSE, Language.MY));
        assertEquals(0, count("select count(*) from enrolment where person_id = ?", person));
    }

    @Test
    void aStrangerWhoStartsIsLedToTheFirstModuleAndNothingIsStored() {
        int before = count("select count(*) from enrolment");
        HttpResponse<String> answer = browserless.post(null, "/en/courses/" + COURSE);
        assertEquals(303, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().startsWith("/en/courses/" + COURSE + "/"));
        assertFalse(answer.headers().firstValue("Set-Cookie").isPresent());
        assertEquals(before, count("select count(*) from enrolment"));
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        long person = people.make("Ana", Country.PH, Language.FIL);
        HttpResponse<String> answer = browserless.foreignPost(people.cookie(person), "/fil/courses/" + COURSE);
        assertEquals(403, answer.statusCode());
        assertEquals(0, count("select count(*) from enrolment where person_id = ?", person));
    }

    private int count(String sql, Object... arguments) {
        return database.find(sql, row -> row.getInt(1), arguments).orElseThrow();
    }
}
