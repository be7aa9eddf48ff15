package org.perisai.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Divides a text that is too long for a module: at its sections where that is enough, else between paragraphs. */
final class LessonParts {
    /** Less than the 64 KB of a file, since fields and title come on top. */
    private static final int MOST_BYTES = 60 * 1024;
    /** Less than the 500 blocks of a file. */
    private static final int MOST_PARAGRAPHS = 450;

    private LessonParts() { }

    static List<String> of(String body) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String section : pieces(body, true)) {
            for (String piece : fits(section) ? List.of(section) : pieces(section, false)) {
                if (part.length() > 0 && !fits(part + "\n\n" + piece)) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
                part.append(part.length() == 0 ? "" : "\n\n").append(piece);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static boolean fits(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES && text.split("\n\n").length <= MOST_PARAGRAPHS;
    }

    /** Cuts at empty lines, before sections or anywhere, but never inside code. */
    private static List<String> pieces(String text, boolean sections) {
        List<String> pieces = new ArrayList<>();
        boolean code = false;
        for (String paragraph : text.split("\n\n")) {
            boolean cut = !code && (!sections || paragraph.startsWith("## "));
            if (cut || pieces.isEmpty()) {
                pieces.add(paragraph);
            } else {
                pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + "\n\n" + paragraph);
            }
            code ^= paragraph.lines().filter(line -> line.matches("\\s{0,3}(```|~~~).*")).count() % 2 == 1;
        }
        return pieces;
    }
}
