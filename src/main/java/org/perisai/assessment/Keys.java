package org.perisai.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.content.Key;
import org.perisai.content.Marking;
import org.perisai.content.OptionText;
import org.perisai.content.Question;
import org.perisai.shared.Language;

/**
 * What is right in the tests of a version: its own key, or that of a later version where the key of a question
 * was corrected. Typed words are judged by those of the language in which the question was shown; a later version
 * that shows it in another language corrects nothing for them. Remembers what it looked up, so one serves many
 * attempts; not thread-safe.
 */
final class Keys {
    private final long version;
    private final Map<String, Long> corrected;
    private final Editions editions;
    private final Map<Pool, Map<String, EditionBlock>> pools = new HashMap<>();

    /** @param corrected by question, the version whose key counts */
    Keys(long version, Map<String, Long> corrected, Editions editions) {
        this.version = version;
        this.corrected = Map.copyOf(corrected);
        this.editions = editions;
    }

    private record Pool(long version, Language language) { }

    /** Any version of the course in any language. */
    @FunctionalInterface
    interface Editions {
        Edition edition(long version, Language language);
    }

    /** The same keys but for one question, which that of another version decides. */
    Keys with(String question, long keyVersion) {
        Map<String, Long> changed = new HashMap<>(corrected);
        changed.put(question, keyVersion);
        return new Keys(version, changed, editions);
    }

    /** The version whose key counts for a question. */
    long keyVersion(String question) {
        return corrected.getOrDefault(question, version);
    }

    /** A question as the version shows it to a reader of a language. */
    Optional<EditionBlock> shown(String question, Language language) {
        return Optional.ofNullable(pool(version, language).get(question));
    }

    /** What decides about answers to a question that was shown like this to a reader of a language. */
    EditionBlock key(EditionBlock shown, Language reader) {
        Long later = corrected.get(shown.questionId());
        if (later == null) {
            return shown;
        }
        EditionBlock other = pool(later, Language.of(shown.lang()).orElse(reader)).get(shown.questionId());
        boolean unfit = other == null || typed(shown.question()) && !other.lang().equals(shown.lang());
        return unfit ? shown : other;
    }

    /** Whether an answer is right; none is wrong. */
    boolean right(String question, Answer answer) {
        return answer != null && shown(question, answer.language()).map(shown -> {
            EditionBlock key = key(shown, answer.language());
            return Marking.right(key.question(), key.text(), answer.language().locale(), answer.given());
        }).orElse(false);
    }

    private Map<String, EditionBlock> pool(long of, Language language) {
        return pools.computeIfAbsent(new Pool(of, language), pool -> {
            Map<String, EditionBlock> questions = new HashMap<>();
            Edition edition = editions.edition(pool.version(), pool.language());
            Stream.of(edition.exam(), edition.pretest()).filter(Objects::nonNull)
                    .flatMap(module -> module.sections().stream()).flatMap(section -> section.questions().stream())
                    .forEach(block -> questions.put(block.questionId(), block));
            return questions;
        });
    }

    /** Whether answers to one of them mean the same in the other: the same kind, and the same options by their ids. */
    static boolean fit(EditionBlock one, EditionBlock other) {
        return one.question().kind() == other.question().kind()
                && new HashSet<>(one.question().options()).equals(new HashSet<>(other.question().options()))
                && matches(one).equals(matches(other)) && one.question().key().gaps() == other.question().key().gaps();
    }

    /** Whether both take the same answers as right, in the language that both are shown in. */
    static boolean same(EditionBlock one, EditionBlock other) {
        Key left = one.question().key();
        Key right = other.question().key();
        return switch (one.question().kind()) {
            case ONE, SEVERAL, MATCH -> new HashSet<>(left.right()).equals(new HashSet<>(right.right()));
            case ORDER -> left.right().equals(right.right());
            case NUMBER -> left.number().compareTo(right.number()) == 0
                    && left.tolerance().compareTo(right.tolerance()) == 0;
            case TEXT, CLOZE -> !one.lang().equals(other.lang()) || words(one).equals(words(other));
        };
    }

    /** Whether the right words differ from language to language. */
    static boolean typed(Question question) {
        return question.kind() == Question.Kind.TEXT || question.kind() == Question.Kind.CLOZE;
    }

    private static List<HashSet<String>> words(EditionBlock block) {
        return block.text().accepted().stream()
                .map(words -> new HashSet<>(words.stream().map(Marking::normalise).toList())).toList();
    }

    private static HashSet<String> matches(EditionBlock block) {
        return new HashSet<>(block.text().matches().stream().map(OptionText::id).toList());
    }
}
