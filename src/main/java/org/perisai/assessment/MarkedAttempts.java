package org.perisai.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.perisai.assessment.MarkedAttempt.MarkedAnswer;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.EditionBlock;
import org.perisai.content.Marking;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;

/**
 * All attempts at final tests that were handed in, marked anew from the stored answers with the keys that count today.
 * Reads a page at a time without a transaction, so that neither memory nor the database's history grows with their number.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
@Permitted(to = Permitted.SYSTEM)
public class MarkedAttempts {
    private static final int PAGE = 500;

    private Database database;
    private Catalog catalog;
    private KeyCorrections corrections;

    /** For CDI. */
    protected MarkedAttempts() { }

    @Inject
    MarkedAttempts(Database database, Catalog catalog, KeyCorrections corrections) {
        this.database = database;
        this.catalog = catalog;
        this.corrections = corrections;
    }

    private record HandedIn(long id, int number, boolean demo, long seed, Language language, Instant startedAt) { }

    private record Stored(List<String> given, Language language, Long firstMadeAt, long madeAt, Instant answeredAt) { }

    /** A question of a final test as it is shown in a language, and the one that decides what is right. */
    public record Asked(EditionBlock shown, EditionBlock key) { }

    /** Versions of a course that somebody handed in an attempt at, the earliest first. */
    public List<Long> versions(String course) {
        return database.list("select v.id from course_version v where v.course = ? and exists (select 1 from attempt a "
                + "where a.version_id = v.id and a.kind = 'FINAL' and a.submitted_at is not null) order by v.id",
                row -> row.getLong(1), course);
    }

    /** All questions that a version may ask, by id. */
    public SortedMap<String, Asked> questions(long version, Language language) {
        Keys keys = corrections.keys(version);
        SortedMap<String, Asked> questions = new TreeMap<>();
        new Draw(catalog.edition(version, language)).pool().forEach(shown ->
                questions.put(shown.questionId(), new Asked(shown, keys.key(shown, language))));
        return questions;
    }

    /** Hands over the attempts at a version, in the order in which they were started. */
    public void each(long version, Consumer<MarkedAttempt> taker) {
        Keys keys = corrections.keys(version);
        Draw draw = new Draw(catalog.edition(version, Language.EN));
        List<HandedIn> page = page(version, 0);
        while (!page.isEmpty()) {
            Map<Long, Map<String, Stored>> answers = answers(page);
            for (HandedIn attempt : page) {
                taker.accept(marked(attempt, draw, answers.getOrDefault(attempt.id(), Map.of()), keys));
            }
            page = page(version, page.get(page.size() - 1).id());
        }
    }

    private static MarkedAttempt marked(HandedIn attempt, Draw draw, Map<String, Stored> answers, Keys keys) {
        List<MarkedAnswer> marked = new ArrayList<>();
        for (EditionBlock asked : draw.questions(attempt.seed())) {
            marked.add(marked(asked.questionId(), answers.get(asked.questionId()), attempt.language(), keys));
        }
        return new MarkedAttempt(attempt.id(), attempt.number(), attempt.demo(), attempt.startedAt(), marked);
    }

    /** An answer that wasn't given belongs to the language in which the attempt was started. */
    private static MarkedAnswer marked(String question, Stored stored, Language started, Keys keys) {
        Language language = stored == null ? started : stored.language();
        EditionBlock shown = keys.shown(question, language).orElseThrow();
        EditionBlock key = keys.key(shown, language);
        if (stored == null) {
            return new MarkedAnswer(shown, key, language, false, null, null, 0, null);
        }
        boolean right = Marking.right(key.question(), key.text(), language.locale(), stored.given());
        return new MarkedAnswer(shown, key, language, right, stored.given(), stored.firstMadeAt(), stored.madeAt(),
                stored.answeredAt());
    }

    private List<HandedIn> page(long version, long after) {
        return database.list("select a.id, a.number, e.demo, a.seed, a.lang, a.started_at from attempt a "
                + "join enrolment e on e.id = a.enrolment_id where a.version_id = ? and a.id > ? "
                + "and a.kind = 'FINAL' and a.submitted_at is not null order by a.id limit " + PAGE, row -> new HandedIn(
                row.getLong(1), row.getInt(2), row.getBoolean(3), row.getLong(4), Language.of(row.getString(5)).orElse(Language.EN),
                Database.instant(row, "started_at")), version, after);
    }

    private Map<Long, Map<String, Stored>> answers(List<HandedIn> page) {
        Map<Long, Map<String, Stored>> answers = new HashMap<>();
        database.list("select attempt_id, question, given, lang, first_made_at, made_at, answered_at from attempt_answer "
                + "where given <> '' and attempt_id in (" + String.join(",", Collections.nCopies(page.size(), "?")) + ")",
                row -> answers.computeIfAbsent(row.getLong(1), any -> new HashMap<>()).put(row.getString(2), stored(row)),
                page.stream().map(HandedIn::id).toArray());
        return answers;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        long firstMadeAt = row.getLong(5);
        return new Stored(List.of(row.getString(3).split("\n")), Language.of(row.getString(4)).orElse(Language.EN),
                row.wasNull() ? null : firstMadeAt, row.getLong(6), Database.instant(row, "answered_at"));
    }
}
