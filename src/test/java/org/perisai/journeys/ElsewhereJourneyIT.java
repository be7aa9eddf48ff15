package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.content.CourseFiles;
import org.perisai.shared.Language;

/** Courses that were written in the studio only are the same courses on another installation, by either door. */
@ExtendWith(Stage.class)
class ElsewhereJourneyIT {
    /** Decomposed, right to left in a name, without a line end: what another program might change on the way. */
    private static final String WORDS = "\n\n## Words {#words}\n\nTie\u0302\u0301ng Vie\u0323\u0302t, ភាសាខ្មែរ  \nand a line.\n\n%s"
            + "\n\n"
            + "## One more {#more}\n\n### Which one? {.quiz #q-more}\n\n- [x] yes {#a}\n- [ ] no {#b}";

    @TempDir
    private Path folder;

    @Test
    void aCourseOfTheStudioIsTheSameElsewhere(Site site, Browser browser) throws Exception {
        String carried = "carried-" + UUID.randomUUID().toString().substring(0, 8);
        String checkedOut = "checked-out-" + UUID.randomUUID().toString().substring(0, 8);
        Path zip;
        SortedMap<String, byte[]> written;
        try (Phone desk = enter(site, browser, "instructor"); Phone review = enter(site, browser, "reviewer")) {
            write(desk, carried);
            submit(desk, carried);
            approve(review, carried);
            write(desk, checkedOut);
            submit(desk, checkedOut);
            approve(review, checkedOut);
            zip = export(desk, carried);
            written = unpacked(export(desk, checkedOut));
        }
        assertEquals(4, written.size(), written.keySet()::toString);
        Path content = folder.resolve("content");
        for (Map.Entry<String, byte[]> file : written.entrySet()) {
            Files.createDirectories(content.resolve(file.getKey()).getParent());
            Files.write(content.resolve(file.getKey()), file.getValue());
        }
        assertEquals("1 courses, 0 errors, ", check(content).replaceFirst("\\d+ warnings$", ""));
        try (Site other = Site.elsewhere(folder.resolve("data").toString(), "--demo", "--content", content.toString());
             Phone desk = enter(other, browser, "instructor"); Phone review = enter(other, browser, "reviewer")) {
            assertEquals(404, desk.page().request().get(desk.url("/en/courses/" + carried)).status());
            take(desk, zip, carried);
            submit(desk, carried);
            approve(review, carried);
            same(unpacked(zip), unpacked(export(desk, carried)), carried);
            same(written, unpacked(export(review, checkedOut)), checkedOut);
            assertThat(desk.open("/en/courses/" + carried).find("h1")).hasText("Ứng dụng");
        }
    }

    /** Begins a course from the template, adds a picture, and writes something more, all without a script. */
    private static void write(Phone desk, String course) throws IOException {
        desk.open("/en/studio/new");
        desk.find("#title").fill("U\u031B\u0301ng du\u0323ng");
        desk.find("#id").fill(course);
        desk.find("main form button.btn").click();
        desk.page().waitForURL("**/en/studio/" + course);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB), "png", png);
        desk.open("/en/studio/" + course + "/pictures");
        desk.find("#file").setInputFiles(new FilePayload("Phone.png", "image/png", png.toByteArray()));
        desk.find("#words").fill("a phone");
        desk.find("form:has(#file) button").click();
        String picture = desk.find("[role=status] code").innerText();
        assertTrue(picture.startsWith("![a phone](img/phone."), picture);
        desk.open("/en/studio/" + course + "/edit/01-start");
        desk.find("#md").fill(desk.find("#md").inputValue().stripTrailing() + WORDS.formatted(picture));
        desk.find("button[form=editor]").click();
        assertThat(desk.find("#md")).hasValue(Pattern.compile("q-more"));
    }

    private static void submit(Phone desk, String course) {
        desk.open("/en/studio/" + course + "/submit");
        desk.find("main form button.btn").click();
        desk.page().waitForURL("**/en/studio/" + course);
    }

    private static void approve(Phone review, String course) {
        review.open("/en/studio/" + course + "/review");
        review.find("button[value=approve]").click();
        review.page().waitForURL("**/en/studio/" + course + "/versions?said=published");
    }

    private static void take(Phone desk, Path zip, String course) {
        desk.open("/en/studio/import").find("#zip1").setInputFiles(zip);
        desk.find("section:has(#zip1) button").click();
        desk.find("button[value=take]").click();
        desk.page().waitForURL("**/en/studio/" + course);
    }

    private Path export(Phone desk, String course) {
        desk.open("/en/studio/" + course + "/export");
        Download download = desk.page().waitForDownload(() -> desk.find("a[href$='of=published']").click());
        Path zip = folder.resolve(UUID.randomUUID() + ".zip");
        download.saveAs(zip);
        return zip;
    }

    private static SortedMap<String, byte[]> unpacked(Path zip) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (InputStream bytes = Files.newInputStream(zip); ZipInputStream entries = new ZipInputStream(bytes)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
    }

    private static void same(SortedMap<String, byte[]> here, SortedMap<String, byte[]> there, String course) {
        assertEquals(List.copyOf(here.keySet()), List.copyOf(there.keySet()));
        here.forEach((path, body) -> assertArrayEquals(body, there.get(path), path));
        assertEquals(hash(here, course), hash(there, course));
    }

    private static String hash(SortedMap<String, byte[]> files, String course) {
        return new CourseFiles(files, List.of(), Clock.systemUTC()).check(course).course().hash();
    }

    /** What the command says in the end. */
    private static String check(Path content) throws IOException, InterruptedException {
        Process check = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                "target/perisai.jar", "check", content.toString()).redirectErrorStream(true).start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(check.waitFor() == 0, said);
        return said.substring(said.lastIndexOf('\n') + 1);
    }

    private static Phone enter(Site site, Browser browser, String role) {
        Phone phone = Phone.withoutScript(site, browser, "en");
        Learner person = Learner.signIn(site, Language.EN, role + "@demo.example", site.demoPassword());
        phone.context().addCookies(person.cookies().stream()
                .map(each -> new Cookie(each.getName(), each.getValue()).setUrl(site.url("/"))).toList());
        return phone;
    }
}
