package org.perisai.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;

@ArquillianTest
class SecondStepIT {
    private static final String PASSWORD = "a tall coconut tree";
    private static final String STEP = "/en/me/second-step";
    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");
    private static final Pattern SPARE = Pattern.compile("<li>([2-9a-z]{10})</li>");

    @Inject
    private Accounts accounts;
    @Inject
    private Administration administration;
    @Inject
    private Passwords passwords;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browser;
    @Inject
    private Database database;

    /** Somebody, their sign-in name, and the cookie with which they are signed in. */
    private record Somebody(long id, String login, String cookie) { }

    /** What turning on gave. */
    private record Step(byte[] secret, String cookie, List<String> spare) { }

    @Test
    void thePasswordAloneOpensNothingAndACodeCountsOnce() {
        Somebody rosa = somebody();
        Step step = turnOn(rosa);

        HttpResponse<String> password = signIn(rosa);
        String waiting = cookie(password);

        assertEquals("/en/sign-in/code?to=me%2Faccount", location(password));
        assertEquals("/en/sign-in?to=me", location(browser.get(waiting, "/en/me")));
        assertEquals("/en/sign-in/code?to=me", location(browser.get(waiting, "/en/sign-in?to=me")));
        assertFalse(browser.get(waiting, "/en/state").body().contains("Rosa"));
        assertEquals(200, code(waiting, "000000").statusCode());
        String once = later(step);
        HttpResponse<String> in = code(waiting, once);
        assertEquals("/en/me/account", location(in));
        assertEquals(200, browser.get(cookie(in), "/en/me").statusCode());
        assertTrue(location(browser.get(waiting, "/en/sign-in/code")).contains("late=yes"), "the waiting is over");
        assertEquals(200, code(cookie(signIn(rosa)), once).statusCode(), "the same code a second time");
    }

    @Test
    void aRecoveryCodeCountsOnceAlsoTypedWithSpacesInCapitals() {
        Somebody rosa = somebody();
        Step step = turnOn(rosa);
        String code = step.spare().get(3);
        String typed = code.substring(0, 5).toUpperCase(Locale.ROOT) + " - " + code.substring(5);

        assertEquals(303, code(cookie(signIn(rosa)), typed).statusCode());
        assertEquals(200, code(cookie(signIn(rosa)), typed).statusCode());
        assertEquals(303, code(cookie(signIn(rosa)), step.spare().get(0)).statusCode());
    }

    @Test
    void digitsOfAnotherScriptAreDigits() {
        Somebody rosa = somebody();
        Step step = turnOn(rosa);
        String burmese = later(step).chars().mapToObj(digit -> Character.toString('၀' + digit - '0')).reduce("", String::concat);

        assertEquals(303, code(cookie(signIn(rosa)), burmese).statusCode());
    }

