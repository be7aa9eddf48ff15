package org.perisai.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.perisai.catalog.Answered;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/**
 * People who have passed are asked what changed, where a later version's author wants it. Once each new question was
 * answered rightly, or what is new was read where nothing is asked, that is remembered; the certificate stays as it is.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.SIGNED_IN)
public class Refreshers {
    /** From the version that somebody passed with, or looked at last, to the current one, if one between asks for it. */
    private static final String DUE = "select b.* from (select e.id, e.course, greatest(max(a.version_id), "
            + "coalesce(max(r.version_id), 0)) base, c.current_version now from enrolment e join attempt a "
            + "on a.enrolment_id = e.id and a.kind = 'FINAL' and a.passed left join refresher r on r.enrolment_id = e.id "
            + "join course c on c.code = e.course where e.person_id = ? group by e.id, e.course, c.current_version) b "
            + "where exists (select 1 from course_version v where v.course = b.course and v.refresh and v.id > b.base "
            + "and v.id <= b.now)";

    private Database database;
    private Catalog catalog;
    private Clock clock;

    /** For CDI. */
    protected Refreshers() { }

    @Inject
    Refreshers(Database database, Catalog catalog, Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.clock = clock;
    }

    private record Due(long enrolment, String course, long base, long now) { }

    /** What a person is asked to look at again, by course. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Refresher> of(long person, Language language) {
        return due(person).stream().flatMap(due -> refresher(due, language).stream()).toList();
    }

    /** The same for one course. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Refresher> find(long person, String course, Language language) {
        return due(person).stream().filter(due -> due.course().equals(course)).findFirst()
                .flatMap(due -> refresher(due, language));
    }

    /** A question that a person has answered rightly here; nobody else gets to see what is right. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<EditionBlock> answered(long person, Edition edition, String question) {
        return Stream.concat(edition.modules().stream(), Stream.ofNullable(edition.exam()))
                .flatMap(module -> module.question(question).stream()).findFirst().filter(block -> database.find(
                "select 1 from refresher_right r join enrolment e on e.id = r.enrolment_id where e.person_id = ? "
                + "and e.course = ? and r.block = ?", row -> true, person, edition.course(), block.id()).isPresent());
    }

    /**
     * Marks an answer. A right one is remembered, and with the last of them that all is done; sent again it changes nothing.
     *
     * @throws NotFound when this question isn't asked
     */
    void answer(long person, String course, String question, List<String> given, Language language) {
        Refresher asked = find(person, course, language).orElseThrow(NotFound::new);
        EditionBlock block = asked.question(question).orElseThrow(NotFound::new);
        if (new Answered(block, given, language).right()) {
            database.update("insert ignore into refresher_right (enrolment_id, block, answered_at) values (?, ?, ?)",
                    asked.enrolment(), block.id(), Instant.now(clock));
            asked.right().add(block.id());
            end(asked);
        }
    }

    /** The person has read what is new; where questions are asked, that alone ends nothing. */
    void read(long person, String course, Language language) {
        find(person, course, language).ifPresent(this::end);
    }

    private void end(Refresher asked) {
        if (asked.done()) {
            database.update("insert ignore into refresher (enrolment_id, version_id, done_at) values (?, ?, ?)",
                    asked.enrolment(), asked.edition().versionId(), Instant.now(clock));
        }
    }

    private List<Due> due(long person) {
        return database.list(DUE, row -> new Due(row.getLong("id"), row.getString("course"), row.getLong("base"),
                row.getLong("now")), person);
    }

    private Optional<Refresher> refresher(Due due, Language language) {
        Edition base = catalog.edition(due.base(), language);
        Edition now = catalog.edition(due.now(), language);
        List<ChangedPart> parts = ChangedPart.of(base, now);
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Refresher(due.enrolment(), base.label(), now, parts,
                new HashSet<>(database.list("select block from refresher_right where enrolment_id = ?",
                        row -> row.getString(1), due.enrolment()))));
    }
}
