package org.perisai.remarks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.perisai.catalog.Catalog;
import org.perisai.identity.People;
import org.perisai.publishing.Authors;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;

/**
 * The other end of remarks: those who can change a text read and answer them. An instructor sees those on the courses
 * that they may change, a reviewer all, a translator those on translations into their language; an administrator finds
 * the page, and nothing on it. Nobody sees who made them. Every method takes the person who calls.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
public class Answers {
    private static final int MOST = 200;

    private Database database;
    private Catalog catalog;
    private Authors authors;
    private People people;
    private SecurityContext caller;
    private Clock clock;

    /** For CDI. */
    protected Answers() { }

    @Inject
    Answers(Database database, Catalog catalog, Authors authors, People people, SecurityContext caller, Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.authors = authors;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    /** Ids of the courses that a person may find here, sorted. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Set<String> courses(long person) {
        Reach reach = reach(person);
        return new TreeSet<>(reach.translated() == null ? reach.courses() : catalog.published().keySet());
    }

    /** A page of cases, the one with the most learners first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<CaseRow> cases(long person, Filter filter, int offset, int limit) {
        Reach reach = reach(person);
        List<Object> arguments = new ArrayList<>(List.of(filter.standing().name(), filter.course(), filter.course(),
                filter.lang(), filter.lang()));
        arguments.addAll(reach.arguments());
        arguments.addAll(List.of(limit, offset));
        return database.list("select course, module, block, lang, count(distinct coalesce(person_id, -id)) as learners, "
                + "sum(kind = 'WRONG') as wrong, sum(kind = 'UNCLEAR') as unclear, max(version_id) as version_id, "
                + "max(reader_lang) as reader_lang, max(said_at) as said_at from remark where standing = ? "
                + "and (? = '' or course = ?) and (? = '' or lang = ?) and " + reach.condition()
                + " group by course, module, block, lang order by learners desc, max(id) desc limit ? offset ?",
                row -> new CaseRow(new Spot(row.getString("course"), row.getString("module"), row.getString("block"),
                        row.getString("lang")), row.getInt("learners"), row.getInt("wrong"), row.getInt("unclear"),
                        row.getLong("version_id"), row.getString("reader_lang"), Database.instant(row, "said_at")),
                arguments.toArray());
    }

    /** The remarks on a spot, the newest first and 200 at most; none when there are none for this person. */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<RemarkRow> on(long person, Spot spot) {
        Reach reach = reach(person);
        return database.list("select * from remark where " + at(reach) + " order by version_id desc, id desc limit ?",
                RemarkRow::read, arguments(List.of(), spot, reach, List.of(MOST)));
    }

    /** The time that a page tells with {@link Reply#seen()}. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Instant now() {
        return Instant.now(clock);
    }

    /**
     * Answers one or more remarks on a spot. The same answer sent again changes nothing.
     *
     * @param ids of the remarks
     * @throws DomainException when none is named, or one was changed or answered otherwise since it was shown; then none
     *     is answered
     */
    void answer(long person, Spot spot, Collection<Long> ids, Reply reply) {
        if (ids.isEmpty()) {
            throw new DomainException("remarks.studio.whom");
        }
        Reach reach = reach(person);
        String marks = ids.stream().map(id -> "?").collect(Collectors.joining(", "));
        List<Object> before = List.of(reply.verdict().name(), reply.words(), reply.language().tag(), person, Instant.now(clock));
        List<Object> after = new ArrayList<>(ids);
        after.addAll(List.of(reply.seen(), person, reply.verdict().name(), reply.words()));
        int answered = database.update("update remark set standing = ?, answer = ?, answer_lang = ?, answered_by = ?, "
                + "answered_at = ?, news = true where " + at(reach) + " and id in (" + marks
                + ") and standing <> 'CHANGED' and (answered_at is null or answered_at <= ? "
                + "or answered_by = ? and standing = ? and answer = ?)", arguments(before, spot, reach, after));
        if (answered != new TreeSet<>(ids).size()) {
            throw new DomainException("remarks.studio.meanwhile");
        }
    }

    private static String at(Reach reach) {
        return "course = ? and module = ? and block = ? and lang = ? and " + reach.condition();
    }

    private static Object[] arguments(List<?> before, Spot spot, Reach reach, List<?> after) {
        List<Object> all = new ArrayList<>(before);
        all.addAll(List.of(spot.course(), spot.module(), spot.block(), spot.lang()));
        all.addAll(reach.arguments());
        all.addAll(after);
        return all.toArray();
    }

    private Reach reach(long person) {
        Set<String> all = catalog.published().keySet();
        Collection<String> courses = caller.isCallerInRole(Permitted.REVIEWER) ? all : authors.editable(person, all);
        String language = caller.isCallerInRole(Permitted.TRANSLATOR)
                ? people.find(person).orElseThrow().language().tag() : null;
        return new Reach(List.copyOf(courses), language);
    }
}
