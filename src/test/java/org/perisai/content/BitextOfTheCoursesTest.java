package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file that was translated by hand, taken apart and put together again, is read as the same translation. */
class BitextOfTheCoursesTest {
    private static final Bitext.Credit CREDIT = new Bitext.Credit("draft", null, null);

    private record Pair(String course, String name, String lang, String source, String translated) {
        Bitext bitext(String text) {
            Bitext bitext = Bitext.of(course, name, "en", source, lang, text).orElseThrow();
            assertEquals(List.of(), bitext.findings().stream().filter(Finding::isError).toList());
            return bitext;
        }

        Page page(String text) {
            SourceFile file = SourceFile.decoded("translations/" + lang + "/" + course + "/" + name,
                text.getBytes(StandardCharsets.UTF_8), new Findings());
            Page page = Page.read(file, course, new Findings());
            return name.equals("course.md") ? Card.withFields(page) : page;
        }
    }

    @TestFactory
    Stream<DynamicTest> eachTranslationSurvivesTheWayThroughItsTexts() throws IOException {
        List<Pair> pairs = pairs();
        assertTrue(pairs.size() >= 56, "only " + pairs.size() + " translated files found");
        return pairs.stream().map(pair -> DynamicTest.dynamicTest(pair.lang + " " + pair.name, () -> survives(pair)));
    }

    private static void survives(Pair pair) {
        Bitext before = pair.bitext(pair.translated);
        Map<Integer, Map<String, String>> work = new HashMap<>();
        for (Passage passage : before.passages()) {
            assertEquals(State.FRESH, passage.state(), () -> "block " + passage);
            for (Segment segment : passage.segments()) {
                assertTrue(passage.texts().containsKey(segment.place()), () -> segment + " has no translation");
            }
            work.put(passage.position(), passage.texts());
        }
        Bitext.Written written = before.write(work, CREDIT);
        assertEquals(List.of(), written.findings().stream().filter(Finding::isError).toList());
        assertSame(pair.page(pair.translated), pair.page(written.text()));
        List<Map<String, String>> texts = before.passages().stream().map(Passage::texts).toList();
        assertEquals(texts, pair.bitext(written.text()).passages().stream().map(Passage::texts).toList());
        assertEquals(written.text(), pair.bitext(written.text()).write(work, CREDIT).text());
    }

    /** What a learner reads and what the checker reads. */
    private static void assertSame(Page wanted, Page written) {
        for (String field : List.of("of", "lang", "blocks", "state", "by", "machine", "title", "summary", "audience")) {
            assertEquals(wanted.front().has(field) ? wanted.front().text(field) : "", written.front().text(field), field);
        }
        assertEquals(wanted.front().list("keywords"), written.front().list("keywords"));
        assertEquals(wanted.front().texts("outcomes"), written.front().texts("outcomes"));
        assertEquals(shown(wanted), shown(written));
    }

    private static List<String> shown(Page page) {
        List<String> shown = new ArrayList<>();
        for (Unit unit : page.units()) {
            shown.add(unit.type() + " " + unit.level() + " " + unit.attributes().id() + " " + unit.caseId());
            shown.add(unit.html().replace('\n', ' '));
            if (unit.draft() != null) {
                QuestionDraft draft = unit.draft();
                shown.add(draft.id() + " " + draft.shape() + " " + draft.title() + " " + draft.hints() + " "
                    + QuestionReader.words(draft.value() == null ? "" : draft.value()) + " " + draft.gaps());
                Stream.concat(draft.items().stream(), draft.matches().stream())
                    .forEach(item -> shown.add((item.id() + " " + item.html() + " " + item.feedback()).replace('\n', ' ')));
                shown.add(String.valueOf(draft.explanation()).replace('\n', ' '));
            }
        }
        return shown;
    }

    private static List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        CourseFiles files = new CourseFiles(Path.of("."));
        for (String course : files.courses()) {
            for (String lang : files.languages()) {
                Path folder = Path.of("translations", lang, course);
                try (Stream<Path> all = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
                    for (Path file : all.sorted().toList()) {
                        String name = file.getFileName().toString();
                        pairs.add(new Pair(course, name, lang, Files.readString(Path.of("courses", course, name)),
                            Files.readString(file)));
                    }
                }
            }
        }
        return pairs;
    }
}
