package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perisai.shared.Language;

/** What somebody knew before a course, thinks of it and knows after it, on a phone of 360 pixels without a script. */
@ExtendWith(Stage.class)
class SurveyJourneyIT {
    private static final Language TH = Language.TH;
    private static final String COURSE = "/th/courses/" + Words.COURSE;
    private static final int ASKED = 8;
    private static final int KNOWN = 3;

    @Test
    void fromTheQuestionsBeforeTheCourseToThoseAfterIt(Site site, Browser browser) {
        try (Phone phone = Phone.withoutScript(site, browser, "th-TH,th;q=0.9")) {
            signUp(phone);
            phone.open(COURSE).find("#go").click();
            assertEquals(COURSE + "/pretest", phone.path());
            answerWhatIsAsked(phone, KNOWN);
            assertThat(phone.find("h1")).hasText(Phone.text(TH, "pretest.known", KNOWN, ASKED));
            assertThat(phone.find(".opt")).hasCount(0);
            phone.find("main a.btn").click();
            learn(phone);
            pass(phone);
            say(phone);
            phone.open("/th/me");
            phone.find("form[action='" + COURSE + "/pretest'] button").click();
            answerAndHandIn(phone, ASKED);
            assertThat(phone.find("h1")).hasText(Phone.text(TH, "pretest.gain", KNOWN, ASKED, ASKED, ASKED));
            phone.find("main a.btn").click();
            assertThat(phone.find("main")).containsText(Phone.text(TH, "pretest.gain", KNOWN, ASKED, ASKED, ASKED));
            assertThat(phone.find("form[action='" + COURSE + "/pretest']")).hasCount(0);
        }
    }

    private static void signUp(Phone phone) {
        phone.open("/th/sign-up");
        phone.find("#name").fill("มานี ใจดี");
        phone.find("#contact").fill(Learner.address());
        phone.find("#country").selectOption("TH");
        phone.find("#password").fill(Learner.PASSWORD);
        phone.find("label:has(input[value=adult])").click();
        phone.find("main form button").click();
        phone.page().waitForURL("**/th/me**");
    }

    private static void answerWhatIsAsked(Phone phone, int right) {
        assertThat(phone.find("h1")).hasText(Phone.text(TH, "pretest.before.title"));
        phone.find("form[action='" + COURSE + "/pretest'] button").click();
        answerAndHandIn(phone, right);
    }

    /** Answers so many questions rightly, leaves the others out, and hands in. */
    private static void answerAndHandIn(Phone phone, int right) {
        for (int i = 1; i <= ASKED; i++) {
            Locator form = phone.find("form[data-save]");
            assertThat(phone.find(".kick").first()).containsText(Phone.text(TH, "pretest.title"));
            if (i <= right) {
                Words.answer(form, form.locator("[name=q]").getAttribute("value"), TH);
            }
            form.locator("button[value=next]").click();
            phone.page().waitForURL("**?n=" + (i < ASKED ? i + 1 : "review"));
        }
        phone.find("button[value=hand-in]").click();
        phone.page().waitForURL("**/known");
    }

    private static void learn(Phone phone) {
        for (String module : Words.modules()) {
            phone.page().waitForURL(url -> url.contains(COURSE + "/" + module));
            phone.find("#continue").click();
        }
        phone.page().waitForURL("**/th/me#" + Words.COURSE);
    }

    private static void pass(Phone phone) {
        phone.find("form[action='" + COURSE + "/test'] button").click();
        for (int i = 1; i <= 10; i++) {
            phone.page().waitForURL(i == 1 ? "**/th/tests/*" : "**?n=" + i);
            Locator form = phone.find("form[data-save]");
            Words.answer(form, form.locator("[name=q]").getAttribute("value"), TH);
            form.locator("button[value=next]").click();
        }
        phone.page().waitForURL("**?n=review");
        phone.find("button[value=hand-in]").click();
        phone.page().waitForURL("**/result");
        assertThat(phone.find("h1")).hasText(Phone.text(TH, "result.passed"));
    }

    /** Answers on the page of the result, changes the answer there, and finds it again with the courses. */
    private static void say(Phone phone) {
        String form = "form[action='" + COURSE + "/survey/reaction']";
        assertThat(phone.find(form)).containsText(Phone.text(TH, "survey.why"));
        phone.find(form + " label:has(input[value='5'])").click();
        phone.find(form + " button").first().click();
        assertTrue(phone.path().endsWith("/result#" + Words.COURSE), phone.path());
        assertThat(thanks(phone, 5)).hasCount(1);
        thanks(phone, 5).click();
        phone.find(form + " label:has(input[value='4'])").click();
        phone.find(form + " button").first().click();
        phone.open("/th/me");
        assertThat(thanks(phone, 4)).hasCount(1);
    }

    private static Locator thanks(Phone phone, int value) {
        return phone.find("summary:has-text('" + Phone.text(TH, "survey.thanks", value) + "')");
    }
}
