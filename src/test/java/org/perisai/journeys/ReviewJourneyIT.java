package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perisai.shared.Language;

/**
 * An author in Indonesia changes a published course; a reviewer with a phone in Vietnamese sends the change back, then
 * approves it. One learner has passed by then, another is half-way.
 */
@ExtendWith(Stage.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewJourneyIT {
    private static final int WIDE = 1280;
    private static final String COURSE = "kata-sandi";
    private static final String DESK = "studio/" + COURSE;
    private static final String FILE = "01-start";
    private static final String OLD = "Sebuah rahasia delapan huruf sudah cukup.";
    private static final String VAGUE = "Sebuah rahasia harus lebih panjang.";
    private static final String NEW = "Sebuah rahasia perlu paling sedikit dua belas huruf.";
    private static final String SAME = "Satu rahasia untuk satu layanan.";
    private static final String ASKED = "Berapa huruf paling sedikit?";
    private static final String COMMENT = "Bao nhiêu chữ? Hãy ghi rõ con số.";
    private static final String TEXT = """
        ---
        title: Kata sandi panjang
        minutes: 5
        outcomes: [outcome-1]
        ---
        # Kata sandi panjang

        ## Panjang lebih penting {#panjang}

        %s

        %s

        ### Mana yang lebih kuat? {.quiz #kuat}

        - [x] empat kata acak {#a}
          > Ya, karena panjang.
        - [ ] nama dan tahun lahir {#b}
          > Itu mudah ditebak.

        > Yang panjang sukar ditebak.
        """.formatted(OLD, SAME);
    private static final String QUESTION = "\n### " + ASKED + " {.quiz #huruf}\n\n- [ ] delapan {#a}\n  > Terlalu pendek.\n"
            + "- [x] dua belas {#b}\n  > Ya.\n\n> Lebih panjang lebih baik.";
    private Learner author;
    private Learner passed;
    private Learner halfWay;
    private Learner tested;
    private String test;

    @BeforeAll
    void aCourseIsPublishedAndLearned(Site site, Browser browser) {
        author = Learner.signUp(site, Language.ID, "Sari Kata", "ID");
        Studio.give(site, browser, "Sari Kata", "INSTRUCTOR", "REVIEWER");
        new Studio(author, Studio.staff(site, Language.VI, "reviewer"), COURSE).begin("Kata sandi", Language.ID)
                .write(FILE, TEXT).add("Pengelola").submit("Kursus baru", false).approve();
        passed = Learner.signUp(site, Language.ID, "Tono", "ID");
        passed.handIn(pass(passed));
        halfWay = Learner.signUp(site, Language.ID, "Rini", "ID").learn(COURSE, List.of("start"));
        tested = Learner.signUp(site, Language.ID, "Dewi", "ID");
        test = pass(tested);
    }

    /** Learns all, and answers the test. */
    private static String pass(Learner learner) {
        String test = learner.learn(COURSE, List.of("start", "pengelola")).startTest(COURSE);
        learner.answer(test, "exam-outcome-1-1", "a");
        return test;
    }

    @Test
    @Order(1)
    void theAuthorChangesABlockAndAsksForAReview(Site site, Browser browser) {
        try (Phone desk = Phone.light(site, browser, "id", WIDE).of(author)) {
            desk.open("/id/" + DESK);
            desk.find("form:has(input[value=open]) button").click();
            desk.page().waitForURL("**/" + DESK);
            Editor editor = editor(desk);
            editor.replace(OLD, VAGUE);
            editor.saved();
            submit(desk, "Angka lama salah.");
            desk.open("/id/" + DESK + "/review");
            assertThat(desk.find("main")).containsText(Phone.text(Language.ID, "publishing.refused.own"));
            assertThat(desk.find("button[value=approve]")).hasCount(0);
            String seen = Learner.first("name=\"seen\" value=\"([^\"]+)\"", reviewer(site).get(DESK + "/review").body());
            String draft = desk.find("input[name=draft]").first().getAttribute("value");
            assertTrue(author.post(DESK + "/review", "draft", draft, "seen", seen, "go", "approve").body()
                    .contains(Phone.text(Language.ID, "publishing.refused.own")));
        }
        assertTrue(read(site).contains(OLD), "nobody has approved it");
    }

    @Test
    @Order(2)
    void theReviewerSeesWhatDiffersCommentsAndSendsItBack(Site site, Browser browser) {
        try (Phone phone = Phone.withScript(site, browser, "vi").of(reviewer(site))) {
            phone.open("/vi/studio");
            phone.find("main a[href='/vi/" + DESK + "/review']").click();
            Locator change = phone.find(".change");
            assertThat(change).hasCount(1);
            assertThat(change.locator(".diff")).hasAttribute("lang", "id");
            assertThat(change.locator("del")).hasText(new String[] {"delapan huruf sudah cukup"});
            assertThat(change.locator("ins")).hasText(new String[] {"harus lebih panjang"});
            assertThat(phone.find("main .facts")).containsText(Phone.text(Language.VI, "review.refresh"));
            assertThat(phone.find("main")).containsText("Angka lama salah.");
            assertTrue((int) phone.page().evaluate("() => document.documentElement.scrollWidth") <= Phone.WIDTH);
            phone.find("button[value=give-back]").click();
            assertThat(phone.find("main [role=alert]")).containsText(Phone.text(Language.VI, "publishing.refused.reason"));
            change.locator("summary").click();
            change.locator("textarea").fill(COMMENT);
            change.locator("button[value=comment]").click();
            assertThat(phone.find(".change .note")).containsText(COMMENT);
            phone.find("button[value=give-back]").click();
            assertThat(phone.find("main .note.ok").first()).containsText(Phone.text(Language.VI, "review.said.returned"));
        }
        assertTrue(read(site).contains(OLD), "it was sent back");
    }

    @Test
    @Order(3)
    void theAuthorFindsTheCommentAtTheBlockAndWritesItAnew(Site site, Browser browser) {
        try (Phone desk = Phone.light(site, browser, "id", WIDE).of(author)) {
            desk.open("/id/studio");
            Locator row = desk.find("main li").filter(new Locator.FilterOptions().setHasText("Kata sandi"))
                    .filter(new Locator.FilterOptions().setHasText(Phone.text(Language.ID, "studio.comments", 1)));
            row.locator("a").click();
            desk.find(".tabs a[href$='/review']").click();
            assertThat(desk.find(".change").filter(new Locator.FilterOptions().setHasText("harus lebih panjang"))
                    .locator(".note")).containsText(COMMENT);
            Editor editor = editor(desk);
            editor.replace(VAGUE, NEW);
            editor.type("Control+End", QUESTION, 0);
            editor.saved();
            desk.open("/id/" + DESK + "/review");
            Locator note = desk.find(".changed .note").filter(new Locator.FilterOptions().setHasText(COMMENT));
            assertThat(note).containsText(VAGUE);
            note.locator("button[value=settle]").click();
            assertThat(desk.find(".changed .note.ok")).containsText(COMMENT);
            submit(desk, "Angkanya ada sekarang.");
        }
        assertTrue(read(site).contains(OLD), "nobody has approved it");
    }

    @Test
    @Order(4)
    void theReviewerApprovesAndReadersSeeItAtOnce(Site site, Browser browser) {
        try (Phone phone = Phone.withScript(site, browser, "vi").of(reviewer(site));
                Phone reader = Phone.withScript(site, browser, "id")) {
            reader.open("/id/courses/" + COURSE + "/start");
            assertThat(reader.find("main")).containsText(OLD);
            phone.open("/vi/" + DESK + "/review");
            assertThat(phone.find(".change")).hasCount(2);
            assertThat(phone.find(".change").last()).containsText(ASKED);
            phone.find("button[value=approve]").click();
            assertThat(phone.find("main .note.ok")).containsText(Phone.text(Language.VI, "versions.published"));
            assertThat(phone.find("tbody tr").first()).containsText("Sari Kata");
            reader.page().reload();
            assertThat(reader.find("main")).containsText(NEW);
            assertThat(reader.find("main")).containsText(ASKED);
            assertFalse(reader.page().content().contains(OLD));
        }
    }

    @Test
    @Order(5)
    void whoIsHalfWayKeepsWhatIsDone(Site site, Browser browser) {
        try (Phone phone = Phone.withScript(site, browser, "id").of(halfWay)) {
            phone.open("/id/courses/" + COURSE);
            assertThat(phone.find("[data-module].done")).hasCount(1);
            assertThat(phone.find("[data-module=start].done")).hasCount(1);
            phone.find("#go").click();
            phone.page().waitForURL("**/courses/" + COURSE + "/pengelola**");
            assertThat(phone.find("h1")).hasText("Pengelola");
            phone.open("/id/me");
            assertThat(phone.find("#" + COURSE)).containsText(Phone.text(Language.ID, "me.modules", 1, 2));
            assertThat(phone.find("#" + COURSE + " a[href$='/changes']")).hasCount(0);
        }
        assertTrue(tested.get("certificates/" + tested.handIn(test)).body().contains("1.1"), "a test stays as it began");
    }

    @Test
    @Order(6)
    void whoHadPassedIsAskedOnlyWhatChanged(Site site, Browser browser) {
        try (Phone phone = Phone.withScript(site, browser, "id").of(passed)) {
            phone.open("/id/me");
            phone.find("#" + COURSE + " a[href$='/changes']").click();
            assertThat(phone.find("article")).containsText(Phone.text(Language.ID, "refresher.lede", "1.1"));
            assertThat(phone.find("article")).containsText(NEW);
            assertThat(phone.find("article")).not().containsText(SAME);
            assertThat(phone.find("[data-question]")).hasCount(1);
            answer(phone, "a", false);
            phone.find("[data-again]").click();
            answer(phone, "b", true);
            assertThat(phone.find("#left")).hasText(Phone.text(Language.ID, "refresher.done"));
            phone.open("/id/me");
            assertThat(phone.find("#" + COURSE + " a[href^='/id/certificates/']")).hasCount(1);
            assertThat(phone.find("#" + COURSE + " a[href$='/changes']")).hasCount(0);
        }
    }

    private static void answer(Phone phone, String option, boolean right) {
        phone.find("form[data-question=huruf] label:has(input[value=" + option + "])").click();
        phone.find("form[data-question=huruf] button").click();
        assertThat(phone.find("section[data-question=huruf]")).hasAttribute("data-right", Boolean.toString(right));
    }

    private static Editor editor(Phone desk) {
        desk.open("/id/" + DESK + "/edit/" + FILE);
        return new Editor(desk, Language.ID);
    }

    private static void submit(Phone desk, String note) {
        desk.open("/id/" + DESK + "/submit");
        desk.find("#note").fill(note);
        desk.find("label:has(input[name=refresh])").click();
        desk.find("main form button.btn").click();
        desk.page().waitForURL("**/id/" + DESK);
    }

    private static String read(Site site) {
        return Learner.stranger(site, Language.ID).get("courses/" + COURSE + "/start").body();
    }

    private static Learner reviewer(Site site) {
        return Studio.staff(site, Language.VI, "reviewer");
    }
}
