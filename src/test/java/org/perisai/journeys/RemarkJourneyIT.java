package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perisai.shared.Language;

/** Somebody doesn't understand a text, says so, and reads what its author answers. */
@ExtendWith(Stage.class)
class RemarkJourneyIT {
    private static final String MODULE = "/courses/" + Words.COURSE + "/" + Words.modules().get(1);
    private static final String SECTION = "password-manager";

    @Test
    void withoutAScriptFromTheModuleOverAnAccountToTheAuthorAndBack(Site site, Browser browser) {
        String said = "មិនច្បាស់ " + UUID.randomUUID();
        try (Phone phone = Phone.withoutScript(site, browser, "km").open("/km" + MODULE)) {
            phone.find("#" + SECTION + " > .say a").click();
            assertEquals("/km/sign-in?to=" + MODULE.substring(1) + "/remark/" + SECTION, phone.path());
            signUp(phone);
            Locator part = phone.find("main .rows a").nth(2);
            String line = part.innerText().replace("…", "");
            part.click();
            assertThat(phone.find("blockquote")).containsText(line);
            phone.find("main form button").click();
            assertThat(phone.find("fieldset .err")).hasText(say("remarks.kind.required"));
            phone.find("label:has(input[value=UNCLEAR])").click();
            phone.find("#words").fill(said);
            phone.find("main form button").click();
            assertThat(phone.find("h1")).hasText(say("remarks.sent"));
            String address = phone.find("main a.btn").getAttribute("href");
            assertTrue(address.startsWith("/km" + MODULE + "#b"), address);
            answer(site, browser, said, address);
            phone.open("/km/me");
            assertThat(phone.find("main .tag.ok")).hasText(say("remarks.news", 1));
            phone.find("main a[href='/km/me/remarks']").click();
            assertThat(phone.find(".said > li")).containsText("We write it anew.");
            assertThat(phone.find(".said > li")).containsText(say("remarks.standing.PLANNED"));
            assertThat(phone.find(".said h2 a")).hasAttribute("href", address);
            phone.find("main form button").click();
            assertThat(phone.find("main .tag.ok")).hasCount(0);
            phone.find(".said h2 a").click();
            assertEquals(address, phone.path());
        }
    }

    @Test
    void withAScriptEachBlockOfTheSectionIsOneKeyAway(Site site, Browser browser) {
        try (Phone phone = Phone.withScript(site, browser, "km")) {
            signIn(phone, site, Learner.signUp(site, Language.KM, "Sok", "KH"));
            phone.open("/km" + MODULE);
            assertThat(phone.find(".at:visible")).hasCount(0);
            phone.find("#" + SECTION).scrollIntoViewIfNeeded();
            phone.find("#" + SECTION + " > .say button").focus();
            phone.page().keyboard().press("Enter");
            assertThat(phone.find(".at:visible")).hasCount(phone.find("#" + SECTION + " [data-block]").count());
            assertThat(phone.find("#" + SECTION + " .at a:focus")).hasCount(1);
            assertEquals(List.of(), new AxeBuilder(phone.page()).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                    .analyze().getViolations());
            Locator block = phone.find("#" + SECTION + " [data-block]").nth(1);
            String text = block.locator("p").first().innerText();
            block.locator(".at a").focus();
            phone.page().keyboard().press("Enter");
            phone.page().waitForURL("**/remark/b*");
            assertThat(phone.find("blockquote")).hasText(text);
            phone.find("label:has(input[value=WRONG])").click();
            phone.find("#words").fill("ខុស");
            phone.find("main form button").dblclick();
            assertThat(phone.find("h1")).hasText(say("remarks.sent"));
            phone.open("/km/me/remarks");
            assertThat(phone.find(".said > li")).hasCount(1);
        }
    }

