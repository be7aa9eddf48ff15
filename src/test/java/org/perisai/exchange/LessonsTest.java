package org.perisai.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.content.Checked;
import org.perisai.content.CourseFiles;
import org.perisai.content.State;
import org.perisai.exchange.Note.Level;
import org.perisai.exchange.Note.What;
import org.perisai.shared.Language;

/** Folders of lessons as other people write them. */
class LessonsTest {
    @TempDir
    Path folder;

    @Test
    void aFolderBecomesACourseThatCanBePublished() {
        Taken taken = read(SampleLessons.zip());
        assertEquals(Set.of("course.md", "01-intro.md", "02-passwords.md", "img/my-lock.png"),
            taken.files().keySet().stream().filter(path -> path.startsWith("courses/lessons/"))
                .map(path -> path.substring("courses/lessons/".length())).collect(Collectors.toSet()));
        Checked checked = check(taken);
        assertTrue(checked.publishable(), () -> checked.findings() + "\n" + text(taken, "01-intro.md"));
        assertEquals("Introduction", checked.course().modules().get(0).texts().get("en").title());
        assertEquals("Safe at work", checked.course().cards().get("en").title());
        assertEquals("A short course about safe habits in an office.", checked.course().cards().get("en").summary());
        assertEquals("CC-BY-SA-4.0", checked.course().facts().licence());
    }

    @Test
    void headingsLinksPicturesAndHtmlAreOurs() {
        String intro = text(read(SampleLessons.zip()), "01-intro.md");
        assertEquals(SampleLessons.INTRO_AS_OURS, intro.substring(intro.indexOf("# Intro")));
        assertFalse(intro.contains("EVIL"));
        String passwords = text(read(SampleLessons.zip()), "02-passwords.md");
        assertTrue(passwords.contains("""
            # Passwords

            Words.

            ## A second title

            #### Deep

            > **Careful** \s
            > Never share it.

            Use 1 < 2 and `{{ code }}`.
            """), passwords);
    }

    @Test
    void theReportNamesEveryLineThatChanged() {
        Set<String> notes = new TreeSet<>(read(SampleLessons.zip()).notes().stream().filter(note -> note.file().equals("docs/en/01 Intro.md"))
            .map(note -> note.line() + " " + note.what()).toList());
        assertEquals(new TreeSet<>(Set.of("0 BECAME", "0 ESTIMATED", "4 FIELD", "6 TITLE", "9 HTML", "14 LINK_PLAIN", "15 LINK_PLAIN",
            "15 LINK_TLS", "17 BOX", "18 BOX", "20 NOTE_BOX", "24 CODE_GONE", "31 BRACES", "33 HTML", "40 HTML_GONE", "42 HTML",
            "44 PICTURE_GONE", "44 PICTURE_OUTSIDE", "44 PICTURE_REFUSED")), notes);
        Set<String> fill = read(SampleLessons.zip()).notes().stream().filter(note -> note.what() == What.FILL).map(Note::detail)
            .collect(Collectors.toSet());
        assertEquals(Set.of("level", "area", "audience", "outcomes", "contact", "pass"), fill);
        assertTrue(read(SampleLessons.zip()).notes().contains(Note.of("CONTRIBUTING.md", What.OUTSIDE)));
    }

    @Test
    void translationsOfTheSameShapeArePairedAndTheOthersReported() {
        Taken taken = read(SampleLessons.zip());
        assertEquals(Set.of("translations/km/lessons/02-passwords.md"), taken.files().keySet().stream()
            .filter(path -> path.startsWith("translations/")).collect(Collectors.toSet()));
        assertTrue(taken.notes().stream().anyMatch(note -> note.what() == What.SHAPE
            && note.file().equals("docs/km/01 Intro.md") && note.detail().contains("01-intro.md:")), taken.notes().toString());
        assertTrue(taken.notes().contains(Note.of("docs/km/03-more.md", What.NO_SOURCE)));
        assertEquals(State.FRESH, check(taken).course().modules().get(1).sections().get(0).blocks().get(0).texts().get("km").state());
    }

    @Test
    void otherLayoutsOfLanguagesAreUnderstood() {
        LessonFolder suffixes = new LessonFolder(List.of("intro.md", "intro.km.md", "intro.zh-CN.md", "b.ja.md"));
        assertEquals(List.of(Language.KM, Language.JA, Language.ZH_HANS), suffixes.translations(suffixes.source(Language.EN)));
        assertEquals("intro.km.md", suffixes.of(Language.KM, Language.EN).get("intro.md"));
        LessonFolder docusaurus = new LessonFolder(List.of("docs/a/x.md", "i18n/vi/docusaurus-plugin-content-docs/current/a/x.md"));
        assertEquals("i18n/vi/docusaurus-plugin-content-docs/current/a/x.md", docusaurus.of(Language.VI, Language.EN).get("docs/a/x.md"));
        LessonFolder translator = new LessonFolder(List.of("README.md", "1/README.md", "translations/th/README.md",
            "translations/th/1/README.md", "translations/de/README.md"));
        assertEquals(Set.of("README.md", "1/README.md"), translator.of(Language.TH, Language.EN).keySet());
        LessonFolder topics = new LessonFolder(List.of("it/a.md", "hr/b.md", "id/c.md"));
        assertEquals(3, topics.of(Language.EN, Language.EN).size() + topics.of(Language.ID, Language.EN).size()
            + topics.notes().size());
        LessonFolder khmerOnly = new LessonFolder(List.of("km/a.md", "km/b.md"));
        assertEquals(Language.KM, khmerOnly.source(Language.EN));
    }

