package org.perisai.content;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.perisai.content.Segment.Form;

/**
 * Writes a translator's text into the file. Whatever stands in it, it stays in its place: nothing but emphasis, code and
 * the locked pieces of the source is Markdown, the rest is escaped where it would be taken for a mark.
 */
final class InlineWriter {
    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)(.*?[^`])\\1(?!`)");
    private static final Pattern GAP = Pattern.compile("\\[\\[[^\\[\\]]*]]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\[!-/:-@\\[-`{-~]");
    /** What a line may not begin with, or it would be a heading, a list, a quote, an answer, a table or code. */
    private static final Pattern START = Pattern.compile(
        "[>=|]|#(?=#{0,5}(\\s|$))|[+*_-](?=\\s|$)|-(?=-)|~(?=~~)|[*_](?=[*_\\s]*$)|(?<number>\\d{1,9})(?=[.)](\\s|$))");
    private static final Pattern LAST_SIGNS = Pattern.compile("(?<=^|\\s)#+$");
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private final Segment source;
    private final Set<Integer> good;
    private final String text;
    private final StringBuilder written = new StringBuilder();
    private int at;

    private InlineWriter(Segment source, String translated) {
        this.source = source;
        good = Placeholders.good(translated, source.locked());
        String known = joined(Segment.SIGN.matcher(translated)
            .replaceAll(sign -> Placeholders.isGood(sign, good, source.locked()) ? sign.group() : ""));
        text = source.form() == Form.HEADING ? LAST_SIGNS.matcher(known).replaceFirst("\\\\$0") : known;
    }

    /**
     * The text as Markdown that stands where the source's segment stands.
     *
     * @param indent what lines after the first begin with
     */
    static String markdown(Segment source, String translated, String indent) {
        return switch (source.form()) {
            case LINES -> lines(source, Normalizer.normalize(translated, Normalizer.Form.NFC), indent);
            case ACCEPTED -> list(translated, " | ");
            case FIELD, LIST -> joined(translated);
            default -> new InlineWriter(source, translated).write();
        };
    }

    /** The text on one line. */
    static String joined(String text) {
        String tidy = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        Matcher end = BREAK.matcher(tidy);
        StringBuilder joined = new StringBuilder();
        int from = 0;
        while (end.find()) {
            joined.append(tidy, from, end.start());
            from = end.end();
            joined.append(Scripts.joinedLast(joined.toString()) && Scripts.joinedFirst(tidy.substring(from)) ? "" : " ");
        }
        return joined.append(tidy.substring(from)).toString();
    }

    private static String list(String text, String between) {
        return QuestionReader.words(joined(text)).stream().collect(Collectors.joining(between));
    }

    private static String lines(Segment source, String text, String indent) {
        Set<Integer> good = Placeholders.good(text, source.locked());
        String filled = Segment.SIGN.matcher(text.strip()).replaceAll(sign ->
            Matcher.quoteReplacement(Placeholders.isGood(sign, good, source.locked())
                ? source.locked().get(Integer.parseInt(sign.group(2)) - 1).open() : ""));
        List<String> lines = filled.lines().map(String::stripTrailing).toList();
        StringBuilder all = new StringBuilder(lines.isEmpty() ? "" : lines.get(0));
        lines.stream().skip(1).forEach(line -> all.append('\n').append((indent + line).stripTrailing()));
        return all.toString();
    }

    private String write() {
        start();
        while (at < text.length()) {
            if (!sign() && !(source.gaps() > 0 && copied(GAP)) && !copied(ESCAPED) && !code()) {
                plain(text.charAt(at++));
            }
        }
        return written.toString();
    }

    private void start() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        Matcher start = START.matcher(text).region(at, text.length());
        if (start.lookingAt()) {
            String number = start.group("number");
            written.append(number == null ? "" : number).append('\\');
            at += number == null ? 0 : number.length();
            written.append(text.charAt(at++));
        }
    }

    private boolean sign() {
        Matcher sign = Segment.SIGN.matcher(text).region(at, text.length());
        if (!sign.lookingAt()) {
            return false;
        }
        at = sign.end();
        Locked piece = source.locked().get(Integer.parseInt(sign.group(2)) - 1);
        String markdown = sign.group(1).isEmpty() ? piece.open() : piece.close();
        append(markdown);
        if (markdown.endsWith("\n")) {
            start();
        }
        return true;
    }

    private boolean copied(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (matcher.lookingAt() && !(pattern == ESCAPED && beforeGap())) {
            written.append(matcher.group());
            at = matcher.end();
            return true;
        }
        return false;
    }

    private boolean beforeGap() {
        int next = text.charAt(at) == '\\' ? at + 1 : at;
        return source.gaps() > 0 && GAP.matcher(text).region(next, text.length()).lookingAt();
    }

    private boolean code() {
        if (text.charAt(at) != '`') {
            return false;
        }
        Matcher code = CODE.matcher(text).region(at, text.length());
        if (code.lookingAt() && !Segment.SIGN.matcher(code.group()).find()) {
            append(code.group());
            at = code.end();
        } else {
            written.append("\\`");
            at++;
        }
        return true;
    }

    /** Keeps two pieces of code apart, and a link after an exclamation mark from being a picture. */
    private void append(String markdown) {
        String before = written.toString();
        if (markdown.startsWith("`") && before.endsWith("`") && !before.endsWith("\\`")) {
            written.append(Scripts.INVISIBLE_SPACE);
        } else if (markdown.startsWith("[") && before.endsWith("!") && !before.endsWith("\\!")) {
            written.insert(written.length() - 1, '\\');
        }
        written.append(markdown);
    }

    private void plain(char c) {
        boolean mark = c == '[' || c == ']' || c == '<' || c == '{' || c == '|' && source.form() == Form.CELL
            || c == '\\' && (at == text.length() || text.charAt(at) == Placeholders.LEFT || beforeGap());
        boolean likeGap = c == '[' && source.gaps() > 0 && written.toString().endsWith("[");
        written.append(likeGap ? " " : "").append(mark ? "\\" : "").append(c);
    }
}
