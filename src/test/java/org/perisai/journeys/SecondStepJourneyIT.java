package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perisai.shared.Language;

/** An officer in Manila comes in with a second step; the password alone opens no figures. */
@ExtendWith(Stage.class)
class SecondStepJourneyIT {
    private static final int NARROW = 360;

    @Test
    void anOfficerIsLedToSetItUpAndThenAskedForItsCode(Site site, Browser browser) {
        Learner officer = Officers.make(site, browser, Studio.staff(site, Language.EN, "administrator"), "Jose Rizal");
        try (Phone phone = Phone.light(site, browser, "fil", NARROW).of(officer)) {
            phone.open("/fil/me/account");
            String login = phone.find("main section strong.mono").innerText();
            phone.open("/fil/ministry");
            assertEquals("/fil/me/second-step?to=ministry", phone.path());
            assertThat(phone.find("main .note.warn")).hasText(say("identity.second.must"));
            String key = phone.find("main strong.mono").innerText().replace(" ", "");
            setUp(phone, "12 34 56");
            assertThat(phone.find("#code-e")).hasText(say("identity.second.wrong"));
            Instant then = Instant.now();
            setUp(phone, Officers.code(key, then));
            assertThat(phone.find("main .codes li")).hasCount(10);
            String spare = phone.find("main .codes li").first().innerText();
            phone.find("main .btn").click();
            assertThat(phone.find("h1")).containsText("Pilipinas");
            phone.context().clearCookies();
            signIn(phone, login);
            answer(phone, Officers.code(key, then));
            assertThat(phone.find("#code-e")).hasText(say("identity.second.ask.wrong"));
            answer(phone, spare);
            phone.page().waitForURL("**/fil/ministry");
            assertThat(phone.find("h1")).containsText("Pilipinas");
        }
    }

    /** Who lost phone and codes asks the administrator. */
    @Test
    void theAdministratorTurnsItOff(Site site, Browser browser) {
        Learner person = Officers.setUpSecondStep(Learner.signUp(site, Language.FIL, "Gabriela Silang", "PH"));
        assertEquals(200, person.get("me").statusCode());
        try (Phone desk = Phone.light(site, browser, "en", 1280).of(Studio.staff(site, Language.EN, "administrator"))) {
            Officers.choose(desk, "Gabriela Silang");
            desk.find("[id='roles:second']").click();
            assertThat(desk.find("[id='people:said']")).containsText(Phone.text(Language.EN, "identity.admin.second.done",
                    "Gabriela Silang"));
            assertThat(desk.find("[id='roles:second']")).hasCount(0);
        }
        assertEquals(303, person.get("me").statusCode());
    }

    private static void setUp(Phone phone, String code) {
        phone.find("#code").fill(code);
        phone.find("#old").fill(Learner.PASSWORD);
        phone.find("main form button").click();
    }

    private static void signIn(Phone phone, String login) {
        phone.open("/fil/ministry");
        phone.find("#login").fill(login);
        phone.find("#password").fill(Learner.PASSWORD);
        phone.find("main form button").click();
        phone.page().waitForURL("**/fil/sign-in/code?to=ministry");
    }

    private static void answer(Phone phone, String code) {
        phone.find("#code").fill(code);
        phone.find("main form button").first().click();
    }

    private static String say(String key) {
        return Phone.text(Language.FIL, key);
    }
}
