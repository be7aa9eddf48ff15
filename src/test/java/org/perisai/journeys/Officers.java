package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.perisai.shared.Language;

/** Makes officers as an administrator does, and plays the authenticator app on their phone. */
final class Officers {
    private static final String KEY = "secret=([A-Z2-7]+)";
    private static final String LOGIN = "<strong class=\"mono\" translate=\"no\">([a-z0-9]{8})<";

    private Officers() { }

    /** Somebody of the Philippines becomes an officer. */
    static Learner make(Site site, Browser browser, Learner administrator, String name) {
        Learner person = Learner.signUp(site, Language.FIL, name, "PH");
        try (Phone desk = Phone.light(site, browser, "en", 1280).of(administrator)) {
            choose(desk, name);
            desk.find("[id='roles:given'] label").filter(new Locator.FilterOptions()
                    .setHasText(Phone.text(Language.EN, "identity.role.MINISTRY"))).click();
            desk.find("[id='roles'] button[type=submit]").last().click();
            assertThat(desk.find("[id='people:said']")).containsText(name);
        }
        return person;
    }

    /** Opens the dialog with somebody's roles. */
    static void choose(Phone desk, String name) {
        desk.open("/en/admin");
        desk.find("[id='people:search']").fill(name);
        desk.find(".find button").click();
        assertThat(desk.find("[id='people:table_data'] tr")).hasCount(1);
        desk.find("[id='people:table_data'] button").click();
    }

    /** Sets up the second step at sign-in. */
    static Learner setUpSecondStep(Learner person) {
        String key = Learner.first(KEY, person.get("me/second-step").body());
        person.post("me/second-step", "code", code(key, Instant.now()), "old", Learner.PASSWORD);
        return person;
    }

    /** The same person on another device, whose password was right and who is asked for the code. */
    static Learner askedForTheCode(Site site, Learner person) {
        return Learner.signIn(site, Language.EN, Learner.first(LOGIN, person.get("me/account").body()), Learner.PASSWORD);
    }

    /** What the app shows at a time for a key in Base32. */
    static String code(String key, Instant time) {
        try {
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(key), "HmacSHA1"), time);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException(key, e);
        }
    }
}
