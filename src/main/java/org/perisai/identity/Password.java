package org.perisai.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a new password must be, after NIST SP 800-63B: long, not one of the commonest, not one's own
 * login. Which characters it is made of doesn't matter.
 */
final class Password {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int TELLING = 4;
    private static final Set<String> COMMONEST = read();

    private Password() { }

    /** Key of the text that says why a password is refused, if it is. */
    static Optional<String> faultIn(String password, String login) {
        String normalised = normalised(password);
        int length = normalised.codePointCount(0, normalised.length());
        if (length < SHORTEST) {
            return Optional.of("identity.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("identity.password.long");
        }
        String lower = normalised.toLowerCase(Locale.ROOT);
        if (isCommon(lower)) {
            return Optional.of("identity.password.common");
        }
        String name = login.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        return name.length() >= TELLING && lower.contains(name) ? Optional.of("identity.password.login")
                : Optional.empty();
    }

    /** The same bytes from every keyboard. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /**
     * The commonest ones are mostly shorter than twelve characters, so what people do to lengthen
     * them is taken off: digits and signs around the word, and repeating it.
     */
    private static boolean isCommon(String lower) {
        String word = once(lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""));
        return COMMONEST.contains(lower) || COMMONEST.contains(word) || COMMONEST.contains(once(lower))
                || word.length() < 2 || lower.codePoints().distinct().count() <= 2;
    }

    private static String once(String text) {
        for (int part = 1; part <= text.length() / 2; part++) {
            if (text.length() % part == 0 && text.substring(0, part).repeat(text.length() / part).equals(text)) {
                return text.substring(0, part);
            }
        }
        return text;
    }

    private static Set<String> read() {
        try (InputStream in = Password.class.getResourceAsStream("common-passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
