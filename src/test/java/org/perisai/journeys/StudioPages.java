package org.perisai.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.perisai.launch.TestRun;
import org.perisai.shared.Language;

/**
 * Two courses with which so much has happened that each page of the studio has something to show: one with three versions
 * and a fourth in review, learned, translated and with corrected keys, and one that its reviewer has sent back.
 */
final class StudioPages {
    private static final String COURSE = "axe-told";
    private static final String BACK = "axe-back";
    private static final String DESK = "studio/" + COURSE;
    private static final String CARD = """
        ---
        title: Locks
        summary: %s
        lang: en
        version: 1
        level: basic
        minutes: 5
        area: AWR
        audience: Everybody
        outcomes:
          lock: Lock what is yours
        licence: CC-BY-4.0
        contact: axe@mail.example
        pass: 50
        draw: {lock: 2}
        ---
        # Locks

        About locks.
        """;
    private static final String MODULE = """
        ---
        title: Keys
        minutes: 5
        outcomes: [lock]
        ---
        # Keys

        ## One key {#one}

        %s

        Read [the guide](https://example.org/guide) about phishing, then type `lock`.

        ### Which is stronger? {.quiz #stronger}

        - [%s] four words {#a}
          > So it is.
        - [%s] a name {#b}
          > So it is.

        > Because.
        """;
    private static final String FIRST = MODULE.formatted("A short key is enough.\n\nThis goes away.", "x", " ");
    private static final String SECOND = MODULE.formatted("A long key is needed. {.urgent}\n\n![A door](img/door.png)", " ", "x")
            + "\n### How many keys? {.quiz #many}\n\n= 4\n\n> Because.\n";
    private static final String EXAM = """
        ---
        title: Final test
        ---
        # Final test

        ## Lock {outcome=lock}

        ### First? {.quiz #axe-first}

        - [%1$s] yes {#a}
        - [%2$s] no {#b}

        > Because.

        ### Second? {.quiz #axe-second}

        - [%1$s] yes {#a}
        - [%2$s] no {#b}

        > Because.
        """;

    private final Site site;
    private final Learner instructor;
    private final Learner reviewer;
    private final Learner translator;

    StudioPages(Site site) {
        this.site = site;
        this.instructor = Studio.staff(site, Language.EN, "instructor");
        this.reviewer = Studio.staff(site, Language.EN, "reviewer");
        this.translator = Studio.staff(site, Language.EN, "translator");
    }

    /** Makes it all happen; who looks at which pages then. */
    List<Axe.Round> all() throws IOException, SQLException {
        Studio told = new Studio(instructor, reviewer, COURSE).begin("Locks", Language.EN)
                .write("course", CARD.formatted("About locks")).write("01-start", FIRST)
                .write("exam", EXAM.formatted("x", " ")).submit("Begun.", false).approve();
        Translating khmer = new Translating(translator, reviewer, Language.KM, COURSE);
        khmer.write("start", "A short key is enough.", "កូនសោខ្លីគ្រប់គ្រាន់ហើយ។").submit().approve();
        Learner learner = passed("U Ba", Language.EN);
        passed("Sok", Language.KM);
        told.open();
        instructor.upload(DESK + "/pictures", "door.png", picture(), "words", "A door");
        told.write("course", CARD.formatted("About locks and keys")).write("01-start", SECOND)
                .write("exam", EXAM.formatted(" ", "x")).submit("Turned round.", true).approve();
        khmer.write("start", "A long key is needed.", "ត្រូវការកូនសោវែង។").submit();
        new Translating(translator, reviewer, Language.ID, COURSE).write("start", "A long key is needed.", "Kunci harus panjang.")
                .submit().giveBack("Lebih jelas.", "Belum.").write("start", "Read ", "Baca panduannya.");
        String looked = regrade("axe-first");
        String regraded = regrade("axe-second");
        instructor.go(regraded + "/step", "go", "start");
        await(() -> instructor.get(regraded).body().contains(Phone.text(Language.EN, "regrade.results")));
        told.open().write("01-start", SECOND.replace("Which is", "Which one is")).submit("Once more.", false).comment("Why?");
        new Studio(instructor, reviewer, BACK).begin("Back", Language.EN).submit("", false).comment("Say more.")
                .giveBack("Not yet.").write("01-start", FIRST + "\n### Two {.quiz}\n");
        String remark = "courses/" + COURSE + "/start/remark/one";
        learner.post(Learner.first("(courses/[^\"]+/remark/b[^\"]+)", learner.get(remark).body()), "key", "HGFEDCBA23456789",
                "kind", "UNCLEAR", "words", "Not clear.");
        figures();
        return List.of(new Axe.Round(learner, List.of("me", "courses/" + COURSE + "/changes", "courses/" + COURSE
                + "/changes?q=stronger&a=a")), author(looked, regraded), reviews(), translations());
    }

