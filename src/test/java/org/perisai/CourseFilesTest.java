package org.perisai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perisai.content.Block;
import org.perisai.content.Checked;
import org.perisai.content.Course;
import org.perisai.content.CourseFiles;
import org.perisai.content.Finding;
import org.perisai.content.Module;
import org.perisai.content.Question;
import org.perisai.content.Section;
import org.perisai.content.Status;

/** The course files that this repository ships. */
class CourseFilesTest {
    private static final CourseFiles FILES = new CourseFiles(Path.of(""));
    private static final String SAFE_ONLINE = "safe-online";
    private static Checked safeOnline;

    static List<String> courses() {
        return FILES.courses();
    }

    @Test
    void thereIsAtLeastOneCourse() {
        assertTrue(courses().contains(SAFE_ONLINE), () -> "found " + courses());
    }

    @Test
    void everyFolderIsACourseOrTranslatesOne() {
        assertEquals(List.of(), FILES.strays());
    }

    @ParameterizedTest
    @MethodSource("courses")
    void noCourseHasAnError(String course) {
        Checked checked = FILES.check(course);
        assertEquals(List.of(), checked.findings().stream().filter(Finding::isError).toList());
        assertTrue(checked.publishable());
    }

    @Test
    void thePoolHoldsThreeTimesWhatTheTestDraws() {
        Course course = safeOnline();
        Map<String, Long> pool = questions(course.exam()).collect(
                Collectors.groupingBy(Question::outcome, Collectors.counting()));
        assertEquals(10, course.facts().draw().values().stream().mapToInt(Integer::intValue).sum());
        course.facts().draw().forEach((outcome, drawn) -> assertTrue(pool.getOrDefault(outcome, 0L) >= 3L * drawn,
                () -> outcome + ": draws " + drawn + " of " + pool.get(outcome)));
    }

    @Test
    void itHasFiveModulesOfFiveQuestionsOrMore() {
        List<Module> modules = safeOnline().modules();
        assertEquals(5, modules.size());
        modules.forEach(module -> assertTrue(questions(module).count() >= 5, module::id));
    }

    @Test
    void bothFormsOfThePretestMeasureTheSame() {
        Module pretest = safeOnline().pretest();
        assertNotNull(pretest);
        Map<String, Map<String, Long>> forms = new TreeMap<>();
        for (Section section : pretest.sections()) {
            if (section.form() != null) {
                section.blocks().stream().map(Block::question).filter(Objects::nonNull).forEach(question ->
                        forms.computeIfAbsent(section.form(), any -> new TreeMap<>())
                                .merge(question.outcome() + " " + question.kind(), 1L, Long::sum));
            }
        }
        assertEquals(List.of("a", "b"), List.copyOf(forms.keySet()));
        assertFalse(forms.get("a").isEmpty());
        assertEquals(forms.get("a"), forms.get("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "km", "lo", "my", "th", "vi", "ja"})
    void theCourseIsWholeAndFreshIn(String language) {
        Status status = Status.of(FILES, SAFE_ONLINE).stream().filter(each -> each.lang().equals(language))
                .findFirst().orElseThrow();
        assertTrue(status.fresh() > 100, status::toString);
        assertEquals(0, status.missing(), status::toString);
        assertEquals(0, status.changed(), status::toString);
    }

    private static Course safeOnline() {
        safeOnline = safeOnline == null ? FILES.check(SAFE_ONLINE) : safeOnline;
        assertNotNull(safeOnline.course(), () -> "safe-online has errors: " + safeOnline.findings());
        return safeOnline.course();
    }

    private static Stream<Question> questions(Module module) {
        return module.sections().stream().flatMap(section -> section.blocks().stream()).map(Block::question)
                .filter(Objects::nonNull);
    }
}
