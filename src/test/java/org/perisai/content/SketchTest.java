package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SketchTest {
    private final Map<String, byte[]> files = new HashMap<>();

    SketchTest() {
        write("courses/links/course.md", SmallCourse.CARD);
        write("courses/links/01-read.md", SmallCourse.MODULE);
    }

    @Test
    void aGoodFileIsShownAsItWouldBePublished() {
        Course published = files().check("links").course();
        Module shown = sketch("en").orElseThrow().course().modules().get(0);
        assertEquals(published.modules().get(0).sections(), shown.sections());
        assertEquals("Links", sketch("en").orElseThrow().course().cards().get("en").title());
    }

    @Test
    void linksAndPicturesAreShown() {
        write("courses/links/01-read.md", SmallCourse.MODULE.replace("Opening words.",
            "See [this](https://a.example/) and ![a phone](img/phone.png)."));
        files.put("courses/links/img/phone.png", new byte[1]);
        assertTrue(html().contains("<a href=\"https://a.example/\""), this::html);
        assertTrue(html().contains("<img src=\"/pictures/links/phone.png\" alt=\"a phone\""), this::html);
        assertTrue(files().check("links").course().modules().get(0).sections().get(0).blocks().get(0).texts().get("en").html()
            .contains("<img"));
    }

    @Test
    void aQuestionWithAnErrorIsShownWithWhatIsWrong() {
        write("courses/links/01-read.md", SmallCourse.MODULE.replace("- [x]", "- [ ]"));
        assertTrue(html().contains("QUIZ-NO-KEY"), this::html);
        assertTrue(html().contains("Opening words."), this::html);
        assertEquals(List.of("a", "b"), question().options());
    }

    @Test
    void aQuestionThatIsOnlyBegunIsShown() {
        write("courses/links/01-read.md", SmallCourse.MODULE.substring(0, SmallCourse.MODULE.indexOf("- [ ]")));
        assertTrue(html().contains("QUIZ-NO-ANSWER"), this::html);
        assertEquals("q-one", question().id());
    }

    @Test
    void fieldsThatCannotBeReadHideNothingElse() {
        write("courses/links/01-read.md", SmallCourse.MODULE.replace("title: Read a link", "title: Read: a link: [x"));
        assertTrue(html().contains("Opening words."), this::html);
        write("courses/links/course.md", "---\nlang: [\n---\n");
        assertTrue(html().contains("Opening words."), this::html);
        files.remove("courses/links/course.md");
        assertTrue(html().contains("Opening words."), this::html);
    }

    @Test
    void whatTheParserMustNotSeeIsNotShown() {
        write("courses/links/01-read.md", SmallCourse.MODULE + "\n" + "[".repeat(500));
        assertEquals(Optional.empty(), sketch("en"));
        assertEquals(Optional.empty(), files().sketch("links", "02-none.md", "en"));
    }

    @Test
    void anErrorIsEscapedAndOtherLanguagesComeFromTheTranslation() {
        write("courses/links/01-read.md", SmallCourse.MODULE.replace("Opening words.", "[<b>](javascript:alert(1)//<script>)"));
        assertTrue(html().contains("LINK-UNSAFE"), this::html);
        assertFalse(html().contains("<script"), this::html);
        write("courses/links/01-read.md", SmallCourse.MODULE);
        write("translations/id/links/01-read.md", SmallCourse.TRANSLATED);
        Block opening = sketch("id").orElseThrow().course().modules().get(0).sections().get(0).blocks().get(0);
        assertEquals("<p>Kata pembuka.</p>", opening.texts().get("id").html());
    }

    @Test
    void everyBlockKnowsItsLine() {
        Sketch sketch = sketch("en").orElseThrow();
        List<String> lines = SmallCourse.MODULE.lines().toList();
        Map<String, String> shown = sketch.course().modules().get(0).sections().stream().flatMap(section ->
            section.blocks().stream()).collect(Collectors.toMap(Block::id, block -> lines.get(sketch.lines().get(block.id()) - 1)));
        assertEquals(Stream.of("Opening words.", "## Who owns it? {#owner}", "The owner stands before the slash.",
            "### Which one? {.quiz #q-one}").sorted().toList(), shown.values().stream().sorted().toList());
    }

    private String html() {
        return sketch("en").orElseThrow().course().modules().get(0).sections().stream().flatMap(section ->
            section.blocks().stream()).map(block -> block.texts().get("en").html()).collect(Collectors.joining("\n"));
    }

    private Question question() {
        return sketch("en").orElseThrow().course().modules().get(0).sections().stream().flatMap(section ->
            section.blocks().stream()).filter(block -> block.question() != null).findFirst().orElseThrow().question();
    }

    private Optional<Sketch> sketch(String language) {
        return files().sketch("links", "01-read.md", language);
    }

    private CourseFiles files() {
        return new CourseFiles(files, List.of(), Clock.systemUTC());
    }

    private void write(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