    /** Learns it and passes the test. */
    private Learner passed(String name, Language language) {
        Learner learner = Learner.signUp(site, language, name, "MM").learn(COURSE, List.of("start"));
        String test = learner.startTest(COURSE);
        learner.answer(test, "axe-first", "a").answer(test, "axe-second", language == Language.KM ? "b" : "a").handIn(test);
        return learner;
    }

    /** Looks what a corrected key would change; where that is seen. */
    private String regrade(String question) {
        String page = instructor.go(DESK + "/questions/" + question + "/regrade");
        await(() -> instructor.get(page).body().contains("value=\"start\""));
        return page;
    }

    /** Has the answers analysed, and writes the numbers of a hundred others into what comes out. */
    private void figures() throws SQLException {
        instructor.go(DESK + "/analysis");
        await(() -> changed("update item_analysis set attempts = 100 where course = '" + COURSE + "' and asked_at is null "
                + "and attempts = 2") == 1);
        String rows = " where course = '" + COURSE + "'";
        assertTrue(changed("update item_test set attempts = 100, mean = 1.2, deviation = 0.6, reliability = 0.5, std_error = 0.4"
                + rows) > 0);
        assertTrue(changed("update item_figure set n = 100, right_n = 20, correlation = -0.1, timed = 90, seconds = 20, "
                + "flags = 'NEGATIVE,HARD'" + rows) > 0);
        assertTrue(changed("update item_language set n = 50, right_n = 8, delta = -1.8, std_error = 0.4, ets_class = 'C'"
                + rows) > 0);
        assertTrue(instructor.get("studio/alarms/en").body().contains("/" + DESK + "/questions/axe-"), "no alarm is listed");
    }

    private static int changed(String update) {
        try (Connection connection = TestRun.connect(); Statement statement = connection.createStatement()) {
            return statement.executeUpdate(update);
        } catch (SQLException e) {
            throw new IllegalStateException(update, e);
        }
    }

    /** Workers of the server end it; each look is a request. */
    private static void await(BooleanSupplier done) {
        for (int looks = 0; !done.getAsBoolean(); looks++) {
            assertTrue(looks < 10_000, "it never ends");
        }
    }

    private Axe.Round author(String looked, String regraded) throws IOException {
        String back = "studio/" + BACK;
        byte[] lessons = zip("my lessons/en/01 One.md", "# One\n\nSee [two](02-two.md) and [it](http://example.org).\n",
                "my lessons/en/02-two.md", "# Two\n\n<script>alert(1)</script>\n\n## Part\n\nWords.\n");
        String spot = Learner.first("(studio/remarks/" + COURSE + "/[^\"]+)",
                instructor.get("studio/remarks?course=" + COURSE).body());
        return new Axe.Round(instructor, List.of("studio", "studio/new", "studio/import", "studio/remarks", spot, "studio/alarms/en",
                back, back + "/card", back + "/pictures", back + "/submit", back + "/edit/01-start", back + "/edit/course",
                back + "/review", DESK, DESK + "/card", DESK + "/pictures", DESK + "/edit/01-start", DESK + "/review",
                DESK + "/versions", DESK + "/versions/compare?before=2&now=3", DESK + "/versions/compare?before=3&now=3",
                DESK + "/export", DESK + "/questions", DESK + "/questions?sample=demo", DESK + "/questions/axe-first",
                looked, regraded, instructor.upload("studio/import", "lessons.zip", lessons, "kind", "LESSONS",
                        "course", "axe-lessons", "lang", "en")));
    }

    private Axe.Round reviews() {
        return new Axe.Round(reviewer, List.of("studio", DESK + "/review", DESK + "/review?said=commented",
                DESK + "/versions?said=published", DESK + "/versions/compare?before=1&now=2&lang=km",
                "courses/" + COURSE + "/changes", "studio/alarms/en", "studio/alarms/lo", "translations/km",
                "translations/km/" + COURSE, "translations/review/km/" + COURSE, "translations/review/id/" + COURSE));
    }

    private Axe.Round translations() throws IOException {
        byte[] course = zip("courses/" + COURSE + "/course.md", CARD.formatted("Anything"), "translations/km/" + COURSE
                + "/01-start.md", "---\nof: " + COURSE + "/01-start\nlang: km\nstate: draft\n---\n# កូនសោ\n\n## កូនសោមួយ\n");
        return new Axe.Round(translator, List.of("translations/km", "translations/id?show=all", "translations/status",
                "translations/km/" + COURSE, "translations/km/" + COURSE + "/start", "translations/id/" + COURSE,
                "translations/id/" + COURSE + "/start", "translations/id/" + COURSE + "/exam?show=open",
                "translations/review/km/" + COURSE, "studio/import",
                translator.upload("studio/import", "course.zip", course, "kind", "COURSE")));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
