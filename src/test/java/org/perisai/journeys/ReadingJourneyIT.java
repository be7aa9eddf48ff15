package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perisai.shared.Language;

/** Somebody reads on a small phone, without an account. */
@ExtendWith(Stage.class)
class ReadingJourneyIT {
    private static final String MODULE = "/courses/" + Words.COURSE + "/" + Words.modules().get(1);
    private static final int MOST_REQUESTS = 4;
    private static final int MOST_BYTES = 40_000;

    @Test
    void theStartPageIsInKhmerForWhoeverAsksForKhmer(Site site, Browser browser) {
        try (Phone phone = Phone.withScript(site, browser, "km-KH,km;q=0.9,en;q=0.5").open("/")) {
            assertEquals("/km/", phone.path());
            assertThat(phone.find("html")).hasAttribute("lang", "km");
            assertThat(phone.find("h1")).hasText(Phone.text(Language.KM, "start.title"));
            phone.find("main a[href='/km/courses']").first().click();
            phone.find("main a[href='/km/courses/" + Words.COURSE + "']").first().click();
            phone.find("main a[href='/km" + MODULE + "']").click();
            assertTrue(phone.find("article h2").first().innerText().codePoints().anyMatch(
                    letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.KHMER));
            phone.find("form.quiz button").first().waitFor();
            assertEquals(List.of(), phone.context().cookies(), "no cookie before anybody signs in");
            assertOnlyOurs(site, phone);
        }
    }

    @Test
    void aChangeToLaoStaysOnTheParagraph(Site site, Browser browser) {
        try (Phone phone = Phone.withScript(site, browser, "km").open("/km" + MODULE)) {
            Locator block = phone.find("[data-block]:not(:has(form))").nth(8);
            String id = block.getAttribute("id");
            block.evaluate("block => block.scrollIntoView({block: 'start', behavior: 'instant'})");
            phone.page().waitForFunction("() => scrollY > 500");
            phone.find("#languages > summary").evaluate("summary => summary.parentNode.open = true");
            phone.find("#languages a[hreflang=lo]").evaluate("link => link.click()");
            phone.page().waitForURL("**/lo/**");
            assertTrue(phone.path().startsWith("/lo" + MODULE + "#b"), phone.path());
            Locator same = phone.find("#" + phone.path().substring(phone.path().indexOf('#') + 1));
            assertThat(same).isInViewport();
            assertThat(phone.find("#" + id)).isInViewport();
            assertThat(phone.find("html")).hasAttribute("lang", "lo");
        }
    }

    @Test
    void withoutAScriptTheLanguageIsChangedByALink(Site site, Browser browser) {
        try (Phone phone = Phone.withoutScript(site, browser, "km").open("/km" + MODULE)) {
            phone.find("#languages > summary").click();
            phone.find("#languages").getByText(Language.LO.autonym()).click();
            assertEquals("/lo" + MODULE, phone.path());
            assertEquals(List.of(), phone.context().cookies());
        }
    }

    @Test
    void anAnswerIsExplainedInItsPlace(Site site, Browser browser) {
        try (Phone phone = Phone.withScript(site, browser, "lo").open("/lo" + MODULE)) {
            Locator form = phone.find("form[data-question]").first();
            String id = form.getAttribute("data-question");
            Words.answer(form, id, Language.LO);
            form.locator("button").click();
            Locator answered = phone.find("section[data-question='" + id + "']");
            assertThat(answered).hasAttribute("data-right", "true");
            assertThat(answered.locator(".verdict")).containsText(Phone.text(Language.LO, "question.right"));
            assertEquals("/lo" + MODULE, phone.path());
            assertThat(answered).isFocused();
            answered.locator("[data-again]").click();
            assertThat(phone.find("form[data-question='" + id + "']")).isVisible();
            assertEquals(List.of(), phone.context().cookies());
            assertOnlyOurs(site, phone);
        }
    }

