package org.perisai.content;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The line {@code = 443 ± 1}: a number and how far from it an answer may lie. */
record NumberKey(BigDecimal number, BigDecimal tolerance) {
    private static final Pattern BETWEEN = Pattern.compile("±|\\+/-");
    private static final Pattern GROUP = Pattern.compile("[+\\u2212-]?[1-9]\\d{0,2}([.,]\\d{3}|(,\\d{3})+)");

    /** Empty when the line holds words. Keys are written with a decimal point or comma and without grouping. */
    static Optional<NumberKey> of(String line) {
        String[] parts = BETWEEN.split(line, -1);
        if (parts.length > 2) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = plain(parts[0]);
        Optional<BigDecimal> tolerance = parts.length == 2 ? plain(parts[1]) : Optional.of(BigDecimal.ZERO);
        return number.flatMap(n -> tolerance.map(t -> new NumberKey(n, t.abs())));
    }

    private static Optional<BigDecimal> plain(String text) {
        String ascii = Marking.ascii(text).strip();
        return ascii.contains(" ") || ascii.matches(".*[,.].*[,.].*") ? Optional.empty()
            : Marking.number(ascii.replace(',', '.'), Locale.ROOT);
    }

    /** Whether a separator in the line groups digits for some readers and begins decimals for others. */
    static boolean isAmbiguous(String line) {
        return BETWEEN.splitAsStream(line).anyMatch(part -> GROUP.matcher(Marking.ascii(part).strip()).matches());
    }
}
