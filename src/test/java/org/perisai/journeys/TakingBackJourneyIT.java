package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perisai.shared.Language;

/** Somebody takes back what they typed in a final test, on a phone with the script. */
@ExtendWith(Stage.class)
class TakingBackJourneyIT {
    private static final Language EN = Language.EN;
    /** Most of its tests ask for something typed. */
    private static final String COURSE = "anti-botnet";
    private static final String TYPED = "input[name=a]:not([type=radio], [type=checkbox])";

    /** A question that wants something typed. */
    private record Asked(Learner learner, String test, int number, int of) {
        static Asked start(Site site) {
            Learner learner = Learner.signUp(site, EN, "Nok Suk", "TH").learn(COURSE, Words.modules(COURSE));
            String test = learner.startTest(COURSE).replaceFirst("\\?.*", "");
            List<Element> forms = Jsoup.parse(learner.get(test + "/questions").body()).select("form");
            int typed = forms.indexOf(forms.stream().filter(form -> !form.select(TYPED).isEmpty()).findFirst().orElse(null));
            return new Asked(learner, test, typed + 1, forms.size());
        }
    }

    @Test
    void anAnswerThatWasSavedAndIsEmptiedAgainIsNone(Site site, Browser browser) {
        Asked asked = Stream.generate(() -> Asked.start(site)).limit(10).filter(each -> each.number() > 0).findFirst()
                .orElseThrow();
        try (Phone phone = Phone.withScript(site, browser, "en").of(asked.learner())) {
            String question = "/en/" + asked.test() + "?n=" + asked.number();
            Locator field = phone.open(question).find("form[data-save] " + TYPED).first();
            phone.page().waitForResponse(response -> response.request().method().equals("POST"), () -> type(field, "12"));
            assertThat(phone.find("#saved")).hasText(Phone.text(EN, "test.saved"));
            assertThat(phone.open(question).find("form[data-save] " + TYPED).first()).hasValue("12");
            type(field, "");
            phone.open("/en/me").open(question);
            assertThat(field).hasValue("");
            assertThat(phone.find("#saved")).hasText(Phone.text(EN, "test.saved"));
            phone.open("/en/" + asked.test() + "?n=review");
            assertThat(phone.find("main")).containsText(Phone.text(EN, "test.answeredOf", 0, asked.of()));
            phone.find("button[value=hand-in]").click();
            phone.page().waitForURL("**/result");
            assertThat(phone.find(".score")).hasText(Phone.text(EN, "result.score", 0, asked.of()));
            assertEquals("/en/" + asked.test() + "/result", phone.path());
        }
    }

    private static void type(Locator field, String words) {
        field.fill(words);
        field.blur();
    }
}
