package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perisai.shared.Language;

/** An author changes one block; a translator in Khmer follows on a phone, somebody else approves, a learner reads it. */
@ExtendWith(Stage.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TranslationJourneyIT {
    private static final String FILE = "05-rights-report";
    private static final String MODULE = "courses/" + Words.COURSE + "/" + FILE.substring(3);
    private static final String BENCH = "translations/km/" + Words.COURSE + "/" + FILE.substring(3);
    private static final String OLD = "Reports help even when no money is lost.";
    private static final String ADDED = " Report on the same day.";
    private static final String KHMER = "សូមរាយការណ៍នៅថ្ងៃដដែល។ ";
    private List<String> before;

    @BeforeAll
    void anAuthorChangesABlock(Site site) throws IOException {
        before = blocks(site);
        Learner author = staff(site, "instructor");
        String draft = "studio/" + Words.COURSE;
        author.post(draft + "/draft", "do", "open");
        String editor = author.get(draft + "/edit/" + FILE).body();
        String text = Files.readString(Path.of("courses", Words.COURSE, FILE + ".md")).replace(OLD, OLD + ADDED);
        assertEquals(303, author.post(draft + "/edit/" + FILE, "number", first("name=\"number\"[^>]*value=\"(\\d+)\"", editor),
                "text", text).statusCode());
        assertEquals(303, author.post(draft + "/submit", "note", "Say when.").statusCode());
        Learner reviewer = staff(site, "reviewer");
        String review = reviewer.get(draft + "/review").body();
        assertEquals(303, reviewer.post(draft + "/review", "draft", first("name=\"draft\" value=\"(\\d+)\"", review), "seen",
                first("name=\"seen\" value=\"([^\"]+)\"", review), "go", "approve").statusCode());
        assertTrue(Learner.stranger(site, Language.EN).get(MODULE).body().contains(ADDED.strip()));
    }

    @Test
    @Order(1)
    void whatIsTypedSurvivesAnExpiredSession(Site site, Browser browser) {
        try (Phone phone = Phone.withScript(site, browser, "km")) {
            Learner translator = staff(site, "translator");
            signIn(phone, site, translator);
            phone.open("/km/" + BENCH + "?show=open");
            String wanted = KHMER + area(phone).inputValue();
            phone.context().clearCookies();
            area(phone).fill(wanted);
            area(phone).blur();
            assertThat(phone.find("[data-said]")).containsText(Phone.text(Language.KM, "translating.expired"));
            assertThat(phone.find("[data-said] a")).hasAttribute("href", "/km/sign-in?to=" + BENCH);
            assertThat(area(phone)).hasValue(wanted);
            signIn(phone, site, translator);
            phone.open("/km/" + BENCH + "?show=open");
            assertThat(phone.find("[data-said]")).hasText(Phone.text(Language.KM, "translating.saved"));
            assertThat(area(phone)).hasValue(wanted);
            assertEquals(0, phone.page().evaluate("() => Object.keys(localStorage).length"), "nothing is left on the device");
        }
    }

    @Test
    @Order(2)
    void theTranslatorFinishesTheChangedBlockOnly(Site site, Browser browser) {
        try (Phone phone = Phone.withScript(site, browser, "km")) {
            signIn(phone, site, staff(site, "translator"));
            phone.open("/km/translations");
            assertEquals("/km/translations/km", phone.path());
            phone.find("main a[href='/km/" + BENCH + "']").click();
            assertThat(phone.find("[data-stand].warn")).hasCount(0);
            phone.open("/km/" + BENCH);
            Locator block = phone.find("li:has(textarea)").filter(new Locator.FilterOptions().setHasText(ADDED.strip()));
            assertThat(block.locator("[data-stand]")).hasText(Phone.text(Language.KM, "translating.stand.DRAFT"));
            assertTrue((int) phone.page().evaluate("() => document.documentElement.scrollWidth") <= Phone.WIDTH);
            assertEquals(List.of(), new AxeBuilder(phone.page()).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                    .analyze().getViolations());
            phone.open("/km/translations/km/" + Words.COURSE);
            phone.find("#note").fill("ប្លុកមួយ");
            phone.find("button[value=submit]").click();
            assertThat(phone.find("button[value=withdraw]")).isVisible();
        }
        assertEquals(before, blocks(site), "nobody has approved it");
    }

    @Test
    @Order(3)
    void somebodyElseApprovesAndALearnerReadsIt(Site site, Browser browser) {
        try (Phone phone = Phone.withoutScript(site, browser, "km")) {
            signIn(phone, site, staff(site, "reviewer"));
            phone.open("/km/translations/km");
            phone.find("main a[href='/km/translations/review/km/" + Words.COURSE + "']").click();
            assertThat(phone.find("li:has(.tag.warn) ins")).hasText(KHMER);
            assertThat(phone.find("li:has(.tag.warn)")).hasCount(1);
            phone.find("button[value=approve]").click();
            assertThat(phone.find("main .note.ok")).hasText(Phone.text(Language.KM, "translating.said.approved"));
        }
        List<String> after = blocks(site);
        List<String> changed = new ArrayList<>(after);
        changed.removeAll(before);
        assertEquals(1, changed.size(), changed::toString);
        assertTrue(changed.get(0).contains(KHMER.strip()), changed.get(0));
        assertEquals(before.size(), after.size());
        for (int i = 0; i < after.size(); i++) {
            assertTrue(after.get(i).equals(before.get(i)) || after.get(i).equals(changed.get(0)), after.get(i));
        }
    }

    /** Every block of the module in Khmer, without its id, which is made of the source. */
    private static List<String> blocks(Site site) {
        String page = Learner.signUp(site, Language.KM, "Sok", "KH").get(MODULE).body();
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("(?s)<div[^>]*data-block=\"\"[^>]*>(.*?)(?=<div[^>]*data-block=\"\"|</article>)").matcher(page);
        while (block.find()) {
            blocks.add(block.group(1).replaceAll("<p class=\"mark\".*?</p>", "").replaceAll("remark/b[0-9a-f-]+|#b[0-9a-f-]+", ""));
        }
        assertTrue(blocks.size() > 20, "only " + blocks.size() + " blocks");
        return blocks;
    }

    private static Locator area(Phone phone) {
        return phone.find("textarea").first();
    }

    private static Learner staff(Site site, String role) {
        return Learner.signIn(site, Language.KM, role + "@demo.example", site.demoPassword());
    }

    private static void signIn(Phone phone, Site site, Learner person) {
        phone.context().addCookies(person.cookies().stream().map(each -> new Cookie(each.getName(), each.getValue())
                .setUrl(site.url("/"))).toList());
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), pattern + " isn't in " + text);
        return matcher.group(1);
    }
}
