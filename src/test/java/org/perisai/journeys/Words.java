package org.perisai.journeys;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.perisai.content.Block;
import org.perisai.content.Course;
import org.perisai.content.CourseFiles;
import org.perisai.content.Module;
import org.perisai.content.Question;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;

/** What the files of this repository say: texts of the interface, and what is right in the course. */
public final class Words {
    static final Texts TEXTS = new Texts(Path.of("translations"));
    /** Id of the course that every journey takes. */
    public static final String COURSE = "safe-online";
    private static final Course FILES = new CourseFiles(Path.of("")).check(COURSE).course();
    private static final Map<String, Block> QUESTIONS = questions();

    private Words() { }

    /** Ids of the modules in their order. */
    public static List<String> modules() {
        return FILES.modules().stream().map(Module::id).toList();
    }

    /** The same of another course. */
    static List<String> modules(String course) {
        return new CourseFiles(Path.of("")).check(course).course().modules().stream().map(Module::id).toList();
    }

    /** The values that a form sends for the right answer. */
    public static List<String> right(String id, Language language) {
        Block block = QUESTIONS.get(id);
        Question question = block.question();
        return switch (question.kind()) {
            case ONE, SEVERAL, ORDER, MATCH -> question.key().right();
            case NUMBER -> List.of(question.key().number().toPlainString());
            case TEXT, CLOZE -> block.texts().getOrDefault(language.tag(), block.texts().get("en")).question().accepted()
                    .stream().map(words -> words.get(0)).toList();
        };
    }

    /** Fills the fields of a question with what is right. */
    static void answer(Locator form, String id, Language language) {
        List<String> right = right(id, language);
        switch (QUESTIONS.get(id).question().kind()) {
            case ONE, SEVERAL -> right.forEach(value -> form.locator("label.opt:has(input[value='" + value + "'])").click());
            case ORDER -> {
                for (int i = 0; i < right.size(); i++) {
                    form.locator("select").nth(i).selectOption(right.get(i));
                }
            }
            case MATCH -> right.forEach(pair ->
                    form.locator("select:has(option[value='" + pair + "'])").selectOption(pair));
            default -> {
                for (int i = 0; i < right.size(); i++) {
                    form.locator("input[name=a]").nth(i).fill(right.get(i));
                }
            }
        }
    }

    private static Map<String, Block> questions() {
        Map<String, Block> questions = new HashMap<>();
        Stream.concat(FILES.modules().stream(), Stream.of(FILES.exam(), FILES.pretest())).flatMap(module -> module.sections().stream())
                .flatMap(section -> section.blocks().stream()).filter(block -> block.question() != null)
                .forEach(block -> questions.put(block.question().id(), block));
        return questions;
    }
}
