package org.perisai.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.content.CourseFiles;
import org.perisai.content.Stamp;
import org.perisai.inside.Browserless;
import org.perisai.inside.LinksCourse;

@ArquillianTest
class DescriptionIT {
    private static final String TRANSLATED = """
        ---
        of: described/course
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

        Tetap.

        Tumbuh.

        Hubungi 111.
        """;

    @Inject
    private Publisher publisher;
    @Inject
    private Browserless browserless;
    @TempDir
    private Path folder;

    /** The card's translation is stamped for what the original said, and leaves a passage out. */
    @Test
    void theDescriptionOfACourseIsShownBlockByBlock() throws IOException {
        Path files = Files.createDirectories(folder.resolve("courses/described"));
        Path card = files.resolve("course.md");
        Files.writeString(files.resolve("01-read.md"), LinksCourse.MODULE);
        Files.writeString(card, LinksCourse.CARD + "\nStays.\n\nGrows.\n\nCall 111.\n");
        Path translated = Files.createDirectories(folder.resolve("translations/id/described")).resolve("course.md");
        Files.writeString(translated, TRANSLATED);
        assertEquals(List.of(), Stamp.write(new CourseFiles(folder), "described", "id"));
        Files.writeString(card, LinksCourse.CARD + "\nStays.\n\nGrows more.\n\nNever call 111. {.urgent}\n\nIs new.\n");
        assertTrue(publisher.importOne(new CourseFiles(folder), "described"));
        Document page = Jsoup.parse(browserless.get(null, "/id/courses/described").body());
        assertEquals(List.of("", "", "stale", "fall en", "fall en"), page.select("[data-block]").stream()
                .map(block -> (block.className() + " " + block.attr("lang")).strip()).toList());
        assertEquals(List.of("Tentang tautan.", "Tetap.", "Tumbuh.", "Never call 111.", "Is new."),
                page.select("[data-block] > p:last-child").eachText());
        assertEquals("Tetap.", page.select("[data-block]").get(1).text());
        Document original = Jsoup.parse(browserless.get(null, "/en/courses/described").body());
        assertTrue(original.select(".mark").isEmpty());
        assertEquals("You can read everything without an account. With an account your place is kept.",
                original.select("#where").text(), "a course without a final test gives no certificate");
    }

    /** The second original has another title; the third one's is urgent. */
    @Test
    void aTitleOfAModuleWhoseOriginalHasChangedIsMarkedWhereItStands() throws IOException {
        Path files = Files.createDirectories(folder.resolve("courses/titled"));
        Path translated = Files.createDirectories(folder.resolve("translations/id/titled"));
        Files.writeString(files.resolve("course.md"), LinksCourse.CARD);
        for (String name : List.of("01-one", "02-two", "03-three")) {
            Files.writeString(files.resolve(name + ".md"), LinksCourse.READING);
            Files.writeString(translated.resolve(name + ".md"), "---\nof: titled/" + name + "\nlang: id\nstate: draft\n---\n"
                    + "# Baca tautan\n\nKata pembuka.\n\n## Siapa pemiliknya? {#owner}\n\nPemilik ada sebelum garis miring.\n");
        }
        assertEquals(List.of(), Stamp.write(new CourseFiles(folder), "titled", "id"));
        Files.writeString(files.resolve("02-two.md"), LinksCourse.READING.replace("# Read a link", "# Read every link"));
        Files.writeString(files.resolve("03-three.md"), LinksCourse.READING.replace("# Read a link", "# Read no link {.urgent}"));
        assertTrue(publisher.importOne(new CourseFiles(folder), "titled"));
        Document course = Jsoup.parse(browserless.get(null, "/id/courses/titled").body());
        String mark = "Naskah aslinya sudah berubah sejak teks ini diterjemahkan.";
        assertEquals(List.of("Baca tautan", mark + " Baca tautan", "Read a link"), course.select("[data-module] > div").eachText());
        assertEquals(List.of("", mark, ""), List.of(mark("one"), mark("two"), mark("three")));
    }

    private String mark(String module) {
        return Jsoup.parse(browserless.get(null, "/id/courses/titled/" + module).body()).select("header .mark").text();
    }
}
