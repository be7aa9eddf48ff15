package org.perisai.disclosure;

import java.util.List;

/**
 * A published figure that is the sum of others.
 *
 * @param whole id of the margin
 * @param parts ids of what it sums
 */
public record Sum(String whole, List<String> parts) {
    public Sum {
        parts = List.copyOf(parts);
    }
}
