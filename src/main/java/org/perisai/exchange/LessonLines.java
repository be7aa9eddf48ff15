package org.perisai.exchange;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.exchange.Note.What;

/**
 * What the site generators of others write between the lines of Markdown: fields before the text, boxes, tags of a
 * template language, parts of a program. Each becomes plain Markdown or an empty line, so that every line keeps its
 * number. Code stays as it is.
 *
 * <p>Known are Docusaurus ({@code :::tip}, MDX), MkDocs ({@code !!! note}), GitHub ({@code > [!NOTE]}), Jekyll and Hugo
 * ({@code {% raw %}}, {@code {: .class}}), and footnotes.
 */
final class LessonLines {
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(`{3,}|~{3,})[^`]*");
    private static final Pattern FIELD = Pattern.compile("([A-Za-z_][\\w-]*)\\s*[:=]\\s*(.*)");
    private static final Pattern BOX = Pattern.compile("\\s{0,3}:::+\\s*(\\w+)\\s*(?:\\[(.*)]|(.*))");
    private static final Pattern BOX_END = Pattern.compile("\\s{0,3}:::+\\s*");
    private static final Pattern INDENTED_BOX = Pattern.compile("(?:!!!|\\?\\?\\?\\+?)\\s+(\\w+)(?:\\s+\"(.*)\")?\\s*");
    private static final Pattern ALERT = Pattern.compile("(\\s{0,3}>\\s*)\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*");
    /** Code first, so that what looks like a tag inside of it stays. */
    private static final Pattern TEMPLATE = Pattern.compile("(`+[^`]*`+)|\\{%.*?%}|\\{\\{.*?}}");
    private static final Pattern PROGRAM = Pattern.compile("(import\\s.+\\sfrom\\s.+|import\\s+['\"].+|export\\s+(default|const|function)\\b.*"
        + "|\\s*</?[A-Z][\\w.]*(\\s[^<>]*)?/?>\\s*)");
    private static final Pattern CLASSES = Pattern.compile("\\s*\\{:[^{}]*}\\s*$");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([\\w-]{1,40})]");
    private static final Pattern FOOT = Pattern.compile("\\s{0,3}\\[\\^([\\w-]{1,40})]:\\s*(.*)");
    private static final Pattern RULE = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)+\\|?\\s*");

    private final Reporter reporter;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final StringBuilder feet = new StringBuilder();
    private String fence = "";
    private boolean box;
    private boolean indented;

    /** Takes notes on one file. */
    @FunctionalInterface
    interface Reporter {
        void note(int line, What what, String detail);
    }

    LessonLines(Reporter reporter) {
        this.reporter = reporter;
    }

    /** The fields before the text, by name in lower case. */
    Map<String, String> fields() {
        return fields;
    }

    /** The text as plain Markdown, line for line; footnotes come after the last. */
    String of(String text) {
        String[] lines = text.split("\n", -1);
        int body = front(lines);
        StringBuilder all = new StringBuilder("\n".repeat(body));
        for (int i = body; i < lines.length; i++) {
            indented &= !lines[i].isBlank() || i + 1 < lines.length && (lines[i + 1].isBlank() || lines[i + 1].startsWith("    "));
            all.append(line(lines[i], i + 1)).append(i + 1 < lines.length ? "\n" : "");
        }
        return all.append(feet).toString();
    }

    /** Reads the fields; the result is the number of lines that they take. */
    private int front(String[] lines) {
        String mark = lines[0].strip();
        if (!mark.equals("---") && !mark.equals("+++")) {
            return 0;
        }
        for (int end = 1; end < lines.length; end++) {
            if (lines[end].strip().equals(mark)) {
                for (int i = 1; i < end; i++) {
                    field(lines[i], i + 1);
                }
                return end + 1;
            }
        }
        return 0;
    }

    private void field(String line, int number) {
        Matcher field = FIELD.matcher(line);
        if (field.matches()) {
            String name = field.group(1).toLowerCase(Locale.ROOT);
            fields.put(name, field.group(2).strip().replaceAll("^(['\"])(.*)\\1$", "$2"));
            if (!LessonText.USED_FIELDS.contains(name)) {
                reporter.note(number, What.FIELD, field.group(1));
            }
        }
    }

    private String line(String raw, int number) {
        Matcher mark = FENCE.matcher(raw);
        if (mark.matches() && (fence.isEmpty() || raw.strip().startsWith(fence) && raw.strip().matches("[`~]+"))) {
            fence = fence.isEmpty() ? mark.group(1) : "";
            return quoted(raw);
        }
        return fence.isEmpty() ? plain(raw, number) : quoted(raw);
    }

    private String quoted(String line) {
        if (indented && !line.isBlank() && !line.startsWith("    ")) {
            indented = false;
        }
        return indented ? ("> " + line.replaceFirst("^ {4}", "")).stripTrailing() : box ? ("> " + line).stripTrailing() : line;
    }

    private String plain(String raw, int number) {
        Matcher open = BOX.matcher(raw);
        Matcher hanging = INDENTED_BOX.matcher(raw);
        Matcher alert = ALERT.matcher(raw);
        Matcher foot = FOOT.matcher(raw);
        if (foot.matches()) {
            feet.append("\n\n(").append(foot.group(1)).append(") ").append(replaced(foot.group(2), number)).append('\n');
            return "";
        }
        if (BOX_END.matcher(raw).matches()) {
            box = false;
            return "";
        }
        if (open.matches()) {
            box = true;
            return head(open.group(1), open.group(2) != null ? open.group(2) : open.group(3), number);
        }
        if (hanging.matches()) {
            indented = true;
            return head(hanging.group(1), hanging.group(2), number);
        }
        if (alert.matches()) {
            return alert.group(1) + head(alert.group(2), "", number).substring(2);
        }
        if (PROGRAM.matcher(raw).matches()) {
            reporter.note(number, What.CODE_GONE, raw.strip());
            return "";
        }
        return quoted(replaced(raw, number));
    }

    /** The first line of a box: its own title, else what kind it is. */
    private String head(String kind, String title, int number) {
        reporter.note(number, What.NOTE_BOX, kind);
        String words = title == null || title.isBlank() ? kind.substring(0, 1).toUpperCase(Locale.ROOT)
            + kind.substring(1).toLowerCase(Locale.ROOT) : title.strip();
        return "> **" + words + "**  ";
    }

    private String replaced(String raw, int number) {
        String line = TEMPLATE.matcher(raw).replaceAll(tag -> tag.group(1) == null ? "" : Matcher.quoteReplacement(tag.group(1)));
        if (!line.equals(raw)) {
            reporter.note(number, What.CODE_GONE, raw.strip());
        }
        if (CLASSES.matcher(line).find()) {
            reporter.note(number, What.BRACES, raw.strip());
            line = CLASSES.matcher(line).replaceFirst("");
        }
        if (RULE.matcher(line).matches()) {
            line = line.replaceAll("(?<!-)-{1,2}(?!-)", "---");
        }
        return FOOTNOTE.matcher(line).replaceAll("($1)");
    }
}
