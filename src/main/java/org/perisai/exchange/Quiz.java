package org.perisai.exchange;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.perisai.pasting.MarkdownText;

/**
 * A question from elsewhere, as Markdown of a course. All texts are Markdown already.
 *
 * @param line where it began
 * @param id unique in its course
 */
record Quiz(int line, String id, String markdown) {
    private static final int LONGEST_HEADING = 120;
    private static final int LONGEST_ID = 40;

    /** One answer to choose; the feedback may be empty. */
    record Option(String text, boolean right, String feedback) { }

    /**
     * What a question says before its answer.
     *
     * @param heading one line
     * @param stem paragraphs, may be empty
     */
    record Opening(String heading, String stem) {

        /**
         * The title is the heading where it says something; else the first sentence of the text, or its beginning.
         *
         * @param title may be empty, or a number that some tool gave
         */
        static Opening of(String title, String text) {
            String words = text.strip();
            if (!title.isBlank() && !title.strip().matches("(?i)(q|question|frage|soal)?[\\s_.#-]*\\d+")) {
                return new Opening(title.strip(), words);
            }
            String first = words.split("\n\n", 2)[0].replaceAll("\\\\?\n", " ");
            String rest = words.contains("\n\n") ? words.substring(words.indexOf("\n\n") + 2) : "";
            boolean plain = !first.matches("(- |\\d+\\. |\\||```|>|#).*");
            if (plain && first.length() <= LONGEST_HEADING) {
                return new Opening(first, rest);
            }
            BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);
            sentences.setText(first);
            int end = sentences.following(0);
            if (plain && end > 0 && end <= LONGEST_HEADING && end < first.length()) {
                return new Opening(first.substring(0, end).strip(), (first.substring(end).strip() + "\n\n" + rest).strip());
            }
            BreakIterator words2 = BreakIterator.getWordInstance(ULocale.ROOT);
            words2.setText(first);
            int cut = first.length() <= LONGEST_HEADING ? first.length() : words2.preceding(LONGEST_HEADING - 20);
            String begin = first.substring(0, Math.max(1, cut)).replaceAll("[\\\\*`\\[\\]()|#>-]", " ").strip();
            return new Opening(begin.isEmpty() ? "…" : begin + "…", words);
        }
    }

    /** An id made of words, such as {@code q-which-port}, that nobody has; it is added to those taken. */
    static String id(String words, Set<String> taken) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String stem = plain.isEmpty() ? "q-" + String.format("%08x", words.hashCode())
            : "q-" + plain.substring(0, Math.min(LONGEST_ID, plain.length())).replaceAll("-+$", "");
        String id = stem;
        for (int i = 2; !taken.add(id); i++) {
            id = stem + "-" + i;
        }
        return id;
    }

    static Quiz choice(int line, String id, Opening opening, List<Option> options, String explanation) {
        StringBuilder list = new StringBuilder();
        char letter = 'a';
        for (Option option : options) {
            String[] parts = option.text().split("\n\n", 2);
            list.append(option.right() ? "- [x] " : "- [ ] ").append(parts[0].replaceAll("\\\\?\n", " "))
                .append(" {#").append(letter++).append("}\n");
            if (parts.length == 2) {
                list.append("\n").append(parts[1].replaceAll("(?m)^(?=.)", "  ")).append("\n");
            }
            list.append(option.feedback().isBlank() ? "" : quoted(option.feedback(), "  ") + "\n");
        }
        return of(line, id, "", opening, list.toString().stripTrailing(), explanation);
    }

    /** @param accepted words, none of which holds a {@code |} */
    static Quiz text(int line, String id, Opening opening, List<String> accepted, String explanation) {
        return of(line, id, "", opening, "= " + String.join(" | ", accepted), explanation);
    }

    static Quiz number(int line, String id, Opening opening, BigDecimal value, BigDecimal tolerance, String explanation) {
        String around = tolerance.signum() == 0 ? "" : " ± " + unambiguous(tolerance);
        return of(line, id, "", opening, "= " + unambiguous(value) + around, explanation);
    }

    /** Three decimals could be taken for a group of thousands. */
    private static String unambiguous(BigDecimal number) {
        return (number.scale() == 3 ? number.setScale(4) : number).toPlainString();
    }

    /** @param pairs one line of Markdown each side */
    static Quiz match(int line, String id, Opening opening, List<Map.Entry<String, String>> pairs, String explanation) {
        StringBuilder table = new StringBuilder("| A | B |\n|---|---|");
        pairs.forEach(pair -> table.append("\n| ").append(cell(pair.getKey())).append(" | ").append(cell(pair.getValue()))
            .append(" |"));
        return of(line, id, ".match ", opening, table.toString(), explanation);
    }

    /** @param sentence Markdown that holds gaps such as {@code [[word | other]]} */
    static Quiz cloze(int line, String id, String heading, String sentence, String explanation) {
        return of(line, id, ".cloze ", new Opening(heading, ""), sentence, explanation);
    }

    private static String cell(String text) {
        return text.replaceAll("\\s*\\\\?\n\\s*", " ").strip();
    }

    private static Quiz of(int line, String id, String kind, Opening opening, String answer, String explanation) {
        StringBuilder all = new StringBuilder("### ").append(heading(opening.heading())).append(" {.quiz ").append(kind)
            .append('#').append(id).append("}\n\n");
        if (!opening.stem().isBlank()) {
            all.append(opening.stem().strip()).append("\n\n");
        }
        all.append(answer).append('\n');
        if (!explanation.isBlank()) {
            all.append('\n').append(quoted(explanation, "")).append('\n');
        }
        return new Quiz(line, id, all.toString());
    }

    private static String heading(String words) {
        return MarkdownText.spaced(words).strip().replaceAll("^#+\\s*", "").replaceAll("^\\\\(?=[#>=+~-])", "");
    }

    private static String quoted(String text, String indent) {
        return text.strip().replaceAll("(?m)^", indent + "> ").replaceAll("(?m)> $", ">");
    }
}
