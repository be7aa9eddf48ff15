package org.perisai.content;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is right. Never goes to a page before the answer is given.
 *
 * @param right public ids: the marked ones, the right order, or pairs such as {@code 1=C}
 * @param number only for a number
 * @param tolerance only for a number; zero when it must be exact
 * @param gaps how many gaps a cloze has
 */
public record Key(List<String> right, BigDecimal number, BigDecimal tolerance, int gaps) {

    public Key {
        right = List.copyOf(right);
    }
}
