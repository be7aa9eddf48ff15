package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureRulesTest {
    private static final String SHOWN = "![a phone](img/phone.png)";
    private static final String TRANSLATED = "![telepon](img/phone.png)";

    @TempDir
    Path root;
    private SmallCourse small;

    @BeforeEach
    void course() {
        small = new SmallCourse(root);
    }

    /** Stamps a translation of a source, and puts another text in the source's place; no picture is there. */
    private void translated(String source, String indonesian, String now) {
        small.write("courses/links/img/phone.png", new byte[10]);
        small.module(source).indonesian(indonesian);
        assertEquals(List.of(), Stamp.write(small.files(), "links", "id"));
        assertTrue(root.resolve("courses/links/img/phone.png").toFile().delete());
        small.module(now);
    }

    private List<String> found() {
        return small.check().findings().stream().map(each -> each.file() + ":" + each.line() + ":" + each.column() + " "
            + each.severity() + " " + each.code()).toList();
    }

    @Test
    void staleTextWhosePictureWentCountsAsMissingAndStopsNothing() {
        translated(SmallCourse.MODULE.replace("Opening words.", "Look: " + SHOWN),
            SmallCourse.TRANSLATED.replace("Kata pembuka.", "Lihat: " + TRANSLATED),
            SmallCourse.MODULE.replace("before the slash.", "before the first slash."));
        assertEquals(List.of("translations/id/links/01-read.md:9:8 WARNING PICTURE-GONE"), found());
        assertTrue(small.check().publishable());
        assertNull(small.blocks().get(0).texts().get("id"));
        assertEquals(State.CHANGED, small.blocks().get(2).texts().get("id").state());
        Status status = Status.of(small.files(), "links").get(0);
        assertEquals("3 1 4", status.fresh() + " " + status.changed() + " " + status.missing(),
            "the card's three blocks and this one are missing");
    }

    @Test
    void theSameGoesForAnOptionThatNamesItsPictureElsewhere() {
        String picture = "\n\n[p]: img/phone.png\n";
        translated(SmallCourse.MODULE.replace("> Right.", "> Right. ![a phone][p]") + picture,
            SmallCourse.TRANSLATED.replace("> Benar.", "> Benar. ![telepon][p]") + picture,
            SmallCourse.MODULE.replace("> Right.", "> Right, indeed."));
        assertEquals(List.of("translations/id/links/01-read.md:22:12 WARNING PICTURE-GONE"), found());
        assertNull(small.question().texts().get("id"));
        assertNotNull(small.blocks().get(0).texts().get("id"));
    }

    @Test
    void whatIsNoLongerReadNeedsNoWord() {
        translated(SmallCourse.MODULE.replace("Opening words.", SHOWN), SmallCourse.TRANSLATED.replace("Kata pembuka.",
            TRANSLATED), SmallCourse.MODULE.replace("Opening words.\n\n", ""));
        assertEquals(List.of(), found());
    }

    @Test
    void freshTextMustHaveItsPicture() {
        translated(SmallCourse.MODULE, SmallCourse.TRANSLATED.replace("Kata pembuka.", TRANSLATED), SmallCourse.MODULE);
        assertEquals(List.of("translations/id/links/01-read.md:9:1 ERROR PICTURE-MISSING"), found());
        assertFalse(small.check().publishable());
    }

    @Test
    void pictureThatASourceShowsMustBeThereWhateverItsTranslationsAre() {
        String source = SmallCourse.MODULE.replace("Opening words.", SHOWN);
        translated(source, SmallCourse.TRANSLATED.replace("Kata pembuka.", TRANSLATED), source.replace("a phone", "two"));
        assertEquals(List.of("courses/links/01-read.md:8:1 ERROR PICTURE-MISSING",
            "translations/id/links/01-read.md:9:1 WARNING PICTURE-GONE"), found());
    }

    @Test
    void translatedCardLosesThePassageAlone() {
        small.write("courses/links/img/phone.png", new byte[10]);
        small.card(SmallCourse.CARD + "\n" + SHOWN + "\n");
        small.write("translations/id/links/course.md", """
            ---
            of: links/course
            lang: id
            state: draft
            title: Tautan
            summary: Baca dulu.
            audience: Semua
            outcomes:
              spot: Kenali tautan palsu
            ---
            # Tautan

            Tentang **tautan**.

            """ + TRANSLATED + "\n");
        assertEquals(List.of(), Stamp.write(small.files(), "links", "id"));
        assertTrue(small.course().description().get(1).texts().get("id").html().contains("phone.png"));
        assertTrue(root.resolve("courses/links/img/phone.png").toFile().delete());
        small.card(SmallCourse.CARD);
        assertEquals(List.of(), found());
        assertEquals(List.of("<p>Tentang <strong>tautan</strong>.</p>"), small.course().description().stream()
            .map(block -> block.texts().get("id").html()).toList());
        assertEquals("Tautan", small.course().cards().get("id").title());
    }
}
