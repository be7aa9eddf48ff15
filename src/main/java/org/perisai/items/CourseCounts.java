package org.perisai.items;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.assessment.MarkedAttempt;
import org.perisai.assessment.MarkedAttempt.MarkedAnswer;

/** All that is counted of a sample of attempts at a course. Its size depends on the questions, not on the attempts. */
final class CourseCounts {
    private final SortedMap<Item, ItemCounts> items = new TreeMap<>();
    private final SortedMap<String, TestCounts> tests = new TreeMap<>();
    private int attempts;
    private long answers;

    /** A question with one text and key. */
    record Item(String question, String fingerprint) implements Comparable<Item> {
        @Override
        public int compareTo(Item other) {
            int order = question.compareTo(other.question);
            return order != 0 ? order : fingerprint.compareTo(other.fingerprint);
        }
    }

    /** Adds an attempt at a version, whose form is handed in because it is the same for all of them. */
    void add(VersionItems version, String form, MarkedAttempt attempt) {
        List<MarkedAnswer> asked = attempt.answers();
        int score = attempt.score();
        int[] took = Pace.seconds(attempt);
        int[] drawn = new int[asked.size()];
        boolean[] right = new boolean[asked.size()];
        for (int i = 0; i < asked.size(); i++) {
            MarkedAnswer answer = asked.get(i);
            String question = answer.shown().questionId();
            drawn[i] = version.place(question);
            right[i] = answer.right();
            ItemCounts item = items.computeIfAbsent(new Item(question, version.fingerprint(question)),
                    any -> new ItemCounts(answer.key().question()));
            item.in(version.version(), version.number());
            item.add(answer, version.text(answer), score - (answer.right() ? 1 : 0), asked.size() - 1, took[i]);
            answers += answer.given() == null ? 0 : 1;
        }
        tests.computeIfAbsent(form, any -> new TestCounts(asked.size(), version.pool()))
                .add(version.number(), drawn, right);
        attempts++;
    }

    /** The published version has these questions too, though nobody may have taken it yet. */
    void know(VersionItems published) {
        for (String question : published.questions()) {
            ItemCounts item = items.get(new Item(question, published.fingerprint(question)));
            if (item != null) {
                item.in(published.version(), published.number());
            }
        }
        TestCounts test = tests.get(published.form());
        if (test != null) {
            test.in(published.number());
        }
    }

    SortedMap<Item, ItemCounts> items() {
        return items;
    }

    SortedMap<String, TestCounts> tests() {
        return tests;
    }

    int attempts() {
        return attempts;
    }

    /** Answers that were given. */
    long answers() {
        return answers;
    }
}
