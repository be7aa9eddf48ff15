package org.perisai.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.perisai.assessment.MarkedAttempt.MarkedAnswer;
import org.perisai.assessment.MarkedAttempts.Asked;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;

/** The questions of one version of a course as items: what two versions have in common has the same fingerprint. */
final class VersionItems {
    private final Edition edition;
    private final Map<String, String> fingerprints = new HashMap<>();
    private final List<String> order;
    private final Map<String, Integer> places = new HashMap<>();
    /** By identity: comparing two questions would compare all their words. */
    private final Map<EditionBlock, ItemCounts.Text> texts = new IdentityHashMap<>();

    /**
     * @param edition the version in the language of its source
     * @param questions all that may be drawn, in the same language
     */
    VersionItems(Edition edition, SortedMap<String, Asked> questions) {
        this.edition = edition;
        questions.forEach((id, asked) -> fingerprints.put(id, Fingerprint.item(asked.shown(), asked.key())));
        order = List.copyOf(questions.keySet());
        order.forEach(id -> places.put(id, places.size()));
    }

    long version() {
        return edition.versionId();
    }

    int number() {
        return edition.number();
    }

    /** Ids of all questions. */
    List<String> questions() {
        return order;
    }

    String fingerprint(String question) {
        return fingerprints.get(question);
    }

    /** Place of a question in the pool, counted from 0. */
    int place(String question) {
        return places.get(question);
    }

    int pool() {
        return order.size();
    }

    /** What makes two tests the same: the pool with all its texts and keys, and how it is drawn from. */
    String form() {
        List<String> parts = new ArrayList<>();
        order.forEach(id -> parts.add(id + "=" + fingerprints.get(id)));
        parts.add(edition.facts().draw().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(drawn -> drawn.getKey() + ":" + drawn.getValue()).collect(Collectors.joining(",")));
        return Fingerprint.hash(parts);
    }

    /** The text that a learner read, null when it wasn't in the learner's language. */
    ItemCounts.Text text(MarkedAnswer answer) {
        return answer.shown().lang().equals(answer.language().tag()) ? texts.computeIfAbsent(answer.shown(),
                shown -> new ItemCounts.Text(shown.lang(), Fingerprint.text(shown, answer.key()))) : null;
    }
}
