package org.perisai.remarks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/** What learners say of texts, and what they read of it again. Every method is about the caller's own remarks. */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.SIGNED_IN)
public class Remarks {
    /** More than anybody says who reads; a flood would bury what the others say. */
    static final int MOST_A_DAY = 20;

    private Database database;
    private Catalog catalog;
    private Clock clock;

    /** For CDI. */
    protected Remarks() { }

    @Inject
    Remarks(Database database, Catalog catalog, Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** How many remarks somebody made, and of how many there is something new to read. */
    public record Count(int all, int news) { }

    /**
     * Keeps a remark. The same form again changes nothing but the words. A publication waits until this is stored, and
     * then sees it; if it came before, the remark is born changed.
     *
     * @param subject a block that is chosen
     * @throws DomainException when the person has said enough for a day
     */
    void say(long person, Subject subject, Saying saying) {
        Spot spot = subject.spot();
        long current = database.find("select current_version from course where code = ? lock in share mode",
                row -> row.getLong(1), spot.course()).orElseThrow(NotFound::new);
        database.find("select 1 from person where id = ? for update", row -> true, person);
        Instant now = Instant.now(clock);
        int today = database.find("select count(*) from remark where person_id = ? and said_at > ? and device_key <> ?",
                row -> row.getInt(1), person, now.minus(Duration.ofDays(1)), saying.key()).orElseThrow();
        if (today >= MOST_A_DAY) {
            throw new DomainException("remarks.tooMany");
        }
        Edition edition = subject.edition();
        EditionBlock block = subject.block();
        boolean still = current == edition.versionId() || Shown.still(block, spot.module(),
                catalog.edition(current, RemarkRow.shownIn(block.lang(), edition.language().tag())));
        database.update("insert into remark (person_id, device_key, course, version_id, module, block, question, lang, "
                + "translated, reader_lang, kind, words, said_at, standing, changed_version_id, changed_at) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update "
                + "kind = if(answered_at is null, values(kind), kind), "
                + "words = if(answered_at is null, values(words), words)", person, saying.key(), spot.course(),
                edition.versionId(), spot.module(), spot.block(), block.isQuestion() ? block.questionId() : null,
                spot.lang(), !spot.lang().equals(edition.source()), edition.language().tag(), saying.kind().name(),
                saying.words(), now, (still ? Standing.WAITING : Standing.CHANGED).name(), still ? null : current,
                still ? null : now);
    }

    /** A person's remarks from before the one with this id, the newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<RemarkRow> of(long person, long before, int limit) {
        return database.list("select * from remark where person_id = ? and id < ? order by id desc limit ?",
                RemarkRow::read, person, before, limit);
    }

    /** How many there are. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Count count(long person) {
        return database.find("select count(*), coalesce(sum(news), 0) from remark where person_id = ?",
                row -> new Count(row.getInt(1), row.getInt(2)), person).orElseThrow();
    }

    /** Marks what came of a person's remarks as read, up to the moment at which the list was shown. */
    void read(long person, Instant shown) {
        database.update("update remark set news = false where person_id = ? and news "
                + "and greatest(coalesce(answered_at, said_at), coalesce(changed_at, said_at)) <= ?", person, shown);
    }
}
