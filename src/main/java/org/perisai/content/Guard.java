package org.perisai.content;

import java.util.Arrays;

/**
 * Looks through a text once before it is parsed, and refuses what a Markdown parser needs more than linear time or
 * a deep stack for. A parser that is stuck can't be stopped from outside, so it must never get such a text.
 */
final class Guard {
    static final int DEEPEST = 20;
    static final int MOST_SIGNS = 400;
    /** Brackets cost the parser more than other signs. */
    static final int MOST_BRACKETS = 200;
    static final int MOST_COLUMNS = 30;
    private static final int LONGEST_RUN = 400;
    private static final String BRACKETS = "[]()<>";
    private static final String SIGNS = "*_[]()<>`!~\\&";

    private final SourceFile file;
    private final Findings findings;
    private final int[] signs = new int[128];
    private int line;

    private Guard(SourceFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
        line = file.line(file.bodyStart());
    }

    /** True when the text may be parsed. */
    static boolean passes(SourceFile file, Findings findings) {
        return new Guard(file, findings).passes();
    }

    private boolean passes() {
        for (String text : file.body().split("\n", -1)) {
            if (tooDeep(text) || tooDense(text) || tooWide(text)) {
                return false;
            }
            line++;
        }
        return true;
    }

    private boolean tooDeep(String text) {
        int depth = 0;
        int spaces = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                spaces += c == ' ' ? 1 : 4;
                i++;
                continue;
            }
            int end = marker(text, i);
            if (end < 0) {
                break;
            }
            depth++;
            i = end;
        }
        boolean list = depth > 0 || spaces > 8 * DEEPEST;
        return list && depth + spaces / 2 > DEEPEST
            && refuse("MD-DEEP", "lists and quotes lie more than " + DEEPEST + " deep. Make the text flat.");
    }

    /** End of the quote or list marker at {@code i}, or -1. */
    private static int marker(String text, int i) {
        char c = text.charAt(i);
        if (c == '>') {
            return i + 1;
        }
        int end = i;
        while (end < text.length() && end - i < 10 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean ordered = end > i && end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ')');
        if (!ordered && c != '-' && c != '*' && c != '+') {
            return -1;
        }
        int after = ordered ? end + 1 : i + 1;
        return after == text.length() || text.charAt(after) == ' ' || text.charAt(after) == '\t' ? after : -1;
    }

    /** Signs are counted over a paragraph, since emphasis and links may reach over its lines. */
    private boolean tooDense(String text) {
        if (text.isBlank()) {
            Arrays.fill(signs, 0);
            return false;
        }
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = i > 0 && c == text.charAt(i - 1) ? run + 1 : 0;
            boolean sign = SIGNS.indexOf(c) >= 0;
            int most = BRACKETS.indexOf(c) >= 0 ? MOST_BRACKETS : MOST_SIGNS;
            if (sign && ++signs[c] > most || run > LONGEST_RUN) {
                return refuse("MD-DENSE", "one paragraph has more than " + most + " times \"" + c
                    + "\". Divide it with empty lines.");
            }
        }
        return false;
    }

    private boolean tooWide(String text) {
        long columns = text.chars().filter(c -> c == '|').count();
        return columns > MOST_COLUMNS && refuse("MD-WIDE",
            "a line has more than " + MOST_COLUMNS + " times \"|\". Make the table narrower.");
    }

    private boolean refuse(String code, String message) {
        findings.error(file.path(), line, 1, code, message);
        return true;
    }
}
