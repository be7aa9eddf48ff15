package org.perisai.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The text of one file, with line feeds only and in NFC, and where its parts lie.
 *
 * @param path relative to the root, with {@code /}
 * @param front the YAML between the two lines of hyphens, null when the file has none
 * @param bodyStart offset in {@code text} after the front matter
 */
record SourceFile(String path, String text, String front, int bodyStart) {
    static final int MAX_BYTES = 64 * 1024;
    private static final int BYTES_A_LETTER = 3;
    private static final String FENCE = "---\n";

    /** A file of a course, or null when it can't be taken; then a finding says why. */
    static SourceFile read(CourseFolder root, String path, Findings findings) {
        return read(root, path, mostBytes(path), findings);
    }

    /** A translation may be longer: Asian scripts take up to three bytes a letter where the original takes one. */
    static int mostBytes(String path) {
        return path.startsWith("translations/") ? BYTES_A_LETTER * MAX_BYTES : MAX_BYTES;
    }

    /** A file of at most so many bytes, or null when it can't be taken; then a finding says why. */
    static SourceFile read(CourseFolder root, String path, int most, Findings findings) {
        if (!root.isFile(path)) {
            findings.error(path, 1, 1, "FILE-KIND", "this is a link or not a file. Put a plain file here.");
            return null;
        }
        try {
            if (root.size(path) > most) {
                findings.error(path, 1, 1, "FILE-LARGE", "the file has " + root.size(path) + " bytes, " + most
                    + " are allowed. Divide it into two modules.");
                return null;
            }
            return decoded(path, root.bytes(path), findings);
        } catch (Unreadable e) {
            findings.add(e.finding());
            return null;
        }
    }

    static SourceFile decoded(String path, byte[] bytes, Findings findings) {
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
            findings.error(path, line, text.length() - text.lastIndexOf('\n'), "FILE-UTF8",
                "the text isn't UTF-8 here. Save the file as UTF-8.");
            return null;
        }
        return of(path, text, findings);
    }

    static SourceFile of(String path, String raw, Findings findings) {
        String text = Normalizer.normalize(raw.startsWith("\uFEFF") ? raw.substring(1) : raw, Normalizer.Form.NFC)
            .replace("\r\n", "\n").replace('\r', '\n');
        SourceFile file = split(path, text);
        return file.hasForbidden(findings) ? null : file;
    }

    private static SourceFile split(String path, String text) {
        if (!text.startsWith(FENCE)) {
            return new SourceFile(path, text, null, 0);
        }
        int end = (text + "\n").indexOf("\n" + FENCE, FENCE.length() - 1);
        if (end < 0) {
            return new SourceFile(path, text, null, 0);
        }
        int body = Math.min(end + 1 + FENCE.length(), text.length());
        return new SourceFile(path, text, text.substring(FENCE.length(), end + 1), body);
    }

    /** Characters that hide something: control characters, overrides of direction, and those that mark our gaps. */
    private boolean hasForbidden(Findings findings) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\t' || c == '\u007F';
            boolean override = c == '\u202D' || c == '\u202E';
            if (control || override || c >= '\uE000' && c <= '\uF8FF') {
                findings.error(path, line(i), column(i), "FILE-CHARACTER",
                    String.format("the character U+%04X isn't allowed. Remove it.", (int) c));
                return true;
            }
        }
        return false;
    }

    String body() {
        return text.substring(bodyStart);
    }

    int line(int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    int column(int offset) {
        return text.codePointCount(text.lastIndexOf('\n', offset - 1) + 1, offset) + 1;
    }
}