    @Test
    void numbersInNamesAndFieldsGiveTheOrder() {
        Zips zip = new Zips().with("README.md", "# Card\n\nx").with("lesson 10.md", "# Ten\n\nx").with("lesson 2.md", "# Two\n\nx")
            .with("part/b.md", "---\nweight: 1\n---\n# B\n\nx").with("part/a.md", "---\nweight: 2\n---\n# A\n\nx")
            .with("ភាសា.md", "## ខ្មែរ\n\nx");
        Checked checked = check(read(zip));
        assertEquals(List.of("Two", "Ten", "B", "A", "ភាសា"), checked.course().modules().stream()
            .map(module -> module.texts().get("en").title()).toList());
        assertEquals(List.of("lesson-2", "lesson-10", "b", "a", "module"), checked.course().modules().stream()
            .map(org.perisai.content.Module::id).toList());
    }

    @Test
    void aLongLessonIsDividedAtItsSections() {
        String section = "Words and words. ".repeat(600) + "\n\n```\n## no heading\n\nx\n```\n\n";
        Taken taken = read(new Zips().with("long.md", "# Long\n\n" + ("## Part\n\n" + section).repeat(10)));
        List<String> modules = taken.files().keySet().stream().filter(path -> path.matches(".*/\\d{2}-.*")).toList();
        assertEquals(2, modules.size(), modules.toString());
        assertTrue(check(taken).publishable(), check(taken).findings().toString());
        assertTrue(text(taken, "02-long-2.md").contains("# Long (2)\n\n## Part"));
        Taken endless = read(new Zips().with("a.md", "# A\n\n" + "One paragraph.\n\n".repeat(1200)));
        assertTrue(check(endless).publishable(), check(endless).findings().toString());
    }

    @Test
    void whatNobodyCanReadIsReportedAndTheRestIsTaken() {
        Taken taken = read(new Zips().with("good.md", "# Good\n\nx").with("latin.md", new byte[] {'#', ' ', (byte) 0xE9})
            .with("dense.md", "[".repeat(5000)).with("empty.md", "---\ntitle: x\n---\n").with("large.md", "x".repeat(600_000))
            .with("hidden.md", "# Hid\u202Eden\n\nx\u0007y"));
        assertEquals(Set.of(What.UNREADABLE, What.EMPTY, What.LARGE), taken.notes().stream()
            .filter(note -> note.what().level() == Level.LOST).map(Note::what).collect(Collectors.toSet()));
        assertTrue(taken.notes().contains(Note.of("hidden.md", What.CHARACTERS)));
        assertTrue(check(taken).publishable(), check(taken).findings().toString());
        assertEquals(2, check(taken).course().modules().size());
    }

    @Test
    void nothingThatActsComesThrough() {
        Taken taken = read(new Zips().with("a.md", """
            # <img src=x onerror=EVIL()> Title

            [a](javascript:EVIL()) [b](jav&#x09;ascript:EVIL()) <a href="javascript:EVIL()">c</a> ![d](data:image/svg+xml;EVIL)

            <div onclick="EVIL()">words</div>

            [e]: javascript:EVIL()
            [e] ![x](../../../../etc/passwd.png) <iframe src="https://EVIL.test/"></iframe>

            ### Which? {.quiz #q}

            - [x] a {#a}
            """));
        assertTrue(check(taken).publishable(), check(taken).findings() + text(taken, "01-a.md"));
        assertFalse(text(taken, "01-a.md").replace("[https://EVIL.test/](https://EVIL.test/)", "").contains("EVIL"), text(taken, "01-a.md"));
        assertTrue(check(taken).course().modules().get(0).sections().stream().flatMap(section -> section.blocks().stream())
            .allMatch(block -> block.question() == null));
    }

    private Taken read(Zips zip) {
        try (SafeZip safe = SafeZip.open(zip.in(folder))) {
            assertTrue(Lessons.isOne(safe.names()));
            return Lessons.read(safe, "lessons", Language.EN);
        }
    }

    private static Checked check(Taken taken) {
        return new CourseFiles(taken.files(), List.of(), Clock.systemUTC()).check("lessons");
    }

    private static String text(Taken taken, String name) {
        return new String(taken.files().get("courses/lessons/" + name), StandardCharsets.UTF_8);
    }
}
