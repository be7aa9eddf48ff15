package org.perisai.inference;

import java.math.BigDecimal;

/**
 * What a file or a screen says of one figure.
 *
 * @param value null where it is hidden or there is none
 * @param n what it stands on; null where nothing is said
 */
public record Figure(BigDecimal value, Long n, boolean hidden) {
    /** Of equal numbers one is written: files say 58.0 and 58. */
    public Figure {
        value = value == null ? null : value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
