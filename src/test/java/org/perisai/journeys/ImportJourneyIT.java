package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.shared.Language;

/** An instructor brings lessons from elsewhere, and takes a course along as files. */
@ExtendWith(Stage.class)
class ImportJourneyIT {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int NARROW = 320;

    @TempDir
    private Path folder;

    @Test
    void aFolderOfLessonsIsSeenThenTaken(Site site, Browser browser) throws IOException {
        String course = "ij-" + UUID.randomUUID().toString().substring(0, 8);
        try (Phone phone = asInstructor(Phone.withScript(site, browser, "en"), site)) {
            send(phone, course, lessons());
            assertThat(phone.find("h1")).hasText(say("exchange.plan"));
            assertThat(phone.find(".finds li").filter(new com.microsoft.playwright.Locator.FilterOptions()
                .setHasText("docs/en/01 Intro.md:5"))).hasCount(2);
            assertTrue(phone.find("main").innerText().contains(say("exchange.note.LINK_TLS", "https://example.org")));
            String plan = phone.path();
            assertEquals(404, phone.page().request().get(phone.url("/en/studio/" + course)).status());
            phone.find("button[value=take]").click();
            phone.page().waitForURL(phone.url("/en/studio/" + course));
            assertThat(phone.find("main")).containsText("Introduction");
            assertEquals(404, phone.page().request().get(phone.url(plan)).status(), "an upload is taken once");
        }
    }

    @Test
    void withoutAScriptAnExportComesBackAndChangesNothing(Site site, Browser browser) {
        try (Phone phone = asInstructor(Phone.withoutScript(site, browser, "en"), site)) {
            phone.open("/en/studio/" + Words.COURSE + "/export");
            Download download = phone.page().waitForDownload(() -> phone.find("a[download]").first().click());
            assertEquals(Words.COURSE + ".zip", download.suggestedFilename());
            Path zip = folder.resolve("a.zip");
            download.saveAs(zip);
            phone.open("/en/studio/import").find("#zip1").setInputFiles(zip);
            phone.find("section:has(#zip1) button").click();
            assertThat(phone.find("main")).containsText(say("exchange.nothing"));
            assertThat(phone.find("main")).containsText(say("exchange.report.none"));
            phone.find("button[value=drop]").click();
            assertEquals("/en/studio/import", phone.path());
        }
    }

    @Test
    void whatIsNoArchiveIsRefusedAndTheFormKept(Site site, Browser browser) throws IOException {
        try (Phone phone = asInstructor(Phone.withScript(site, browser, "en"), site)) {
            send(phone, "kept-name", Files.writeString(folder.resolve("no.zip"), "<html>"));
            assertThat(phone.find("main [role=alert]")).containsText(say("exchange.zip.none"));
            assertEquals("kept-name", phone.find("#course").inputValue());
        }
    }

    @Test
    void thePagesKeepTheRulesInLightAndDarkAndOnTheNarrowestPhone(Site site, Browser browser) throws IOException {
        Path lessons = lessons();
        Path questions = Files.writeString(folder.resolve("quiz.gift"), "::One:: Which? {=this ~that}\n\n::Two:: Say more. {}\n");
        for (boolean dark : new boolean[] {false, true}) {
            Phone made = dark ? Phone.dark(site, browser, "en", NARROW) : Phone.light(site, browser, "en", NARROW);
            try (Phone phone = asInstructor(made, site)) {
                phone.open("/km/studio/" + Words.COURSE + "/export");
                keepsTheRules(phone);
                phone.open("/en/studio/import");
                keepsTheRules(phone);
                send(phone, "axe-" + dark, lessons);
                phone.find("details").first().click();
                keepsTheRules(phone);
                phone.open("/en/studio/import").find("#target").selectOption(new SelectOption().setIndex(0));
                phone.find("#txt").setInputFiles(questions);
                phone.find("section:has(#txt) button").click();
                assertThat(phone.find("h1")).hasText(say("exchange.plan"));
                keepsTheRules(phone);
            }
        }
    }

    private static void keepsTheRules(Phone phone) {
        AxeResults results = new AxeBuilder(phone.page()).withTags(RULES).analyze();
        assertTrue(results.getPasses().size() > 5, "axe looked at nothing");
        assertEquals(List.of(), results.getViolations().stream().map(each -> each.getId() + " " + each.getNodes().stream()
            .limit(3).map(node -> node.getHtml()).toList()).toList(), phone.path());
        int width = (int) phone.page().evaluate("() => document.documentElement.scrollWidth");
        assertTrue(width <= NARROW, phone.path() + " is " + width + " pixels wide");
    }

    private static void send(Phone phone, String course, Path sent) {
        phone.open("/en/studio/import").find("#course").fill(course);
        phone.find(Files.isDirectory(sent) ? "#dir2" : "#zip2").setInputFiles(sent);
        phone.find("section:has(#course) button").click();
    }

    private Path lessons() throws IOException {
        Path lessons = Files.createDirectories(folder.resolve("my lessons/docs/en"));
        Files.writeString(lessons.resolve("01 Intro.md"),
            "# Introduction\n\nWords.\n\nSee [the next](02-next.md) and [site](http://example.org).\n");
        Files.writeString(lessons.resolve("02-next.md"), "# The next\n\n## One\n\nMore words.\n");
        return folder.resolve("my lessons");
    }

    private static Phone asInstructor(Phone phone, Site site) {
        Learner instructor = Learner.signIn(site, Language.EN, "instructor@demo.example", site.demoPassword());
        phone.context().addCookies(instructor.cookies().stream()
            .map(each -> new Cookie(each.getName(), each.getValue()).setUrl(site.url("/"))).toList());
        return phone;
    }

    private static String say(String key, Object... arguments) {
        return Phone.text(Language.EN, key, arguments);
    }
}
