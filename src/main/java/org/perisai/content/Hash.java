package org.perisai.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Hashes of texts, after NFC and white-space folding where a block is meant. */
final class Hash {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** Marking an edit urgent, or taking the mark away later, isn't an edit of the text. */
    private static final Pattern URGENT = Pattern.compile("\\{\\s*\\.urgent\\s*}|(?<=[\\s{])\\.urgent(?=[\\s}])");

    private Hash() {
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Six hex digits for the source text of a block. */
    static String block(String source) {
        return sha256(SPACE.matcher(Normalizer.normalize(withoutUrgent(source), Normalizer.Form.NFC)).replaceAll(" ").strip())
            .substring(0, 6);
    }

    static String withoutUrgent(String source) {
        return URGENT.matcher(source).replaceAll("");
    }
}
