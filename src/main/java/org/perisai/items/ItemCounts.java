package org.perisai.items;

import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.perisai.assessment.MarkedAttempt.MarkedAnswer;
import org.perisai.content.Question;

/** What is counted of one question with one text and key, whichever versions of the course have it. */
final class ItemCounts {
    /** More different answers than these are counted together: what people type has no end. */
    private static final int MOST_PARTS = 200;
    static final String OTHERS = "…";

    private final Question question;
    private final RestCounts all = new RestCounts();
    private final SortedMap<Text, RestCounts> texts = new TreeMap<>();
    private final SortedMap<String, Part> parts = new TreeMap<>();
    private final int[] seconds = new int[Pace.LONGEST + 1];
    private final SortedSet<Integer> versions = new TreeSet<>();
    private long latestVersion;

    /** @param question with the key that counts */
    ItemCounts(Question question) {
        this.question = question;
    }

    /** The question in one language, with the fingerprint of what was read there. */
    record Text(String lang, String hash) implements Comparable<Text> {
        @Override
        public int compareTo(Text other) {
            int order = lang.compareTo(other.lang);
            return order != 0 ? order : hash.compareTo(other.hash);
        }
    }

    /** A part of answers: whether it is right, in one language at least, and who gave it. */
    static final class Part {
        private final RestCounts counts = new RestCounts();
        private boolean right;

        boolean right() {
            return right;
        }

        RestCounts counts() {
            return counts;
        }
    }

    /**
     * Adds an answer.
     *
     * @param text null when it was shown in another language than the reader's
     * @param rest right answers to the other questions of the attempt
     */
    void add(MarkedAnswer answer, Text text, int rest, int others, int took) {
        all.add(rest, others, answer.right());
        if (text != null) {
            texts.computeIfAbsent(text, any -> new RestCounts()).add(rest, others, answer.right());
        }
        Parts.of(answer.key(), answer.given(), answer.right()).forEach((name, right) -> {
            String known = parts.containsKey(name) || parts.size() < MOST_PARTS ? name : OTHERS;
            Part part = parts.computeIfAbsent(known, any -> new Part());
            part.right |= right;
            part.counts.add(rest, others, answer.right());
        });
        if (took != Pace.UNKNOWN) {
            seconds[took]++;
        }
    }

    /** A version of the course has it. */
    void in(long version, int number) {
        latestVersion = Math.max(latestVersion, version);
        versions.add(number);
    }

    Question question() {
        return question;
    }

    RestCounts all() {
        return all;
    }

    SortedMap<Text, RestCounts> texts() {
        return texts;
    }

    SortedMap<String, Part> parts() {
        return parts;
    }

    SortedSet<Integer> versions() {
        return versions;
    }

    /** Id of the latest version that has it. */
    long latestVersion() {
        return latestVersion;
    }

    /** How many times are known. */
    int timed() {
        int n = 0;
        for (int learners : seconds) {
            n += learners;
        }
        return n;
    }

    /** Median of the known times in seconds, the lower of two in the middle. */
    OptionalInt medianSeconds() {
        int timed = timed();
        int below = 0;
        for (int took = 0; took < seconds.length; took++) {
            below += seconds[took];
            if (timed > 0 && 2 * below >= timed) {
                return OptionalInt.of(took);
            }
        }
        return OptionalInt.empty();
    }
}
