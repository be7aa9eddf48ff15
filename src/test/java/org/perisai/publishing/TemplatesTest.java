package org.perisai.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perisai.content.Checked;
import org.perisai.content.Course;
import org.perisai.content.CourseFiles;
import org.perisai.content.Question;
import org.perisai.content.Question.Kind;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;

class TemplatesTest {
    private static final Texts TEXTS = new Texts(Path.of("translations"));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T02:00:00Z"), ZoneOffset.UTC);
    private static final String ID = "new-course";

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aNewCourseHasNoFindingAndAQuestionOfTheKindThatWasChosen(Kind kind) {
        Course course = clean(new Templates(TEXTS, "en").course(ID, "Read a link", "en", "Bayu", kind));
        assertEquals(List.of(kind), kinds(course).subList(0, 1));
        assertEquals("Read a link", course.cards().get("en").title());
        assertEquals(1, course.modules().size());
        assertNotNull(course.exam());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNewCourseHasNoFindingInAnyLanguage(Language language) {
        clean(new Templates(TEXTS, language.tag()).course(ID, "Title", language.tag(), "Bayu", Kind.ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Links: who owns them?", "# \"Quoted\" 'it' {.quiz #x}", "*Stars* & [brackets](x)", "- no list",
        "ភាសាខ្មែរ", "<script>alert(1)</script>", "a | b \\ c", "yes", "123"})
    void anyTitleMayBeGiven(String title) {
        SortedMap<String, byte[]> files = new Templates(TEXTS, "en").course(ID, title, "en", "Bayu", Kind.ONE);
        assertEquals(title, clean(files).cards().get("en").title());
    }

    @ParameterizedTest
    @EnumSource(Templates.Shape.class)
    void aModuleOfAnyShapeFitsIntoACourse(Templates.Shape shape) {
        Templates templates = new Templates(TEXTS, "id");
        SortedMap<String, byte[]> files = templates.course(ID, "Judul", "id", "Bayu", Kind.ONE);
        files.put("courses/" + ID + "/02-more.md", templates.module("More", shape, Kind.SEVERAL, "more", List.of("outcome-1")));
        Course course = clean(files);
        assertEquals(List.of(TEXTS.say(Language.ID, "studio.template.module"), "More"), course.modules().stream()
                .map(module -> module.texts().get("id").title()).toList());
    }

    @Test
    void aPretestAsksInBothFormsForEachOutcome() {
        Templates templates = new Templates(TEXTS, "en");
        SortedMap<String, byte[]> files = templates.course(ID, "Title", "en", "Bayu", Kind.ONE);
        files.put("courses/" + ID + "/pretest.md", templates.pretest(List.of("outcome-1")));
        Course course = clean(files);
        assertEquals(List.of("a", "b"), course.pretest().sections().stream().map(section -> section.form())
                .filter(form -> form != null).toList());
        assertEquals(2, course.pretest().sections().stream().flatMap(section -> section.blocks().stream())
                .filter(block -> block.question() != null && block.question().outcome().equals("outcome-1")).count());
    }

    @Test
    void anExamAsksForEveryOutcomeOfTheCard() {
        SortedMap<String, byte[]> files = new Templates(TEXTS, "en").course(ID, "Title", "en", "Bayu", Kind.ONE);
        files.put("courses/" + ID + "/exam.md", new Templates(TEXTS, "en").exam(Map.of("outcome-1", "Spot {a} *link*")));
        assertEquals(Map.of("outcome-1", 1), clean(files).facts().draw());
    }

    /** Whatever is inserted into a module, the module has no finding. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyQuestionThatIsInsertedPassesTheChecker(Kind kind) {
        Templates templates = new Templates(TEXTS, "en");
        SortedMap<String, byte[]> files = templates.course(ID, "Title", "en", "Bayu", Kind.ONE);
        String path = "courses/" + ID + "/01-start.md";
        String module = new String(files.get(path), StandardCharsets.UTF_8) + "\n" + templates.question(kind, "inserted") + "\n"
                + templates.aCase("told");
        files.put(path, module.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(Kind.ONE, kind, Kind.ONE), kinds(clean(files)));
    }

    private static List<Kind> kinds(Course course) {
        return course.modules().stream().flatMap(module -> module.sections().stream())
                .flatMap(section -> section.blocks().stream()).map(block -> block.question())
                .filter(question -> question != null).map(Question::kind).toList();
    }

    private static Course clean(SortedMap<String, byte[]> files) {
        Checked checked = new CourseFiles(files, List.of(), CLOCK).check(ID);
        assertEquals(List.of(), checked.findings(), () -> text(files));
        assertFalse(text(files).contains("studio.template"), () -> text(files));
        return checked.course();
    }

    private static String text(SortedMap<String, byte[]> files) {
        StringBuilder all = new StringBuilder();
        files.forEach((path, body) -> all.append("== ").append(path).append('\n')
                .append(new String(body, StandardCharsets.UTF_8)));
        return all.toString();
    }
}
