package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perisai.shared.Language;

/** An employer in Tokyo checks what an applicant shows, without an account. */
@ExtendWith(Stage.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyJourneyIT {
    private static final String NAME = "Nguyễn Thị Ánh";
    private String valid;
    private String withdrawn;

    @BeforeAll
    void somebodyHasACertificate(Site site) {
        valid = Learner.signUp(site, Language.VI, NAME, "VN").pass();
        Learner other = Learner.signUp(site, Language.VI, "Withdrawn Name", "VN");
        withdrawn = other.pass();
        assertEquals(303, other.post("certificates/" + withdrawn, "withdraw", "yes").statusCode());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aValidNumberShowsNameCourseAndDates(boolean script, Site site, Browser browser) {
        try (Phone phone = check(site, browser, script, grouped(valid))) {
            assertEquals("/ja/verify/" + valid, phone.path());
            assertThat(phone.find("[data-status]")).hasAttribute("data-status", "VALID");
            assertThat(phone.find("dl.facts")).containsText(NAME);
            assertThat(phone.find("[data-status] strong")).hasText(Phone.text(Language.JA, "verify.VALID.title"));
            assertThat(phone.find("meta[name=robots]")).hasAttribute("content", "noindex");
            assertEquals(List.of(), phone.context().cookies());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anUnknownNumberIsSaidToBeUnknown(boolean script, Site site, Browser browser) {
        try (Phone phone = check(site, browser, script, "2345-6789-ABCD-EFGH")) {
            assertThat(phone.find("[data-status]")).hasAttribute("data-status", "UNKNOWN");
            assertThat(phone.find("dl.facts")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatCantBeANumberIsSaidSoAndStaysInTheField(boolean script, Site site, Browser browser) {
        try (Phone phone = check(site, browser, script, "O0O0-<b>")) {
            assertThat(phone.find("main strong")).hasText(Phone.text(Language.JA, "verify.malformed.title"));
            assertThat(phone.find("#number")).hasValue("O0O0-<b>");
            assertThat(phone.find("[data-status]")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWithdrawnOneShowsNoName(boolean script, Site site, Browser browser) {
        try (Phone phone = check(site, browser, script, withdrawn.toLowerCase(Locale.ROOT))) {
            assertThat(phone.find("[data-status]")).hasAttribute("data-status", "WITHDRAWN");
            assertTrue(!phone.page().content().contains("Withdrawn Name"));
        }
    }

    private static Phone check(Site site, Browser browser, boolean script, String typed) {
        Phone phone = (script ? Phone.withScript(site, browser, "ja") : Phone.withoutScript(site, browser, "ja"))
                .open("/ja/");
        phone.find("a[href='/ja/verify']:visible").first().click();
        phone.find("#number").fill(typed);
        phone.find("main form button").click();
        phone.page().waitForURL(url -> url.contains("/verify/") || url.contains("?number="));
        return phone;
    }

    private static String grouped(String number) {
        return number.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
