package org.perisai.items;

/**
 * An option or another part of answers, and who gave it.
 *
 * @param name id of the option, a pair, an order, or what was typed
 * @param n learners
 * @param right whether it belongs to the right answer
 * @param meanRest mean share of right answers of these learners in the rest of their test, 0 to 1; null for nobody
 */
public record PartFigure(String name, int n, boolean right, Double meanRest) {

    /** As stored, a part a line. */
    String encoded() {
        return name + "\t" + n + "\t" + right + "\t" + (meanRest == null ? "" : meanRest);
    }

    static PartFigure decoded(String line) {
        String[] fields = line.split("\t", -1);
        return new PartFigure(fields[0], Integer.parseInt(fields[1]), Boolean.parseBoolean(fields[2]),
                fields[3].isEmpty() ? null : Double.valueOf(fields[3]));
    }

    /** Whether it stands for the learners who gave no answer. */
    public boolean none() {
        return name.equals(Parts.NONE);
    }

    /** Whether it stands for many rare answers. */
    public boolean others() {
        return name.equals(ItemCounts.OTHERS);
    }
}
