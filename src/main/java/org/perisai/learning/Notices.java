package org.perisai.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/** What people are told where they learn, until they have seen it. */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.SIGNED_IN)
public class Notices {
    private static final int SHOWN = 20;

    private Database database;
    private Clock clock;

    /** For CDI. */
    protected Notices() { }

    @Inject
    Notices(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What a person hasn't dismissed, the newest first, a page at most. What asks for something about a course waits
     * while the course is left.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Notice> of(long person) {
        return database.list("select * from notice n where person_id = ? and seen_at is null and not exists (select 1 from "
                + "enrolment e where e.person_id = n.person_id and e.withdrawn_at is not null "
                + "and n.address = concat('me#', e.course)) order by id desc limit ?",
                row -> new Notice(row.getLong("id"), person, row.getString("kind"), row.getString("course"),
                        row.getString("address"), List.of(row.getString("arguments").split("\n")),
                        Database.instant(row, "made_at")), person, SHOWN);
    }

    /** The person has seen it; somebody else's isn't touched. */
    void dismiss(long person, long id) {
        database.update("update notice set seen_at = ? where id = ? and person_id = ? and seen_at is null",
                Instant.now(clock), id, person);
    }

    /** What a person was told of a course needs no saying any more. */
    public void dismiss(long person, String kind, String course) {
        database.update("update notice set seen_at = ? where person_id = ? and kind = ? and course = ? and seen_at is null",
                Instant.now(clock), person, kind, course);
    }

    /** Tells people, in the transaction of what happened. */
    @Permitted(to = Permitted.SYSTEM)
    public void tell(List<Notice> notices) {
        database.batch("insert into notice (person_id, kind, course, address, arguments, made_at) "
                + "values (?, ?, ?, ?, ?, ?)", notices.stream().map(notice -> new Object[] {notice.person(),
                    notice.kind(), notice.course(), notice.address(), String.join("\n", notice.arguments()),
                    notice.at()}).toList());
    }
}
