package org.perisai.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perisai.inside.Browserless;
import org.perisai.inside.TestClock;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;
import org.perisai.shared.Throttle;

/** Who guesses, many times at once. Time stands still, so that no wait ends meanwhile. */
@ArquillianTest
class EntranceIT {
    private static final int MANY = 40;
    private static final String ADDRESS = "address:127.0.0.1";
    private static final String PASSWORD = "a tall coconut tree";

    @Inject
    private Accounts accounts;
    @Inject
    private Passwords passwords;
    @Inject
    private Sessions sessions;
    @Inject
    private PeopleInside people;
    @Inject
    private Throttle throttle;
    @Inject
    private Texts texts;
    @Inject
    private Database database;
    @Inject
    private Browserless browser;

    @BeforeEach
    void stopTime() {
        throttle.succeeded(ADDRESS);
        TestClock.stop(Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    @AfterEach
    void letTimeGoOn() {
        TestClock.stop(null);
        throttle.succeeded(ADDRESS);
    }

    @Test
    void aLoginGetsNoMoreTriesAtOnceThanOneByOne() {
        String login = login();
        Browserless here = browser.here();

        List<String> pages = here.atOnce(MANY, () -> signIn(here, login, "not it at all"));

        assertEquals(List.of(6, MANY - 6), told(pages, "identity.signIn.misfit"), "five are free, the sixth makes wait");
        assertEquals(List.of(6, 6), List.of(failures("login:" + login), failures(ADDRESS)), "each failure counts once");
        assertTrue(signIn(here, login, PASSWORD).contains("too many"), "the right one has to wait too");
    }

    @Test
    void anAddressGetsNoMoreTriesAtOnceThanOneByOne() {
        Browserless here = browser.here();
        AtomicInteger next = new AtomicInteger();
        for (int i = 0; i < 17; i++) {
            throttle.attempt(ADDRESS, 20);
        }

        List<String> pages = here.atOnce(MANY, () -> signIn(here, "no-such-login-" + next.incrementAndGet(), PASSWORD));

        assertEquals(List.of(4, MANY - 4), told(pages, "identity.signIn.misfit"), "twenty are free, the next makes wait");
        assertEquals(21, failures(ADDRESS));
    }

    @Test
    void aSecondStepGetsNoMoreTriesAtOnceThanOneByOne() {
        long officer = rosa();
        people.give(officer, Role.MINISTRY);
        String waiting = "perisai=" + sessions.startWaiting(officer);

        assertEquals(List.of(6, MANY - 6), told(atOnce("/en/sign-in/code", waiting, "code", "a guess"),
                "identity.second.ask.wrong"));
    }

    @Test
    void anOpenDeviceGetsNoMoreTriesAtOnceThanOneByOne() {
        String cookie = people.cookie(rosa());

        assertEquals(List.of(6, MANY - 6), told(atOnce("/en/me/account", cookie, "what", "email", "email",
                "rosa@mail.example", "old", "not it at all"), "identity.password.misfit"));
    }

    @Test
    void rightPasswordsAtOnceMakeNobodyWait() {
        String login = login();
        Browserless here = browser.here();
        signIn(here, login, "not it at all");

        assertEquals(List.of("", "", "", ""), here.atOnce(4, () -> signIn(here, login, PASSWORD)));
        assertEquals(List.of(0, 1), List.of(failures("login:" + login), failures(ADDRESS)));
    }

    private long rosa() {
        return accounts.open(new Newcomer(new PersonName("Rosa", ""), "", "", Country.PH, Language.EN, "", SecretToken.random()),
                passwords.hash(PASSWORD), "http://test.example");
    }

    private String login() {
        return database.find("select login from person where id = ?", row -> row.getString(1), rosa()).orElseThrow();
    }

    /** The page that comes back; none when it leads on. */
    private static String signIn(Browserless here, String login, String password) {
        return here.post(null, "/en/sign-in", "login", login, "password", password, "to", "me").body();
    }

    private List<String> atOnce(String path, String cookie, String... fields) {
        Browserless here = browser.here();
        Callable<String> guess = () -> here.post(cookie, path, fields).body();
        return here.atOnce(MANY, guess);
    }

    /** How many were told that it is wrong, and how many to wait. */
    private List<Integer> told(List<String> pages, String wrong) {
        String misfit = texts.say(Language.EN, wrong);
        return List.of((int) pages.stream().filter(page -> page.contains(misfit)).count(),
                (int) pages.stream().filter(page -> page.contains("too many attempts")).count());
    }

    private int failures(String key) {
        return database.find("select failures from throttle where key_hash = unhex(sha2(?, 256))", row -> row.getInt(1), key)
                .orElse(0);
    }
}
