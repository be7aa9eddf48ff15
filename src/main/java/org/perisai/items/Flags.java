package org.perisai.items;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.perisai.content.Question;
import org.perisai.items.ItemCounts.Part;
import org.perisai.items.RestCounts.Stratum;

/**
 * What is said about a question, from 30 learners on. The limits are rules of thumb of our own: usual ones are meant
 * for long tests, and ten questions make every correlation smaller.
 */
final class Flags {
    /** Fewer learners say nothing. */
    static final int ENOUGH = 30;
    static final double EASY = 0.95;
    static final double HARD = 0.25;
    static final double LOW = 0.15;
    /** So many must have chosen an answer before it is compared with another. */
    private static final int SOME = 10;
    /** The best: those with the highest scores in the rest, until they are 27 per cent (Kelley 1939). */
    private static final double BEST = 0.27;

    private final Question question;
    private final ItemCounts counts;

    Flags(ItemCounts counts) {
        this.question = counts.question();
        this.counts = counts;
    }

    /** All that apply. */
    Set<Flag> all() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        int n = counts.all().n();
        if (n >= ENOUGH) {
            double share = (double) counts.all().right() / n;
            add(flags, Flag.EASY, share >= EASY);
            add(flags, Flag.HARD, share <= HARD);
            OptionalDouble correlation = counts.all().correlation();
            add(flags, Flag.NEGATIVE, correlation.isPresent() && correlation.getAsDouble() < 0);
            add(flags, Flag.LOW, correlation.isPresent() && correlation.getAsDouble() >= 0
                    && correlation.getAsDouble() < LOW);
            add(flags, Flag.UNUSED, unused());
            add(flags, Flag.BETTER, counts.parts().entrySet().stream().anyMatch(this::better));
            add(flags, Flag.KEY, key());
        }
        return flags;
    }

    private static void add(Set<Flag> flags, Flag flag, boolean applies) {
        if (applies) {
            flags.add(flag);
        }
    }

    private boolean unused() {
        boolean choice = question.kind() == Question.Kind.ONE || question.kind() == Question.Kind.SEVERAL;
        return choice && question.options().stream().anyMatch(option -> !question.key().right().contains(option)
                && !counts.parts().containsKey(option));
    }

    private boolean better(Map.Entry<String, Part> part) {
        OptionalDouble right = counts.all().meanRestOfRight();
        return wrong(part) && part.getValue().counts().n() >= SOME && right.isPresent()
                && part.getValue().counts().meanRest().orElseThrow() > right.getAsDouble();
    }

    /** Only for answers that are one whole; of several choices one that most of the best ticked against the key. */
    private boolean key() {
        List<Stratum> best = best();
        int right = best.stream().mapToInt(Stratum::right).sum();
        int all = best.stream().mapToInt(Stratum::n).sum();
        return switch (question.kind()) {
            case ONE, ORDER, NUMBER, TEXT -> counts.parts().entrySet().stream().filter(this::wrong)
                    .anyMatch(part -> chosen(part.getValue(), best) > right);
            case SEVERAL -> counts.parts().entrySet().stream().filter(this::wrong)
                    .anyMatch(part -> 2 * chosen(part.getValue(), best) > all);
            case MATCH, CLOZE -> false;
        };
    }

    private boolean wrong(Map.Entry<String, Part> part) {
        return !part.getValue().right() && !part.getKey().equals(Parts.NONE) && !part.getKey().equals(ItemCounts.OTHERS);
    }

    private List<Stratum> best() {
        List<Stratum> strata = new ArrayList<>(counts.all().strata());
        strata.sort((one, other) -> Double.compare(one.share(), other.share()));
        Collections.reverse(strata);
        List<Stratum> best = new ArrayList<>();
        int n = 0;
        for (Stratum stratum : strata) {
            if (n >= BEST * counts.all().n()) {
                break;
            }
            best.add(stratum);
            n += stratum.n();
        }
        return best;
    }

    private static int chosen(Part part, List<Stratum> best) {
        return part.counts().strata().stream().filter(stratum -> best.stream().anyMatch(other ->
                other.others() == stratum.others() && other.rest() == stratum.rest())).mapToInt(Stratum::n).sum();
    }
}
