package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perisai.shared.Language;

/** After the first module somebody is asked about themselves, says a little, changes it and takes it back. */
@ExtendWith(Stage.class)
class DescribeJourneyIT {
    private static final String FIRST = "courses/" + Words.COURSE + "/" + Words.modules().get(0);

    @Test
    void withoutAScriptOnASmallPhoneInMyanmar(Site site, Browser browser) {
        try (Phone phone = Phone.withoutScript(site, browser, "my")) {
            Learner learner = signIn(phone, site, "Aye Chan", "MM");
            phone.open("/my/me");
            assertThat(phone.find("#ask")).hasCount(0);
            learner.post(FIRST, "done", "*");
            phone.open("/my/me").find("#ask a").click();
            assertEquals("/my/me/describe", phone.path());
            assertThat(phone.find("main .lede")).hasText(say("describe.purpose"));
            assertNoWiderThanThePhone(phone);
            for (Locator list : phone.find("main select").all()) {
                assertThat(list.locator("option").first()).hasText(say("identity.notStated"));
                assertThat(list).hasValue("_U");
            }
            phone.find("#sector").selectOption("SCH");
            phone.find("#province").selectOption("MM-04");
            assertThat(phone.find("#province option:checked")).hasText("မန္တလေးတိုင်းဒေသကြီး");
            phone.find("#organisation").fill("nobody-has-this");
            phone.find("button[value=say]").click();
            assertThat(phone.find("#organisation-e")).hasText(say("describe.organisation.unknown"));
            assertThat(phone.find("#province")).hasValue("MM-04");
            phone.find("#organisation").fill("");
            phone.find("button[value=say]").click();
            assertThat(phone.find("main .note.ok")).containsText(say("describe.saved"));
            phone.find("#sector").selectOption("_U");
            phone.find("button[value=say]").click();
            assertThat(phone.find("#sector")).hasValue("_U");
            assertThat(phone.find("#province")).hasValue("MM-04");
            phone.find("button[value=erase]").click();
            assertThat(phone.find("main .note.ok")).containsText(say("describe.erased"));
            assertThat(phone.find("#province")).hasValue("_U");
            phone.find("main .note.ok a").click();
            assertEquals("/my/me", phone.path());
            assertThat(phone.find("#ask")).hasCount(0);
        }
    }

    @Test
    void withAScriptTheModuleItselfAsksAndTakesNoForAnAnswer(Site site, Browser browser) {
        try (Phone phone = Phone.withScript(site, browser, "my")) {
            Learner learner = signIn(phone, site, "Hla Hla", "MM");
            learner.post(FIRST, "done", "*");
            phone.open("/my/" + FIRST);
            assertThat(phone.find("#ask")).containsText(say("describe.card"));
            phone.find("#ask button").click();
            assertThat(phone.find("#ask")).hasCount(0);
            assertEquals("/my/" + FIRST, phone.path());
            phone.page().reload();
            assertThat(phone.find("#sign-in")).hasText("Hla Hla");
            assertThat(phone.find("#ask")).hasCount(0);
        }
    }

    private static void assertNoWiderThanThePhone(Phone phone) {
        double width = phone.find("main").boundingBox().width;
        assertTrue(width > 0 && width <= Phone.WIDTH, "main is " + width + " pixels wide");
        phone.find("main select").all().forEach(list ->
                assertTrue(list.boundingBox().x + list.boundingBox().width <= Phone.WIDTH, list::toString));
    }

    private static Learner signIn(Phone phone, Site site, String name, String country) {
        Learner learner = Learner.signUp(site, Language.MY, name, country);
        phone.context().addCookies(learner.cookies().stream().map(each -> new Cookie(
                each.getName(), each.getValue()).setUrl(site.url("/"))).toList());
        return learner;
    }

    private static String say(String key) {
        return Phone.text(Language.MY, key);
    }
}
