package org.perisai.content;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** The line {@code = 443 ± 1}: a number and how far from it an answer may lie. */
record NumberKey(BigDecimal number, BigDecimal tolerance) {

    /** Empty when the line holds words. Keys are written with a decimal point or comma and without grouping. */
    static Optional<NumberKey> of(String line) {
        String[] parts = line.split("±|\\+/-", -1);
        if (parts.length > 2) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = plain(parts[0]);
        Optional<BigDecimal> tolerance = parts.length == 2 ? plain(parts[1]) : Optional.of(BigDecimal.ZERO);
        return number.flatMap(n -> tolerance.map(t -> new NumberKey(n, t.abs())));
    }

    private static Optional<BigDecimal> plain(String text) {
        return text.strip().contains(" ") || text.matches(".*[,.].*[,.].*") ? Optional.empty()
            : Marking.number(text.replace(',', '.'), Locale.ROOT);
    }

    boolean same(NumberKey other) {
        return number.compareTo(other.number) == 0 && tolerance.compareTo(other.tolerance) == 0;
    }
}
