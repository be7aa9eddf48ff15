package org.perisai.shared;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A random number of 16 letters and digits for what people see or type: 31 signs without look-alikes
 * (no 0, O, 1, I or L), 79 bits, so that guessing finds nothing.
 */
public final class PublicNumber {
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicNumber() { }

    /** A new number. */
    public static String random() {
        StringBuilder number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return number.toString();
    }

    /** A seed for what is drawn or shuffled. */
    public static long seed() {
        return RANDOM.nextLong();
    }

    /** A typed number without spaces and hyphens, in capitals; empty when it can't be one. */
    public static Optional<String> typed(String text) {
        String plain = text.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        boolean fits = plain.length() == LENGTH && plain.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
        return fits ? Optional.of(plain) : Optional.empty();
    }

    /** As it is printed: four groups of four. */
    public static String grouped(String number) {
        return number.replaceAll("(.{4})(?=.)", "$1-");
    }
}