    @Test
    void withoutAScriptAnAnswerIsExplainedOnThePageThatComesBack(Site site, Browser browser) {
        try (Phone phone = Phone.withoutScript(site, browser, "lo").open("/lo" + MODULE)) {
            Locator form = phone.find("form[data-question]").first();
            String id = form.getAttribute("data-question");
            Words.answer(form, id, Language.LO);
            form.locator("button").click();
            assertThat(phone.find("section[data-question='" + id + "']")).hasAttribute("data-right", "true");
            assertTrue(phone.path().startsWith("/lo" + MODULE + "?q=" + id + "&a="), phone.path());
            assertTrue(phone.path().endsWith("#" + id), phone.path());
            assertEquals(List.of(), phone.context().cookies());
        }
    }

    @Test
    void withoutAScriptATapSaysWhatATermMeans(Site site, Browser browser) throws IOException {
        try (Phone phone = Phone.withoutScript(site, browser, "km").open("/km" + MODULE)) {
            Locator term = phone.find(".known").filter(new Locator.FilterOptions().setHasText(cell("terms", "km"))).first();
            Locator note = phone.find("#" + term.getAttribute("aria-describedby"));
            assertThat(note).isHidden();
            double height = term.locator("xpath=..").boundingBox().height;
            term.evaluate("term => term.scrollIntoView({block: 'center', behavior: 'instant'})");
            term.click();
            assertThat(note.locator("[lang=km]")).hasText(cell("terms", "km") + " " + cell("definitions", "km"));
            assertThat(note.locator("[lang=en]")).hasText("password " + cell("definitions", "en"));
            assertThat(note.locator("[lang=en]")).isVisible();
            assertThat(note).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
            assertEquals(height, term.locator("xpath=..").boundingBox().height, "the text moved");
            phone.find("h1").click();
            assertThat(note).isHidden();
        }
    }

    @Test
    void theKeyboardOpensATermAndEscapeClosesIt(Site site, Browser browser) {
        try (Phone phone = Phone.withScript(site, browser, "en").open("/en" + MODULE)) {
            Locator note = phone.find(".known:focus + .means");
            for (int presses = 0; presses < 60 && !note.isVisible(); presses++) {
                phone.page().keyboard().press("Tab");
            }
            assertThat(note).isVisible();
            phone.page().keyboard().press("Escape");
            assertThat(note).hasCount(0);
        }
    }

    /** What a list says for the password. */
    private static String cell(String list, String language) throws IOException {
        List<String[]> rows = Files.readAllLines(Path.of("translations", list + ".tsv")).stream()
                .map(line -> line.split("\t")).toList();
        return rows.stream().filter(row -> row[0].equals("password")).findFirst().orElseThrow()
                [List.of(rows.get(0)).indexOf(language)];
    }

    @Test
    void whatIsRightIsNotInThePageBeforeTheAnswer(Site site, Browser browser) {
        try (Phone phone = Phone.withoutScript(site, browser, "en").open("/en" + MODULE)) {
            String page = phone.page().content();
            assertTrue(page.contains("data-question"));
            assertFalse(page.contains("data-right"));
            assertFalse(page.contains("class=\"fb\""));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aModulePageIsLightInEveryLanguage(Language language, Site site, Browser browser) {
        try (Phone phone = Phone.withScript(site, browser, language.tag()).open("/" + language.tag() + MODULE)) {
            phone.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            List<Request> sent = phone.requests().stream().filter(request -> !request.url().startsWith("data:")).toList();
            long bytes = Phone.bytes(sent);
            assertTrue(bytes > 5_000, "only " + bytes + " bytes were counted");
            assertTrue(sent.size() <= MOST_REQUESTS, () -> sent.stream().map(Request::url).toList().toString());
            assertTrue(bytes <= MOST_BYTES, () -> bytes + " bytes: " + sent.stream()
                    .map(request -> request.url() + " " + request.sizes().responseBodySize).toList());
            assertOnlyOurs(site, phone);
        }
    }

    private static void assertOnlyOurs(Site site, Phone phone) {
        assertEquals(List.of(), phone.requests().stream().map(Request::url)
                .filter(url -> !url.startsWith(site.url("/")) && !url.startsWith("data:")).toList());
    }
}