    @Test
    void aQuestionIsAskedAboutAfterItsAnswer(Site site, Browser browser) {
        for (boolean script : new boolean[] {true, false}) {
            try (Phone phone = script ? Phone.withScript(site, browser, "km") : Phone.withoutScript(site, browser, "km")) {
                signIn(phone, site, Learner.signUp(site, Language.KM, "Dara", "KH"));
                phone.open("/km" + MODULE);
                Locator form = phone.find("form[data-question]").first();
                Words.answer(form, form.getAttribute("data-question"), Language.KM);
                form.locator("button.btn").click();
                Locator answered = phone.find("section[data-question]");
                String title = answered.locator("h3").innerText();
                answered.locator("a[href*='/remark/b']").click();
                phone.page().waitForURL("**/remark/b*");
                assertThat(phone.find("blockquote b").first()).hasText(title);
            }
        }
    }

    @Test
    void inATestTheAnswerStaysWhileItsQuestionIsAskedAbout(Site site, Browser browser) {
        for (boolean script : new boolean[] {true, false}) {
            Learner learner = Learner.signUp(site, Language.KM, "Bopha", "KH").learn();
            String test = "/km/" + learner.startTest();
            try (Phone phone = script ? Phone.withScript(site, browser, "km") : Phone.withoutScript(site, browser, "km")) {
                signIn(phone, site, learner);
                phone.open(test + "?n=4");
                Locator form = phone.find("form[data-save]");
                Words.answer(form, form.locator("[name=q]").getAttribute("value"), Language.KM);
                String given = given(phone);
                assertTrue(given.length() > 2, given);
                Page other = phone.page();
                if (script) {
                    form.locator(".say a").click();
                    other.waitForURL("**/remark/*");
                } else {
                    other = phone.context().waitForPage(() -> form.locator(".say a").click());
                }
                other.locator("label:has(input[value=UNCLEAR])").click();
                other.locator("main form button").click();
                assertThat(other.locator("h1")).hasText(say("remarks.sent"));
                if (script) {
                    other.locator("main a.btn").click();
                    phone.page().waitForURL("**" + test + "?n=4");
                }
                assertEquals(given, given(phone));
            }
        }
    }

    private static void answer(Site site, Browser browser, String said, String address) {
        try (Phone desk = Phone.withoutScript(site, browser, "en").open("/en/sign-in")) {
            desk.find("#login").fill("instructor@demo.example");
            desk.find("#password").fill(site.demoPassword());
            desk.find("main form button").click();
            desk.page().waitForURL("**/en/me**");
            desk.open("/en/studio/remarks");
            desk.find("#lang").selectOption("km");
            desk.find("main form button").click();
            desk.find("main .rows h2 a[href*='/" + address.replaceAll(".*#b", "") + "/km']").click();
            Locator remark = desk.find(".said > li").filter(new Locator.FilterOptions().setHasText(said));
            assertThat(remark).containsText(Phone.text(Language.EN, "remarks.kind.UNCLEAR"));
            assertThat(desk.find("main a[href='" + address + "']")).hasCount(1);
            desk.find("label:has(input[value=PLANNED])").click();
            desk.find("#words").fill("We write it anew.");
            desk.find("main form button").click();
            assertThat(desk.find("main .note.ok")).hasText(Phone.text(Language.EN, "remarks.studio.answered"));
        }
    }

    private static void signUp(Phone phone) {
        phone.find("main a[href^='/km/sign-up']").click();
        phone.find("#name").fill("សុខា");
        phone.find("#contact").fill(Learner.address());
        phone.find("#country").selectOption("KH");
        phone.find("#password").fill(Learner.PASSWORD);
        phone.find("label:has(input[value=adult])").click();
        phone.find("main form button").click();
        assertEquals("/km" + MODULE + "/remark/" + SECTION, phone.path());
    }

    private static void signIn(Phone phone, Site site, Learner learner) {
        phone.context().addCookies(learner.cookies().stream().map(each -> new Cookie(
                each.getName(), each.getValue()).setUrl(site.url("/"))).toList());
    }

    /** What the fields of the question hold. */
    private static String given(Phone phone) {
        return (String) phone.find("form[data-save]").evaluate("form => JSON.stringify(new FormData(form).getAll('a'))");
    }

    private static String say(String key, Object... arguments) {
        return Phone.text(Language.KM, key, arguments);
    }
}
