package org.perisai.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

/** What the fields of an account hold after a form was sent. */
@ArquillianTest
class AccountIT {
    private static final String PAGE = "/en/me/account";

    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browser;
    @Inject
    private Database database;

    @Test
    void whatWasEmptiedStaysEmpty() {
        long person = thida();
        String cookie = people.cookie(person);

        String refused = say(cookie, "", "");

        assertEquals(List.of("", ""), List.of(held(refused, "name"), held(refused, "latin")));
        assertTrue(refused.contains("id=\"name-e\""), refused);
        say(cookie, "Thida", "");
        assertEquals("Thida|", database.find("select concat(name_full, '|', coalesce(name_latin, '')) from person where id = ?",
                row -> row.getString(1), person).orElseThrow());
    }

    @Test
    void theOtherFormOfThePageLeavesTheNameAsItIs() {
        String cookie = people.cookie(thida());

        String refused = browser.post(cookie, PAGE, "what", "email", "email", "no address", "old", "").body();

        assertEquals(List.of("no address", "Thida", "Thida Win"),
                List.of(held(refused, "email"), held(refused, "name"), held(refused, "latin")));
        assertFalse(refused.contains("id=\"name-e\""), refused);
    }

    @Test
    void whatIsGivenBackToWhoIsSignedOutHoldsNoSecret() {
        HttpResponse<String> email = browser.post(null, PAGE, "what", "email", "email", "a@mail.example", "old", "a tall tree");
        HttpResponse<String> password = browser.post(null, "/en/me/password", "old", "a tall tree", "password", "a taller tree");
        HttpResponse<String> code = browser.post(null, "/en/me/second-step", "code", "123456", "old", "a tall tree");

        assertEquals(401, email.statusCode());
        assertTrue(email.body().contains("name=\"email\" value=\"a@mail.example\""), email.body());
        assertFalse(email.body().contains("a tall tree"), email.body());
        assertEquals(List.of("/en/sign-in?to=me%2Fpassword", "/en/sign-in?to=me%2Fsecond-step"), List.of(location(password),
                location(code)));
    }

    private long thida() {
        long person = people.make("Thida", Country.MM, Language.MY);
        String cookie = people.cookie(person);
        say(cookie, "Thida", "Thida Win");
        assertEquals("Thida Win", held(browser.get(cookie, PAGE).body(), "latin"));
        return person;
    }

    private String say(String cookie, String name, String latin) {
        return browser.post(cookie, PAGE, "what", "names", "name", name, "latin", latin, "country", "MM", "language", "my").body();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no redirect");
    }

    /** An attribute that is empty isn't written. */
    private static String held(String page, String field) {
        return Pattern.compile("<input id=\"" + field + "\"(?:[^>]* value=\"([^\"]*)\")?").matcher(page).results()
                .map(found -> Objects.requireNonNullElse(found.group(1), "")).findFirst().orElse("no such field");
    }
}
