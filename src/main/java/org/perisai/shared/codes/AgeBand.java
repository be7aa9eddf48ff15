package org.perisai.shared.codes;

/**
 * The band of an age. Only the year of birth is known, so an age is the difference of two years: who will be 18 this
 * year counts as 18 from its first day (indicators.md, the view {@code rep}).
 */
public final class AgeBand {
    private AgeBand() { }

    /** The code of the band, such as Y25T34. */
    public static String of(int birthYear, int year) {
        int age = Math.max(0, year - birthYear);
        String band = "";
        for (CodeList.Code code : CodeList.AGE.codes()) {
            if (!code.detail().isEmpty() && Integer.parseInt(code.detail()) <= age) {
                band = code.id();
            }
        }
        return band;
    }
}
