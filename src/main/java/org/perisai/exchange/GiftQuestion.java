package org.perisai.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.exchange.Note.What;
import org.perisai.exchange.Quiz.Opening;
import org.perisai.exchange.Quiz.Option;

/** Reads one question of GIFT: what is between the braces decides its kind. */
final class GiftQuestion {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final int MOST_OPTIONS = 26;
    private static final String GAP = "\\_\\_\\_\\_";
    private static final Pattern TRUTH = Pattern.compile("(?is)(T|TRUE|F|FALSE)\\s*(#.*)?");
    private static final Pattern ANSWER = Pattern.compile("(?s)([=~])\\s*(?:%(-?\\d{1,3}(?:\\.\\d{1,8})?)%)?([^=~]*)");
    private static final Pattern FORMAT = Pattern.compile("(?s)\\s*\\[(html|moodle|plain|markdown)](.*)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?([eE][+-]?\\d{1,2})?");

    private final Questions.Report report;
    private final Gift.Parts parts;
    private String explanation = "";
    private Opening opening;

    /** One line of the answers; the weight is 100 for what is right. */
    private record Answer(boolean equal, BigDecimal weight, String text, String feedback) { }

    GiftQuestion(Questions.Report report, Gift.Parts parts) {
        this.report = report;
        this.parts = parts;
    }

    void read() {
        String[] halves = parts.answers().split("####", 2);
        String answers = halves[0].strip();
        explanation = halves.length == 2 ? markdown(halves[1]) : "";
        if (answers.isEmpty()) {
            note(What.ESSAY, title());
        } else if (TRUTH.matcher(answers).matches()) {
            truth(answers);
        } else if (answers.startsWith("#")) {
            number(answers.substring(1).strip());
        } else {
            answered(answers);
        }
    }

    private void answered(String answers) {
        List<Answer> list = list(answers);
        if (list.isEmpty() || !list.get(0).text().isEmpty() && !"=~".contains(answers.substring(0, 1))) {
            note(What.SYNTAX, answers);
        } else if (list.stream().allMatch(answer -> answer.equal() && answer.text().contains("->"))) {
            match(list);
        } else if (list.stream().allMatch(Answer::equal)) {
            words(list);
        } else {
            choice(list);
        }
    }

    private List<Answer> list(String answers) {
        List<Answer> list = new ArrayList<>();
        Matcher answer = ANSWER.matcher(answers);
        while (answer.find()) {
            boolean equal = answer.group(1).equals("=");
            BigDecimal weight = answer.group(2) != null ? new BigDecimal(answer.group(2)) : equal ? FULL : BigDecimal.ZERO;
            String[] halves = answer.group(3).split("#", 2);
            list.add(new Answer(equal, weight, halves[0].strip(), halves.length == 2 ? markdown(halves[1]) : ""));
        }
        return list;
    }

    private void truth(String answers) {
        String[] pieces = answers.split("#", -1);
        boolean yes = pieces[0].strip().toUpperCase(Locale.ROOT).startsWith("T");
        String wrong = pieces.length > 1 ? markdown(pieces[1]) : "";
        String right = pieces.length > 2 ? markdown(pieces[2]) : "";
        report.add(Quiz.choice(parts.line(), id(), opening(), List.of(new Option("True", yes, yes ? right : wrong),
            new Option("False", !yes, yes ? wrong : right)), explanation));
    }

    private void choice(List<Answer> list) {
        boolean equals = list.stream().anyMatch(Answer::equal);
        List<Option> options = new ArrayList<>();
        for (Answer answer : list) {
            boolean right = answer.equal() || !equals && answer.weight().signum() > 0;
            options.add(new Option(markdown(answer.text()), right, answer.feedback()));
        }
        boolean partly = list.stream().anyMatch(answer -> answer.equal() ? answer.weight().compareTo(FULL) != 0
            : answer.weight().signum() != 0 && equals);
        if (options.stream().noneMatch(Option::right)) {
            note(What.NO_ANSWER, title());
        } else if (options.size() < 2 || options.size() > MOST_OPTIONS
            || options.stream().anyMatch(option -> option.text().isBlank())) {
            note(What.SYNTAX, parts.answers());
        } else {
            if (partly || !equals && list.stream().filter(answer -> answer.weight().signum() > 0)
                .map(Answer::weight).distinct().count() > 1) {
                note(What.WEIGHTS, title());
            }
            report.add(Quiz.choice(parts.line(), id(), opening(), options, explanation));
        }
    }