    @Test
    void turningItOnSignsOutOtherDevicesAndNeedsPasswordAndCode() {
        Somebody rosa = somebody();
        byte[] secret = secret(rosa.cookie());

        assertFalse(spare(post(rosa.cookie(), "code", "123", "old", PASSWORD)).size() > 0);
        assertFalse(spare(post(rosa.cookie(), "code", OneTimeCodes.at(secret, Instant.now()), "old", "not it at all")).size() > 0);
        assertEquals(403, browser.foreignPost(rosa.cookie(), STEP, "code", OneTimeCodes.at(secret, Instant.now()), "old", PASSWORD).statusCode());
        assertArrayEquals(secret, secret(rosa.cookie()));
        assertEquals(200, browser.get(rosa.cookie(), "/en/me").statusCode());
        HttpResponse<String> on = post(rosa.cookie(), "code", OneTimeCodes.at(secret, Instant.now()), "old", PASSWORD);
        assertEquals(10, spare(on).size());
        assertEquals("/en/sign-in?to=me", location(browser.get(rosa.cookie(), "/en/me")), "the device before");
        assertFalse(browser.get(cookie(on), STEP).body().contains("secret="), "nobody reads the secret later");
        assertTrue(browser.get(cookie(on), STEP).body().contains("10 recovery codes"));
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnesAndOffMeansOff() {
        Somebody rosa = somebody();
        Step step = turnOn(rosa);

        assertEquals(0, spare(post(step.cookie(), "what", "spare", "old", "not it at all")).size());
        List<String> fresh = spare(post(step.cookie(), "what", "spare", "old", PASSWORD));
        assertEquals(10, fresh.size());
        assertEquals(200, code(cookie(signIn(rosa)), step.spare().get(0)).statusCode());
        assertEquals(303, code(cookie(signIn(rosa)), fresh.get(0)).statusCode());
        assertEquals(200, post(step.cookie(), "what", "off", "old", "not it at all").statusCode());
        assertEquals(STEP + "?off=yes", location(post(step.cookie(), "what", "off", "old", PASSWORD)));
        assertEquals("/en/me/account", location(signIn(rosa)));
    }

    @Test
    void guessingCodesIsSlowedDown() {
        Somebody rosa = somebody();
        Step step = turnOn(rosa);
        String waiting = cookie(signIn(rosa));

        for (int i = 0; i < 6; i++) {
            code(waiting, "guess " + i);
        }
        HttpResponse<String> right = code(waiting, later(step));

        assertEquals(200, right.statusCode());
        assertTrue(right.body().contains("too many attempts"), right.body());
    }

    @Test
    void anOfficerSeesNoFiguresWithoutIt() {
        Somebody officer = somebody();
        database.update("insert into person_role (person_id, role) values (?, 'MINISTRY')", officer.id());
        String cookie = people.cookie(officer.id());

        assertEquals(STEP + "?to=ministry", location(browser.get(cookie, "/en/ministry?period=2026-Q3")));
        assertEquals(STEP + "?to=ministry%2Freports", location(browser.get(cookie, "/en/ministry/reports")));
        assertEquals(STEP + "?to=ministry%2Ffile", location(browser.get(cookie, "/en/ministry/file?name=x")));
        assertTrue(browser.get(cookie, "/en/me").body().contains("/en/ministry\""), "the way there");
        assertFalse(browser.get(cookie, "/en/me/account").body().contains("name=\"country\""), "nobody moves an officer");
        Step step = turnOn(new Somebody(officer.id(), officer.login(), cookie));
        assertEquals(200, browser.get(step.cookie(), "/en/ministry").statusCode());
        post(step.cookie(), "what", "off", "old", PASSWORD);
        assertEquals(STEP + "?to=ministry", location(browser.get(step.cookie(), "/en/ministry")));
    }

    @Test
    void theAdministratorTurnsItOffForSomebodyWhoLostThePhone() {
        Somebody rosa = somebody();
        Step step = turnOn(rosa);
        people.enter(rosa.id());
        assertThrows(Forbidden.class, () -> administration.turnOffSecondStep(rosa.id(), "x"));
        assertThrows(Forbidden.class, () -> administration.hasSecondStep(rosa.id()));
        long administrator = people.make("Siti", Country.ID, Language.EN);
        people.give(administrator, Role.ADMINISTRATOR);
        people.enter(administrator);

        assertTrue(administration.hasSecondStep(rosa.id()));
        administration.turnOffSecondStep(rosa.id(), "http://test.example/en/me/account");

        assertFalse(administration.hasSecondStep(rosa.id()));
        assertEquals("/en/sign-in?to=me", location(browser.get(step.cookie(), "/en/me")));
        assertEquals("/en/me/account", location(signIn(rosa)));
    }

    @Test
    void whoGivesUpBeginsAnew() {
        Somebody rosa = somebody();
        turnOn(rosa);
        String waiting = cookie(signIn(rosa));

        assertEquals("/en/sign-in?to=me", location(browser.post(waiting, "/en/sign-in/code", "what", "other", "to", "me")));
        assertEquals(200, browser.get(waiting, "/en/sign-in").statusCode());
    }

    @Test
    void theOwnerIsToldByMail() {
        Somebody rosa = somebody();
        String address = rosa.login() + "@mail.example";
        database.update("update person set email = ? where id = ?", address, rosa.id());

        turnOn(rosa);

        assertEquals(1, database.find("select count(*) from mail where recipient = ? and body like '%two-step login%/en/me/account%'",
                row -> row.getInt(1), address).orElseThrow());
    }

    private Somebody somebody() {
        long id = accounts.open(new Newcomer(new PersonName("Rosa", ""), "", "", Country.PH, Language.EN, "", SecretToken.random()),
                passwords.hash(PASSWORD), "http://test.example");
        String login = database.find("select login from person where id = ?", row -> row.getString(1), id).orElseThrow();
        return new Somebody(id, login, people.cookie(id));
    }

    private Step turnOn(Somebody somebody) {
        byte[] secret = secret(somebody.cookie());
        HttpResponse<String> on = post(somebody.cookie(), "code", OneTimeCodes.at(secret, Instant.now()), "old", PASSWORD);
        assertEquals(10, spare(on).size(), on.body());
        return new Step(secret, cookie(on), spare(on));
    }

    private HttpResponse<String> signIn(Somebody somebody) {
        return browser.post(null, "/en/sign-in", "login", somebody.login(), "password", PASSWORD, "to", "me/account");
    }

    private HttpResponse<String> code(String cookie, String code) {
        return browser.post(cookie, "/en/sign-in/code", "code", code, "to", "me/account");
    }

    private HttpResponse<String> post(String cookie, String... fields) {
        return browser.post(cookie, STEP, fields);
    }

    /** The one that the page shows. */
    private byte[] secret(String cookie) {
        Matcher found = SECRET.matcher(browser.get(cookie, STEP).body());
        assertTrue(found.find());
        return new Base32().decode(found.group(1));
    }

    /** The code after the one that turned it on, as a phone shows whose clock is ahead. */
    private static String later(Step step) {
        return OneTimeCodes.at(step.secret(), Instant.now().plusSeconds(30));
    }

    private static List<String> spare(HttpResponse<String> page) {
        return SPARE.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().filter(each -> each.startsWith("perisai="))
                .map(each -> each.substring(0, each.indexOf(';'))).findFirst().orElseThrow();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no redirect");
    }
}
