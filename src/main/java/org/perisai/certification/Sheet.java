package org.perisai.certification;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Everything printed on a certificate, already in the words of the learner's language.
 *
 * @param locale    language of the texts
 * @param heading   "Certificate of completion"
 * @param name      the learner's name as the learner writes it
 * @param latinName the same name in Latin letters, printed below; null when not wanted
 * @param statement "has completed the course"
 * @param course    title of the course
 * @param details   "2 hours · final test 9 of 10 · version 1.3"; null when not wanted
 * @param ability   "and has shown the ability to"; printed only above outcomes
 * @param outcomes  what the learner can do now, one a line
 * @param facts     at most four, below the rule: issued, valid until, issued by
 * @param number    what the certificate is known by, at the top right
 * @param check     where a reader can verify it
 */
public record Sheet(Locale locale, String heading, String name, String latinName, String statement,
                    String course, String details, String ability, List<String> outcomes,
                    List<Fact> facts, Fact number, Check check) {

    private static final int MOST_FACTS = 4;

    /** Refuses a sheet without its required texts, and copies the lists. */
    public Sheet {
        Objects.requireNonNull(locale, "locale");
        require(heading, "heading");
        require(name, "name");
        require(statement, "statement");
        require(course, "course");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(check, "check");
        outcomes = List.copyOf(outcomes);
        facts = List.copyOf(facts);
        if (facts.size() > MOST_FACTS) {
            throw new IllegalArgumentException("More than " + MOST_FACTS + " facts: " + facts.size());
        }
    }

    private static void require(String text, String what) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("A certificate needs its " + what);
        }
    }

    /** A label and what it stands for: "Valid until", "13 September 2028". */
    public record Fact(String label, String value) {
        /** Refuses a fact without words. */
        public Fact {
            require(label, "label");
            require(value, "value");
        }
    }

    /**
     * Where a reader can verify the certificate.
     *
     * @param label   "Check at"
     * @param address the address as printed, short enough to type
     * @param link    the address that the QR code holds and a click opens
     */
    public record Check(String label, String address, URI link) {
        /** Refuses a place without words or link. */
        public Check {
            require(label, "label");
            require(address, "address");
            Objects.requireNonNull(link, "link");
        }
    }
}
