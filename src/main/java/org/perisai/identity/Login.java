package org.perisai.identity;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody types to say who they are: an e-mail address, or the sign-in name that we gave. */
final class Login {
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 8;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cc}<>\",;]{1,64}"
            + "@[^\\s@\\p{Cc}<>\",;.]+(\\.[^\\s@\\p{Cc}<>\",;.]+)+");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Login() { }

    /** Without the differences that nobody means. */
    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether this is meant as an address. */
    static boolean isEmail(String tidy) {
        return tidy.indexOf('@') >= 0;
    }

    /** Whether mail can be sent there, as far as its form tells. */
    static boolean isGoodEmail(String tidy) {
        return tidy.length() <= LONGEST_EMAIL && EMAIL.matcher(tidy).matches();
    }

    /** Whether a sign-in name or the code of an organisation can look so: their columns hold ASCII alone. */
    static boolean isPlain(String tidy) {
        return tidy.chars().allMatch(letter -> letter > ' ' && letter < 0x7F);
    }

    /** A new sign-in name, without letters that look alike. */
    static String random() {
        return random(LENGTH);
    }

    /** Random letters, none of which looks like another. */
    static String random(int length) {
        StringBuilder letters = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
