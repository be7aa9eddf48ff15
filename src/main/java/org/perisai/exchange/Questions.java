package org.perisai.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.perisai.content.SourceBlock;
import org.perisai.exchange.Note.What;
import org.perisai.pasting.HtmlMarkdown;
import org.perisai.pasting.MarkdownText;

/**
 * The questions of a file from another system, GIFT or Aiken, and what was not understood. An error costs the question in
 * which it stands, and no other.
 *
 * <p>Formats: docs.moodle.org, "GIFT format" and "Aiken format", as of Moodle 4.
 *
 * @param sections questions by the category they stood in, in their order; the empty name for those without one
 */
record Questions(Map<String, List<Quiz>> sections, List<Note> notes) {
    /** Most characters of a file. */
    static final int LARGEST = 1 << 20;
    private static final Pattern AIKEN = Pattern.compile("(?im)^ANSWER\\s*:\\s*[A-Z]\\s*$");
    private static final Pattern TAG = Pattern.compile("(?i)</?(p|br|b|i|em|strong|u|span|div|img|a|ul|ol|li|code|pre|sub|sup|table|h[1-6])\\b[^<>]*>");

    /**
     * Reads a file.
     *
     * @param name of the file, for the report
     * @param taken ids of questions that the course has
     */
    static Questions read(String name, String text, Set<String> taken) {
        String plain = MarkdownText.plain(text);
        Report report = new Report(name, new HashSet<>(taken));
        if (AIKEN.matcher(plain).find()) {
            new Aiken(report).read(plain);
        } else {
            new Gift(report).read(plain);
        }
        if (report.sections.isEmpty() && report.notes.isEmpty()) {
            report.note(0, What.EMPTY, "");
        }
        return new Questions(report.sections, report.notes);
    }

    /** Ids of all questions of a course. */
    static Set<String> ids(Map<String, byte[]> files) {
        Set<String> ids = new HashSet<>();
        files.forEach((path, body) -> {
            if (path.startsWith("courses/") && path.endsWith(".md")) {
                SourceBlock.of(path, body).stream().filter(block -> block.question() != null)
                    .forEach(block -> ids.add(block.question()));
            }
        });
        return ids;
    }

    /** How many questions were understood. */
    int size() {
        return sections.values().stream().mapToInt(List::size).sum();
    }

    /**
     * A file of a course with the questions at its end, each category a section. A section's id is made of a question's, so
     * that the same file taken in twice gives two sections.
     *
     * @param file the text as it is
     * @param heading of questions without a category
     * @param outcome id of the outcome that they measure, empty for none
     */
    String appendedTo(String file, String heading, String outcome) {
        StringBuilder all = new StringBuilder(file.stripTrailing()).append("\n");
        sections.forEach((category, questions) -> {
            String words = MarkdownText.escaped(category.isEmpty() ? heading : category);
            all.append("\n## ").append(words).append(" {#with-").append(questions.get(0).id())
                .append(outcome.isEmpty() ? "" : " outcome=" + outcome).append("}\n");
            questions.forEach(question -> all.append('\n').append(question.markdown()));
        });
        return all.toString();
    }

    /** What is found while a file is read. */
    static final class Report {
        private final String file;
        private final Set<String> taken;
        private final Map<String, List<Quiz>> sections = new LinkedHashMap<>();
        private final List<Note> notes = new ArrayList<>();
        private String category = "";

        Report(String file, Set<String> taken) {
            this.file = file;
            this.taken = taken;
        }

        void note(int line, What what, String detail) {
            notes.add(new Note(file, line, what, detail));
        }

        void category(String name) {
            category = name;
        }

        String id(String words) {
            return Quiz.id(words, taken);
        }

        void add(Quiz quiz) {
            sections.computeIfAbsent(category, any -> new ArrayList<>()).add(quiz);
            note(quiz.line(), What.QUESTION, quiz.id());
        }

        /** HTML, or words, as Markdown; pictures are named in the report. */
        String markdown(int line, String format, String words) {
            if (format.equals("markdown")) {
                return words.strip();
            }
            if (format.equals("html") || !format.equals("plain") && TAG.matcher(words).find()) {
                Element body = Jsoup.parse(words).body();
                String markdown = new HtmlMarkdown(Addresses::safe, picture -> {
                    note(line, What.PICTURE_GONE, picture.attr("src"));
                    return MarkdownText.escaped(picture.attr("alt"));
                }).headings(body, 4).of(body);
                return markdown.strip();
            }
            List<String> paragraphs = new ArrayList<>();
            for (String paragraph : words.strip().split("\n\\s*\n")) {
                List<String> lines = new ArrayList<>();
                paragraph.strip().lines().forEach(each ->
                    lines.add(MarkdownText.paragraph(MarkdownText.escaped(MarkdownText.spaced(each).strip()))));
                paragraphs.add(String.join("\\\n", lines));
            }
            return String.join("\n\n", paragraphs);
        }
    }
}
