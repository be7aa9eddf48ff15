package org.perisai.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionModule;
import org.perisai.catalog.EditionSection;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;

/**
 * Which sections are done. A section is done when each of its questions was answered, right or not,
 * or when the learner says so. Rows hold ids alone, so that a change of language loses nothing. When a module was begun
 * and when it became whole is kept too, by the edition that the learner reads: no later version changes these dates.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.SIGNED_IN)
public class Progress {
    private Database database;
    private Enrolments enrolments;
    private Event<CourseEvent> events;
    private Clock clock;

    /** For CDI. */
    protected Progress() { }

    @Inject
    Progress(Database database, Enrolments enrolments, Event<CourseEvent> events, Clock clock) {
        this.database = database;
        this.enrolments = enrolments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An answer to a question of a module.
     *
     * @param key made on the device; a repeat with the same key changes nothing
     */
    public record Practised(String key, String question, List<String> given, boolean right) { }

    /** Done sections by module. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<String, Set<String>> done(long enrolment) {
        Map<String, Set<String>> done = new TreeMap<>();
        database.list("select module, section from progress where enrolment_id = ?", row ->
                done.computeIfAbsent(row.getString(1), any -> new HashSet<>()).add(row.getString(2)), enrolment);
        return done;
    }

    /** Whether all sections of a module are among the done ones. */
    static boolean whole(EditionModule module, Map<String, Set<String>> done) {
        Set<String> sections = done.getOrDefault(module.id(), Set.of());
        return module.steps().stream().allMatch(section -> sections.contains(section.id()));
    }

    /** Marks sections of a module as done; enrols the person first if this is the start. */
    public void finish(long person, Edition edition, EditionModule module, List<EditionSection> sections) {
        EnrolmentCard enrolment = enrolments.enrol(person, edition.course(), edition.language());
        Instant now = Instant.now(clock);
        database.batch("insert ignore into progress (enrolment_id, module, section, done_at) values (?, ?, ?, ?)",
                sections.stream().filter(section -> !section.opening())
                        .map(section -> new Object[] {enrolment.id(), module.id(), section.id(), now}).toList());
        Map<String, Set<String>> done = done(enrolment.id());
        date(enrolment.id(), edition, done, now);
        events.fire(CourseEvent.of(CourseEvent.Kind.PROGRESSED, enrolment));
        completeIfWhole(person, edition, enrolment, done, now);
    }

    /** Keeps an answer; its section is done when all of its questions are answered. */
    public void practise(long person, Edition edition, EditionModule module, EditionSection section,
            Practised answer, Language language) {
        EnrolmentCard enrolment = enrolments.enrol(person, edition.course(), language);
        database.update("insert ignore into practice (enrolment_id, device_key, version_id, module, question, given, "
                + "is_right, lang, answered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", enrolment.id(), answer.key(),
                edition.versionId(), module.id(), answer.question(), String.join("\n", answer.given()),
                answer.right(), language.tag(), Instant.now(clock));
        Set<String> answered = new HashSet<>(database.list(
                "select distinct question from practice where enrolment_id = ? and module = ?",
                row -> row.getString(1), enrolment.id(), module.id()));
        if (section.questions().stream().allMatch(block -> answered.contains(block.questionId()))) {
            finish(person, edition, module, List.of(section));
        }
    }

    /** All modules, since a version with fewer sections makes one whole of which nothing was done now. */
    private void date(long enrolment, Edition edition, Map<String, Set<String>> done, Instant now) {
        database.batch("insert into module_progress (enrolment_id, module, began_at, done_at) values (?, ?, ?, ?) "
                + "on duplicate key update done_at = coalesce(done_at, values(done_at))", edition.modules().stream()
                .filter(module -> done.containsKey(module.id())).map(module -> new Object[] {enrolment, module.id(), now,
                    whole(module, done) ? now : null}).toList());
    }

    private void completeIfWhole(long person, Edition edition, EnrolmentCard enrolment, Map<String, Set<String>> done,
            Instant now) {
        boolean whole = edition.modules().stream().allMatch(module -> whole(module, done));
        if (whole && enrolments.load(person, edition.course()).orElseThrow().complete(now)) {
            events.fire(CourseEvent.of(CourseEvent.Kind.COMPLETED, enrolment));
        }
    }
}
