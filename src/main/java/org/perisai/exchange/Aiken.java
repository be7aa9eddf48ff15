package org.perisai.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.exchange.Note.What;
import org.perisai.exchange.Quiz.Opening;
import org.perisai.exchange.Quiz.Option;

/** Reads Aiken: a question, its options {@code A.} or {@code A)}, and {@code ANSWER: B}. */
final class Aiken {
    private static final Pattern OPTION = Pattern.compile("([A-Z])[.)]\\s+(.*)");
    private static final Pattern ANSWER = Pattern.compile("(?i)ANSWER\\s*:\\s*(.*)");
    private static final int MOST_OPTIONS = 26;

    private final Questions.Report report;
    private final List<String> words = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private int line;
    private int start;

    Aiken(Questions.Report report) {
        this.report = report;
    }

    void read(String text) {
        for (String raw : text.split("\n", -1)) {
            line++;
            take(raw.strip());
        }
        if (!words.isEmpty()) {
            report.note(start, What.NO_ANSWER, words.get(0));
        }
    }

    private void take(String text) {
        Matcher option = OPTION.matcher(text);
        Matcher answer = ANSWER.matcher(text);
        if (answer.matches()) {
            close(answer.group(1).strip());
        } else if (!words.isEmpty() && option.matches() && option.group(1).charAt(0) - 'A' == options.size()
            && options.size() < MOST_OPTIONS) {
            options.add(option.group(2));
        } else if (!text.isEmpty() && !options.isEmpty()) {
            report.note(start, What.NO_ANSWER, words.get(0));
            begin();
            words.add(text);
        } else if (!text.isEmpty()) {
            if (words.isEmpty()) {
                begin();
            }
            words.add(text);
        }
    }

    private void begin() {
        words.clear();
        options.clear();
        start = line;
    }

    private void close(String letter) {
        int right = letter.matches("[A-Za-z]") ? Character.toUpperCase(letter.charAt(0)) - 'A' : -1;
        if (words.isEmpty() || options.size() < 2 || right < 0 || right >= options.size()) {
            report.note(line, What.SYNTAX, "ANSWER: " + letter);
        } else {
            List<Option> made = new ArrayList<>();
            for (int i = 0; i < options.size(); i++) {
                made.add(new Option(report.markdown(start, "plain", options.get(i)), i == right, ""));
            }
            String text = report.markdown(start, "plain", String.join("\n", words));
            report.add(Quiz.choice(start, report.id(String.join(" ", words)), Opening.of("", text), made, ""));
        }
        words.clear();
        options.clear();
    }
}
