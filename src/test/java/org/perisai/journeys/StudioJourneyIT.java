package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perisai.shared.Language;

/** An instructor in Indonesia begins a course, writes, loses the session and the tab, and asks for a review. */
@ExtendWith(Stage.class)
class StudioJourneyIT {
    private static final int WIDE = 1280;

    @Test
    void fromTheTemplateToTheReview(Site site, Browser browser) throws IOException {
        try (Phone desk = Phone.light(site, browser, "id-ID,id;q=0.9", WIDE)) {
            enter(site, desk.context());
            begin(desk, "tautan");
            desk.open("/id/studio/tautan/edit/01-start");
            write(desk);
            picture(desk);
            loseTheSession(site, desk);
            closeTheTab(site, desk);
            order(desk);
            desk.open("/id/studio/tautan/submit");
            desk.find("#note").fill("Kursus baru");
            desk.find("main form button.btn").click();
            desk.page().waitForURL("**/id/studio/tautan");
            assertThat(desk.find("main")).containsText(Phone.text(Language.ID, "desk.submitted"));
            desk.open("/id/studio/tautan/edit/02-start");
            assertThat(desk.find("#tools")).hasCount(0);
        }
    }

    @Test
    void twoPeopleInOneModuleKeepWhatBothWrote(Site site, Browser browser) {
        try (Phone one = Phone.light(site, browser, "id", WIDE); Phone two = Phone.light(site, browser, "id", WIDE)) {
            enter(site, one.context());
            enter(site, two.context());
            begin(one, "berdua");
            String editor = "/id/studio/berdua/edit/01-start";
            one.open(editor);
            two.open(editor);
            editor(one).type("Control+Home", "\nBaris satu.", 7);
            editor(one).saved();
            editor(two).type("Control+End", "\nBaris dua.", 0);
            assertThat(two.find("#conflict")).isVisible();
            assertThat(two.find("#hunks")).containsText("Baris satu.");
            assertThat(two.find("#hunks")).containsText("Baris dua.");
            two.find("#merge").click();
            editor(two).saved();
            two.open(editor);
            String text = editor(two).text();
            assertTrue(text.contains("\nBaris satu.\n") && text.endsWith("\nBaris dua."), text);
        }
    }

    @Test
    void theEditorIsAFormWithoutAScript(Site site, Browser browser) {
        try (Phone phone = Phone.withoutScript(site, browser, "id")) {
            enter(site, phone.context());
            begin(phone, "polos");
            phone.open("/id/studio/polos/edit/01-start");
            Locator text = phone.find("#md");
            text.fill(text.inputValue() + "\nTanpa skrip.\n");
            phone.find("button[form=editor]").click();
            assertThat(phone.find("#md")).hasValue(Pattern.compile("Tanpa skrip"));
            phone.open("/id/studio/polos/preview/01-start");
            assertThat(phone.find("main")).containsText("Tanpa skrip.");
            phone.open("/id/studio/polos/edit/01-start");
            phone.find("#md").fill("x".repeat(2 << 20));
            phone.find("button[form=editor]").click();
            assertThat(phone.find("h1")).hasText(Phone.text(Language.ID, "error.413.title"));
        }
    }

    private static void begin(Phone desk, String id) {
        desk.open("/id/studio");
        desk.find("main a[href='/id/studio/new']").click();
        desk.find("#title").fill("Baca tautan sebelum mengetuk");
        desk.find("#id").fill(id);
        desk.find("#kind").selectOption("ORDER");
        desk.find("main form button.btn").click();
        desk.page().waitForURL("**/id/studio/" + id);
        assertThat(desk.find("h1")).hasText("Baca tautan sebelum mengetuk");
    }

    private static void write(Phone desk) {
        editor(desk).type("Control+End", "\n## Satu lagi\n\n### Alamat milik siapa? {.quiz #milik}\n\n- [ ] bank {#a}\n", 0);
        editor(desk).saved();
        assertThat(desk.find("#finds")).containsText("QUIZ-NO-KEY");
        assertThat(desk.page().frameLocator("#preview").locator("main")).containsText("Alamat milik siapa?");
        assertThat(desk.page().frameLocator("#preview").locator("main")).containsText("QUIZ-NO-KEY");
        editor(desk).type("Control+End", "\n- [x] penipu {#b}\n\n## Penutup {#penutup}\n\nSelesai.\n", 0);
        editor(desk).saved();
        assertThat(desk.find("#finds")).not().containsText("QUIZ-NO-KEY");
    }

    private static void picture(Phone desk) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", png);
        desk.find("#tools button[data-do=picture]").click();
        desk.find("#file").setInputFiles(new FilePayload("Layar palsu.png", "image/png", png.toByteArray()));
        desk.find("#picture button[value=insert]").click();
        assertThat(desk.find("#picture .err")).isVisible();
        desk.find("#words").fill("Layar masuk palsu");
        desk.find("#picture button[value=insert]").click();
        assertThat(desk.find("#picture")).isHidden();
        editor(desk).saved();
        Locator shown = desk.page().frameLocator("#preview").locator("main img[alt='Layar masuk palsu']");
        assertThat(shown).hasCount(1);
        assertEquals(200, desk.context().request().get(desk.url(shown.getAttribute("src"))).status());
    }

    /** The text stays in the page and is sent once somebody has signed in elsewhere in the same browser. */
    private static void loseTheSession(Site site, Phone desk) {
        desk.context().clearCookies();
        editor(desk).type("Control+End", "\nSesudah sesi berakhir.", 0);
        assertThat(desk.find("#trouble")).containsText(Phone.text(Language.ID, "editor.expired"));
        enter(site, desk.context());
        desk.page().waitForFunction("() => document.getElementById('trouble').hidden");
        editor(desk).saved();
    }

    /** The text stays on the device when the tab is gone, and comes back with the page. */
    private static void closeTheTab(Site site, Phone desk) {
        desk.context().clearCookies();
        editor(desk).type("Control+End", "\nSebelum tab ditutup.", 0);
        assertThat(desk.find("#trouble")).isVisible();
        desk.open("/id/");
        enter(site, desk.context());
        desk.open("/id/studio/tautan/edit/01-start");
        editor(desk).saved();
        String text = editor(desk).text();
        assertTrue(text.contains("Sesudah sesi berakhir.") && text.contains("Sebelum tab ditutup."), text);
    }

    private static void order(Phone desk) {
        desk.open("/id/studio/tautan");
        desk.find("#title").fill("Modul kedua");
        desk.find("form:has(#title) button").click();
        desk.page().waitForURL("**/edit/02-modul-kedua");
        desk.open("/id/studio/tautan");
        desk.find("[id='desk:modules:1:up']").focus();
        desk.page().keyboard().press("Enter");
        assertThat(desk.find("[id='desk:modules_data'] tr").first()).containsText("01-modul-kedua.md");
        assertThat(desk.find("[id='desk:said']")).containsText("Modul kedua");
        assertThat(desk.find("[id='desk:modules:0:down']")).isFocused();
    }

    private static Editor editor(Phone desk) {
        return new Editor(desk, Language.ID);
    }

    private static void enter(Site site, BrowserContext context) {
        Learner instructor = Learner.signIn(site, Language.ID, "instructor@demo.example", site.demoPassword());
        context.addCookies(instructor.cookies().stream()
                .map(each -> new Cookie(each.getName(), each.getValue()).setUrl(site.url("/"))).toList());
    }
}
