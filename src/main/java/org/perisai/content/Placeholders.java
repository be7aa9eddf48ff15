package org.perisai.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** The signs that stand in a translator's text for what is locked: {@code ⟦1⟧}, or {@code ⟦1⟧words⟦/1⟧}. */
final class Placeholders {
    static final char LEFT = '⟦';
    static final char RIGHT = '⟧';

    private Placeholders() {
    }

    static String open(int number) {
        return LEFT + String.valueOf(number) + RIGHT;
    }

    static String close(int number) {
        return LEFT + "/" + number + RIGHT;
    }

    /** Numbers that are there once, closed if they are pairs, and neither cross others nor put a link into a link. */
    static Set<Integer> good(String text, List<Locked> locked) {
        Set<Integer> good = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        Matcher sign = Segment.SIGN.matcher(text);
        while (sign.find()) {
            int number = Integer.parseInt(sign.group(2));
            if (number > locked.size()) {
                continue;
            }
            boolean pair = locked.get(number - 1).isPair();
            if (sign.group(1).isEmpty()) {
                if (!seen.add(number)) {
                    good.remove(number);
                } else if (pair && !(isLink(locked, number) && open.stream().anyMatch(each -> isLink(locked, each)))) {
                    open.push(number);
                } else if (pair) {
                    good.remove(number);
                } else {
                    good.add(number);
                }
            } else if (pair && !open.isEmpty() && open.peek() == number) {
                open.pop();
                good.add(number);
            } else if (pair) {
                good.remove(number);
            }
        }
        return good;
    }

    /** Whether a sign found in a text is of one of the good numbers; a single piece has no end. */
    static boolean isGood(MatchResult sign, Set<Integer> good, List<Locked> locked) {
        int number = Integer.parseInt(sign.group(2));
        return good.contains(number) && (sign.group(1).isEmpty() || locked.get(number - 1).isPair());
    }

    private static boolean isLink(List<Locked> locked, int number) {
        return locked.get(number - 1).open().equals("[");
    }
}
