package org.perisai.publishing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.content.Fields;
import org.perisai.content.Question.Kind;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;

/**
 * What an author begins with: Markdown that passes the checker, in the language of the course, whose every sentence says
 * what to write in its place.
 */
final class Templates {
    private static final String OUTCOME = "outcome-1";

    private final Texts texts;
    private final Language language;

    /** @param lang BCP 47 tag of the course; English where the interface doesn't have it */
    Templates(Texts texts, String lang) {
        this.texts = texts;
        this.language = Language.of(lang).orElse(Language.EN);
    }

    /** How a module begins. */
    enum Shape { LESSON, CASE, STEPS }

    /** A whole course: the card, a module with one question of a kind, and a final test. */
    SortedMap<String, byte[]> course(String id, String title, String lang, String contact, Kind kind) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String folder = "courses/" + id + "/";
        Fields card = fields("---\ntitle: x\nsummary: x\nlang: " + lang + "\nversion: 1\nlevel: basic\nminutes: 10\n"
                + "area: AWR\naudience: x\noutcomes:\n  " + OUTCOME + ": x\nlicence: CC-BY-4.0\ncontact: x\npass: 70\n"
                + "draw: {" + OUTCOME + ": 1}\nattempts: 3\n---\n# " + words(title) + "\n\n" + phrase("about") + "\n");
        files.put(folder + "course.md", card.text("title", title).text("summary", phrase("summary"))
                .text("audience", phrase("audience")).text("contact", contact)
                .texts("outcomes", Map.of(OUTCOME, phrase("outcome"))).bytes());
        files.put(folder + "01-start.md", module(phrase("module"), Shape.LESSON, kind, "start", List.of(OUTCOME)));
        files.put(folder + "exam.md", exam(Map.of(OUTCOME, phrase("outcome"))));
        return files;
    }

    /**
     * A module.
     *
     * @param name what its file is called after the number; its questions are called after it
     */
    byte[] module(String title, Shape shape, Kind kind, String name, List<String> outcomes) {
        String question = question(kind, name + "-1");
        String body = switch (shape) {
            case LESSON -> phrase("opening") + "\n\n## " + phrase("section") + "\n\n" + phrase("text") + "\n\n" + question;
            case CASE -> phrase("opening") + "\n\n## " + phrase("caseTitle") + " {.case #" + name + "-case}\n\n" + phrase("case") + "\n\n"
                    + question;
            case STEPS -> phrase("opening") + "\n\n## " + phrase("section") + "\n\n1. " + phrase("first") + "\n2. " + phrase("second")
                    + "\n3. " + phrase("third") + "\n\n" + question;
        };
        return fields("---\ntitle: x\nminutes: 10\noutcomes: []\n---\n# " + words(title) + "\n\n" + body).text("title", title)
                .list("outcomes", outcomes).bytes();
    }

    /** A final test with one question for each outcome, by its id. */
    byte[] exam(Map<String, String> outcomes) {
        StringBuilder body = new StringBuilder(words(phrase("exam")) + "\n\n" + phrase("examText") + "\n");
        outcomes.forEach((id, text) -> body.append("\n## ").append(words(text)).append(" {#exam-").append(id)
                .append(" outcome=").append(id).append("}\n\n").append(question(Kind.ONE, "exam-" + id + "-1")));
        return pool(phrase("exam"), body);
    }

    /** A pre-test: two forms with one question for each outcome. */
    byte[] pretest(List<String> outcomes) {
        StringBuilder body = new StringBuilder(words(phrase("pretest")) + "\n\n" + phrase("pretestText") + "\n");
        for (String form : List.of("a", "b")) {
            body.append("\n## ").append(phrase("form." + form)).append(" {.form #").append(form).append("}\n");
            for (String outcome : outcomes) {
                body.append('\n').append(question(Kind.ONE, "pre-" + form + "-" + outcome)
                        .replaceFirst("(?m)}$", " outcome=" + outcome + "}"));
            }
        }
        return pool(phrase("pretest"), body);
    }

    private static byte[] pool(String title, CharSequence body) {
        return fields("---\ntitle: x\n---\n# " + body).text("title", title).bytes();
    }

    /** A question of a kind, with its answer, feedback, a hint and an explanation. */
    String question(Kind kind, String id) {
        String marks = switch (kind) {
            case ORDER -> ".quiz .order";
            case MATCH -> ".quiz .match";
            case CLOZE -> ".quiz .cloze";
            default -> ".quiz";
        };
        String answer = switch (kind) {
            case ONE -> option("x", "right", "a") + option(" ", "wrong", "b") + option(" ", "wrongToo", "c");
            case SEVERAL -> option("x", "right", "a") + option("x", "rightToo", "b") + option(" ", "wrong", "c");
            case NUMBER -> "= 4\n";
            case TEXT -> "= " + phrase("answer") + " | " + phrase("answerToo") + "\n";
            case ORDER -> "1. " + phrase("first") + " {#a}\n2. " + phrase("second") + " {#b}\n3. " + phrase("third") + " {#c}\n";
            case MATCH -> "| " + phrase("leftHead") + " | " + phrase("rightHead") + " |\n|---|---|\n| " + phrase("word") + " | " + phrase("meaning")
                    + " |\n| " + phrase("wordToo") + " | " + phrase("meaningToo") + " |\n";
            case CLOZE -> phrase("gap") + "\n";
        };
        return "### " + phrase("question") + " {" + marks + " #" + id + "}\n\n" + (kind == Kind.CLOZE ? "" : phrase("stem") + "\n\n")
                + answer + "\n" + hint() + "\n> " + phrase("explanation") + "\n";
    }

    /** A hint, for below the answer of a question. */
    String hint() {
        return phrase("hint") + " {.hint}\n";
    }

    /** A case with a question about it. */
    String aCase(String id) {
        return "## " + phrase("caseTitle") + " {.case #" + id + "-case}\n\n" + phrase("case") + "\n\n" + question(Kind.ONE, id);
    }

    private String option(String mark, String key, String id) {
        return "- [" + mark + "] " + phrase(key) + " {#" + id + "}\n  > " + phrase(mark.equals("x") ? "why" : "whyNot") + "\n";
    }

    private String phrase(String key) {
        return texts.say(language, "studio.template." + key);
    }

    /** A title that somebody typed, as words of a heading. */
    private static String words(String title) {
        return title.replaceAll("([\\\\`*_\\[\\]{}<>#!|])", "\\\\$1");
    }

    private static Fields fields(String text) {
        return Fields.of(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