    private void words(List<Answer> list) {
        List<String> accepted = new ArrayList<>();
        for (Answer answer : list) {
            String text = Gift.shown(unformatted(answer.text())).replaceAll("\\s+", " ").strip();
            if (answer.weight().compareTo(FULL) != 0) {
                note(What.WEIGHTS, text);
            } else if (text.contains("*") || text.contains("|") || text.isEmpty()) {
                note(What.ANY_ANSWER, text);
            } else {
                accepted.add(text);
            }
            if (!answer.feedback().isEmpty()) {
                note(What.FEEDBACK, answer.feedback());
            }
        }
        String after = parts.after().strip();
        boolean gap = !after.isEmpty() && accepted.stream().noneMatch(word -> word.matches(".*[\\[\\]<>`&].*"));
        if (accepted.isEmpty()) {
            note(What.NO_ANSWER, title());
        } else if (gap) {
            String sentence = markdown(parts.before()) + " [[" + String.join(" | ", accepted) + "]] " + markdown(after);
            String heading = titled() ? title() : Opening.of("", markdown(parts.before()) + " … " + markdown(after)).heading();
            report.add(Quiz.cloze(parts.line(), report.id(Gift.shown(titled() ? parts.title() : parts.before())), heading, sentence.replaceAll(" (?=[.,;:!?])", ""), explanation));
        } else {
            report.add(Quiz.text(parts.line(), id(), opening(), accepted, explanation));
        }
    }

    private void match(List<Answer> list) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (Answer answer : list) {
            String[] halves = answer.text().split("->", 2);
            if (halves[0].isBlank()) {
                note(What.DISTRACTOR, Gift.shown(halves[1].strip()));
            } else {
                pairs.add(Map.entry(markdown(halves[0]), markdown(halves[1])));
            }
        }
        if (pairs.size() < 2 || pairs.size() > MOST_OPTIONS) {
            note(What.SYNTAX, parts.answers());
        } else {
            report.add(Quiz.match(parts.line(), id(), opening(), pairs, explanation));
        }
    }

    /** {@code 3:2}, {@code 1..5}, or several with weights, of which the full one counts. */
    private void number(String answers) {
        List<Answer> list = answers.startsWith("=") || answers.startsWith("~") ? list(answers)
            : list("=" + answers);
        List<Answer> full = list.stream().filter(answer -> answer.equal() && answer.weight().compareTo(FULL) == 0).toList();
        if (full.size() < list.size() || full.size() > 1) {
            note(What.WEIGHTS, title());
        }
        if (full.isEmpty()) {
            note(What.NO_ANSWER, title());
            return;
        }
        if (list.stream().anyMatch(answer -> !answer.feedback().isEmpty())) {
            note(What.FEEDBACK, full.get(0).feedback());
        }
        String text = full.get(0).text();
        String[] ends = text.split("\\.\\.", 2);
        String[] around = text.split(":", 2);
        if (ends.length == 2 && isNumber(ends[0]) && isNumber(ends[1])) {
            BigDecimal low = value(ends[0]);
            BigDecimal high = value(ends[1]);
            BigDecimal half = high.subtract(low).abs().divide(BigDecimal.valueOf(2));
            note(What.RANGE, text);
            add(low.min(high).add(half), half);
        } else if (isNumber(around[0]) && (around.length == 1 || isNumber(around[1]))) {
            add(value(around[0]), around.length == 1 ? BigDecimal.ZERO : value(around[1]).abs());
        } else {
            note(What.SYNTAX, text);
        }
    }

    private void add(BigDecimal value, BigDecimal tolerance) {
        report.add(Quiz.number(parts.line(), id(), opening(), value, tolerance, explanation));
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches();
    }

    private static BigDecimal value(String text) {
        return new BigDecimal(text.strip());
    }

    /** Made once: making it reports what is lost. */
    private Opening opening() {
        if (opening == null) {
            String after = parts.after().isBlank() ? "" : " " + GAP + " " + markdown(parts.after());
            opening = Opening.of(titled() ? title() : "",
                markdown(parts.before()) + after.replaceAll(" (?=[.,;:!?])", ""));
        }
        return opening;
    }

    private boolean titled() {
        return !parts.title().isBlank();
    }

    /** The title, or the beginning of the text, as one line of Markdown. */
    private String title() {
        String words = titled() ? parts.title() : parts.before();
        return report.markdown(parts.line(), "plain", Gift.shown(words).replaceAll("\\s+", " "));
    }

    private String id() {
        return report.id(titled() ? Gift.shown(parts.title()) : opening().heading());
    }

    private static String unformatted(String text) {
        Matcher own = FORMAT.matcher(text);
        return own.matches() ? own.group(2) : text;
    }

    /** A piece may name a format of its own. */
    private String markdown(String piece) {
        Matcher own = FORMAT.matcher(piece);
        String format = own.matches() ? own.group(1) : parts.format();
        return report.markdown(parts.line(), format, Gift.shown(unformatted(piece)));
    }

    private void note(What what, String detail) {
        report.note(parts.line(), what, Gift.shown(detail).replaceAll("\\s+", " ").strip());
    }
}
