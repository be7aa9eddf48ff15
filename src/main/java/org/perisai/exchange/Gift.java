package org.perisai.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.exchange.Note.What;

/**
 * Divides a GIFT file into its questions, and each into title, format, text, answers and the text behind them. Escaped
 * signs become characters of private use while the syntax is looked at, so that no later step can take them for syntax.
 */
final class Gift {
    private static final String SIGNS = "~=#{}:\\%[]";
    private static final char FIRST = '\uE000';
    private static final Pattern HEAD = Pattern.compile("(?s)\\s*(?:::(.*?)::)?\\s*(?:\\[(html|moodle|plain|markdown)])?\\s*(.*)");
    private static final Pattern CATEGORY = Pattern.compile("\\s*\\$CATEGORY:\\s*(.*)");

    private final Questions.Report report;
    private final List<String> lines = new ArrayList<>();
    private int start;
    private boolean open;

    /**
     * The parts of one question, signs still protected.
     *
     * @param answers what stands in the braces; null when there are none
     */
    record Parts(int line, String title, String format, String before, String answers, String after) { }

    Gift(Questions.Report report) {
        this.report = report;
    }

    void read(String text) {
        int number = 0;
        for (String raw : (text + "\n").split("\n", -1)) {
            number++;
            Matcher category = CATEGORY.matcher(raw);
            boolean starts = raw.startsWith("::") || category.matches();
            if (raw.stripLeading().startsWith("//")) {
                continue;
            }
            if (raw.isBlank() && !open || starts && open && lastBlank()) {
                close();
            }
            if (category.matches()) {
                close();
                category(category.group(1), number);
            } else if (!raw.isBlank() || open) {
                add(raw, number);
            }
        }
        close();
    }

    private boolean lastBlank() {
        return !lines.isEmpty() && lines.get(lines.size() - 1).isBlank();
    }

    private void add(String raw, int number) {
        if (lines.isEmpty()) {
            start = number;
        }
        String line = hidden(raw);
        lines.add(line);
        for (char c : line.toCharArray()) {
            open = c == '{' || open && c != '}';
        }
    }

    /** Moodle's paths begin with where the category lives: {@code $course$/top/Default/Links}. */
    private void category(String path, int number) {
        String name = path.strip().replaceAll("/+$", "");
        String last = name.substring(name.lastIndexOf('/') + 1).replaceAll("^\\$.*\\$$", "").strip();
        report.category(last);
        report.note(number, What.CATEGORY, last);
    }

    private void close() {
        if (!lines.isEmpty()) {
            if (open) {
                report.note(start, What.SYNTAX, shown(lines.get(0)));
            } else {
                question(String.join("\n", lines));
            }
        }
        lines.clear();
        open = false;
    }

    private void question(String text) {
        Matcher head = HEAD.matcher(text);
        if (!head.matches()) {
            report.note(start, What.SYNTAX, text);
            return;
        }
        String body = head.group(3);
        int from = body.indexOf('{');
        int to = body.indexOf('}', Math.max(0, from));
        String title = head.group(1) == null ? "" : head.group(1);
        String format = head.group(2) == null ? "moodle" : head.group(2);
        if (from < 0) {
            report.note(start, What.DESCRIPTION, shown(title.isBlank() ? body : title));
        } else if (to < 0 || body.indexOf('{', from + 1) >= 0) {
            report.note(start, What.SYNTAX, body.substring(from));
        } else {
            new GiftQuestion(report, new Parts(start, title, format, body.substring(0, from), body.substring(from + 1, to),
                body.substring(to + 1))).read();
        }
    }

    private static String hidden(String text) {
        StringBuilder hidden = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (c == '\\' && SIGNS.indexOf(next) >= 0) {
                hidden.append((char) (FIRST + SIGNS.indexOf(next)));
                i++;
            } else if (c == '\\' && next == 'n') {
                hidden.append((char) (FIRST + SIGNS.length()));
                i++;
            } else {
                hidden.append(c);
            }
        }
        return hidden.toString();
    }

    /** The words with their signs back. */
    static String shown(String hidden) {
        StringBuilder shown = new StringBuilder();
        for (char c : hidden.toCharArray()) {
            int sign = c - FIRST;
            shown.append(sign >= 0 && sign < SIGNS.length() ? SIGNS.charAt(sign) : sign == SIGNS.length() ? '\n' : c);
        }
        return shown.toString();
    }
}
