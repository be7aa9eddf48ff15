package org.perisai.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

/** Who is asked about themselves, who agrees to what, and who never sees the answers. */
@ArquillianTest
class DescribeIT {
    private static final String COURSE = "safe-online";
    private static final String CARD = "id=\"ask\"";
    /** What no page holds by chance: a year of birth, and a province by code and by name. */
    private static final List<String> SIGNS = List.of("1931", "ID-BB", "Bangka Belitung");

    @Inject
    private PeopleInside people;
    @Inject
    private Catalog catalog;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @Test
    void somebodyIsAskedAfterTheFirstModuleUntilTheyAnswerOrDont() {
        String saying = people.cookie(people.make("Maya", Country.ID, Language.ID));
        String silent = people.cookie(people.make("Budi", Country.ID, Language.ID));
        for (String cookie : List.of(saying, silent)) {
            browserless.post(cookie, "/id/courses/" + COURSE);
            assertFalse(asked(cookie));
            finish(cookie);
            assertTrue(asked(cookie));
        }
        assertEquals(303, browserless.post(saying, "/id/me/describe", "what", "say", "sex", "F").statusCode());
        assertEquals(303, browserless.post(silent, "/id/me/describe", "what", "no").statusCode());
        assertFalse(asked(saying));
        assertFalse(asked(silent));
    }

    @Test
    void consentIsKeptOnceWithTheTextThatWasReadAndItsEnd() {
        long person = people.make("Sok", Country.KH, Language.KM);
        String cookie = people.cookie(person);
        browserless.post(cookie, "/km/me/describe", "what", "say", "sex", "");
        assertEquals(List.of(), consents(person));
        browserless.post(cookie, "/km/me/describe", "what", "say", "sex", "F");
        browserless.post(cookie, "/km/me/describe", "what", "say", "sex", "M");
        assertEquals(1, consents(person).size());
        assertTrue(consents(person).get(0).matches("STATISTICS [0-9a-f]{16} km open"), consents(person)::toString);
        browserless.post(cookie, "/en/me/describe", "what", "say", "sex", "M");
        assertEquals(2, consents(person).size());
        assertTrue(consents(person).get(0).endsWith(" km withdrawn"), consents(person)::toString);
        assertNotEquals(consents(person).get(0).split(" ")[1], consents(person).get(1).split(" ")[1]);
        browserless.post(cookie, "/en/me/describe", "what", "erase");
        assertTrue(consents(person).get(1).endsWith(" en withdrawn"), consents(person)::toString);
    }

    @Test
    void everyListBeginsWithPreferNotToSay() {
        String page = browserless.get(people.cookie(people.make("Ana", Country.PH, Language.FIL)), "/en/me/describe").body();
        String[] lists = page.split("<select ");
        assertEquals(5, lists.length);
        for (int i = 1; i < lists.length; i++) {
            assertTrue(lists[i].matches("(?s)[^>]*>\\s*<option value=\"_U\"[^>]*>Prefer not to say</option>.*"), lists[i]);
        }
    }

    @Test
    void nobodyElseReadsOrChangesIt() {
        long person = describedLearner("Maya");
        String other = people.cookie(people.make("Other", Country.ID, Language.ID));
        assertEquals(303, browserless.post(other, "/en/me/describe", "what", "erase", "person", Long.toString(person),
                "id", Long.toString(person)).statusCode());
        HttpResponse<String> page = browserless.get(other, "/en/me/describe?person=" + person + "&id=" + person);
        assertEquals(200, page.statusCode());
        assertEquals(List.of(), chosen(page.body()));
        assertEquals(303, browserless.get(null, "/en/me/describe").statusCode());
        browserless.post(null, "/en/me/describe", "what", "erase");
        assertEquals(403, browserless.foreignPost(people.cookie(person), "/en/me/describe", "what", "erase").statusCode());
        assertEquals("ID-BB", database.find("select province from person where id = ?", row -> row.getString(1), person)
                .orElseThrow());
        assertEquals(List.of("F", "1931", "CSO", "ID-BB"),
                chosen(browserless.get(people.cookie(person), "/en/me/describe").body()));
    }

    @Test
    void noPageOfAnInstructorShowsIt() {
        describedLearner("Sari");
        long instructor = people.make("Rina", Country.ID, Language.ID);
        for (Role role : List.of(Role.INSTRUCTOR, Role.REVIEWER, Role.TRANSLATOR)) {
            people.give(instructor, role);
        }
        String cookie = people.cookie(instructor);
        for (String place : List.of("studio", "studio/" + COURSE, "studio/" + COURSE + "/questions",
                "studio/" + COURSE + "/versions", "studio/remarks", "studio/alarms/id", "translations/id",
                "translations/id/" + COURSE, "admin/findings", "courses/" + COURSE + "/state")) {
            HttpResponse<String> page = browserless.get(cookie, "/en/" + place);
            assertEquals(200, page.statusCode(), place);
            SIGNS.forEach(sign -> assertFalse(page.body().contains(sign), place + " shows " + sign));
        }
    }

    private long describedLearner(String name) {
        long person = people.make(name, Country.ID, Language.ID);
        String cookie = people.cookie(person);
        browserless.post(cookie, "/en/me/describe", "what", "say", "sex", "F", "year", "1931", "sector", "CSO",
                "province", "ID-BB");
        finish(cookie);
        assertEquals(List.of("ID-BB F Y_GE65"), database.list("select province, sex, age_band from enrolment "
                + "where person_id = ?", row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3), person));
        return person;
    }

    /** What the lists of a page stand at, where that says something. */
    private static List<String> chosen(String page) {
        return Pattern.compile("<option value=\"([^\"]+)\" selected").matcher(page).results().map(each -> each.group(1))
                .filter(code -> !code.equals("_U")).toList();
    }

    private boolean asked(String cookie) {
        boolean card = browserless.get(cookie, "/id/me").body().contains(CARD);
        boolean state = browserless.get(cookie, "/id/courses/" + COURSE + "/state").body().contains("\"ask\"");
        assertEquals(card, state);
        return card;
    }

    private void finish(String cookie) {
        assertEquals(303, browserless.post(cookie, "/id/courses/" + COURSE + "/" + module(), "done", "*").statusCode());
    }

    private String module() {
        Edition edition = catalog.find(COURSE, Language.ID).orElseThrow();
        return edition.modules().get(0).id();
    }

    private List<String> consents(long person) {
        return database.list("select purpose, text_version, lang, withdrawn_at from consent where person_id = ? order by id",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                        + (row.getString(4) == null ? "open" : "withdrawn"), person);
    }
}
