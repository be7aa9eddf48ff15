package org.perisai.remarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.inside.LinksCourse;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

/** Two and more versions of a small course: which remarks a version closes, and which it leaves. */
@ArquillianTest
class ClosingIT {
    private static final String OWNER = RemarksInside.OWNER;
    private static final String PEMILIK = RemarksInside.PEMILIK;

    @Inject
    private RemarksInside inside;
    @Inject
    private Remarks remarks;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;
    @Inject
    private UserTransaction transaction;
    @TempDir
    private Path folder;

    @Test
    void exactlyTheRemarksOfTheChangedBlockAreClosedWithTheVersionThatChangedIt() {
        begin("exact");
        long changed = inside.unclear("exact", Language.EN, OWNER);
        long promised = inside.unclear("exact", Language.EN, OWNER);
        set(promised, Standing.PLANNED);
        long explained = inside.unclear("exact", Language.KM, OWNER);
        set(explained, Standing.ANSWERED);
        long refused = inside.unclear("exact", Language.EN, OWNER);
        set(refused, Standing.DECLINED);
        long heading = inside.unclear("exact", Language.EN, "Who owns it?");
        long question = inside.unclear("exact", Language.EN, "A parcel waits.");
        inside.source(folder, "exact", LinksCourse.MODULE.replace("stands before", "is what stands before"));
        long second = inside.publish(folder, "exact");
        for (long closed : List.of(changed, promised, explained)) {
            assertEquals(Standing.CHANGED, inside.standing(closed));
            assertEquals(second, count("select changed_version_id from remark where id = ?", closed));
            assertEquals(1, count("select news from remark where id = ?", closed));
        }
        assertEquals(Standing.DECLINED, inside.standing(refused));
        assertEquals(Standing.WAITING, inside.standing(heading));
        assertEquals(Standing.WAITING, inside.standing(question));
    }

    @Test
    void aVersionClosesOnlyOnce() {
        begin("twice");
        long first = inside.unclear("twice", Language.EN, OWNER);
        inside.source(folder, "twice", LinksCourse.MODULE.replace("stands before", "is what stands before"));
        long second = inside.publish(folder, "twice");
        String after = row(first);
        assertEquals(second, inside.publish(folder, "twice"), "nothing new is no version");
        long later = inside.unclear("twice", Language.EN, "Opening words.");
        inside.source(folder, "twice", LinksCourse.MODULE.replace("Opening", "First").replace("stands before", "precedes"));
        long third = inside.publish(folder, "twice");
        assertNotEquals(second, third);
        assertEquals(after, row(first));
        assertEquals(third, count("select changed_version_id from remark where id = ?", later));
    }

    @Test
    void aTranslationIsChangedByItsTranslatorAndNotByItsAuthor() {
        begin("translated");
        long original = inside.unclear("translated", Language.EN, OWNER);
        long translation = inside.unclear("translated", Language.ID, PEMILIK);
        long question = inside.unclear("translated", Language.ID, "Paket menunggu.");
        String edited = LinksCourse.MODULE.replace("stands before", "is what stands before");
        inside.source(folder, "translated", edited);
        inside.publish(folder, "translated");
        assertTrue(inside.block("translated", Language.ID, PEMILIK).stale(), "readers of Indonesian see the same as before");
        assertEquals(Standing.CHANGED, inside.standing(original));
        assertEquals(Standing.WAITING, inside.standing(translation));
        long still = inside.unclear("translated", Language.ID, PEMILIK);
        inside.indonesian(folder, "translated", LinksCourse.TRANSLATED.replace("ada sebelum", "berada sebelum"));
        long third = inside.publish(folder, "translated");
        assertEquals(Standing.CHANGED, inside.standing(translation));
        assertEquals(Standing.CHANGED, inside.standing(still));
        assertEquals(third, count("select changed_version_id from remark where id = ?", translation));
        assertEquals(Standing.WAITING, inside.standing(question));
    }

    @Test
    void anotherRightAnswerChangesTheQuestionInEveryLanguage() {
        begin("key");
        long original = inside.unclear("key", Language.EN, "A parcel waits.");
        long translation = inside.unclear("key", Language.ID, "Paket menunggu.");
        long beside = inside.unclear("key", Language.ID, PEMILIK);
        inside.source(folder, "key", LinksCourse.MODULE.replace("- [ ]", "- [y]").replace("- [x]", "- [ ]")
                .replace("- [y]", "- [x]"));
        inside.publish(folder, "key");
        assertEquals(Standing.CHANGED, inside.standing(original));
        assertEquals(Standing.CHANGED, inside.standing(translation));
        assertEquals(Standing.WAITING, inside.standing(beside));
    }

    @Test
    void anUrgentEditClosesWhatReadersOfTheTranslationDoNotSeeAnyMore() {
        begin("urgent");
        long translation = inside.unclear("urgent", Language.ID, PEMILIK);
        inside.source(folder, "urgent", LinksCourse.MODULE.replace(OWNER, "The owner never stands after it. {.urgent}"));
        inside.publish(folder, "urgent");
        assertEquals(Standing.CHANGED, inside.standing(translation));
    }

    @Test
    void whatIsSaidOfAnOldPageIsBornChanged() {
        begin("old");
        Subject old = inside.subject("old", Language.EN, OWNER);
        Subject same = inside.subject("old", Language.EN, "Opening words.");
        inside.source(folder, "old", LinksCourse.MODULE.replace("stands before", "is what stands before"));
        long second = inside.publish(folder, "old");
        long person = people.make("Late", Country.ID, Language.EN);
        people.enter(person);
        remarks.say(person, old, new Saying("late-form-1", Kind.UNCLEAR, ""));
        remarks.say(person, same, new Saying("late-form-2", Kind.UNCLEAR, ""));
        assertEquals(List.of("CHANGED " + second, "WAITING null"), database.list(
                "select standing, changed_version_id from remark where person_id = ? order by id",
                row -> row.getString(1) + " " + row.getString(2), person));
    }

    @Test
    void aPublicationThatFailsClosesNothing() throws Exception {
        begin("fails");
        long remark = inside.unclear("fails", Language.EN, OWNER);
        long first = inside.publish(folder, "fails");
        inside.source(folder, "fails", LinksCourse.MODULE.replace("stands before", "is what stands before"));
        transaction.begin();
        try {
            assertNotEquals(first, inside.publish(folder, "fails"));
            assertEquals(Standing.CHANGED, inside.standing(remark), "seen from inside");
        } finally {
            transaction.rollback();
        }
        assertEquals(Standing.WAITING, inside.standing(remark));
    }

    /** Without the wait it would be stored as open, after the publication looked for what is open. */
    @Test
    void whoSpeaksWhileAVersionIsPublishedWaitsForIt() throws Exception {
        begin("wait");
        String path = "/en/courses/wait/read/remark/b" + inside.block("wait", Language.EN, OWNER).id();
        long first = inside.publish(folder, "wait");
        String cookie = people.cookie(people.make("Sri", Country.ID, Language.EN));
        inside.source(folder, "wait", LinksCourse.MODULE.replace("stands before", "is what stands before"));
        Browserless here = browserless.here();
        CompletableFuture<Integer> said;
        transaction.begin();
        try {
            inside.publish(folder, "wait");
            said = CompletableFuture.supplyAsync(() -> here.post(cookie, path, "key", "ABCDEFGH23456789", "kind", "UNCLEAR",
                    "words", "", "version", Long.toString(first)).statusCode());
            while (!said.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
        } finally {
            transaction.commit();
        }
        assertEquals(303, said.get());
        assertEquals(List.of("CHANGED"), database.list("select standing from remark where course = 'wait'",
                row -> row.getString(1)));
    }

    private boolean somebodyWaits() {
        return database.list("show processlist", row -> "" + row.getString("Info")).stream().anyMatch(query ->
                query.startsWith("select current_version from course") || query.startsWith("insert into remark"));
    }

    /** Seven people say something of a block while it is changed: whoever comes first, no remark stays open on it. */
    @Test
    void nothingSaidDuringAPublicationStaysOpenOnATextThatIsGone() {
        begin("race");
        String path = "/en/courses/race/read/remark/b" + inside.block("race", Language.EN, OWNER).id();
        long version = inside.publish(folder, "race");
        List<String> cookies = List.of("A", "B", "C", "D", "E", "F", "G").stream()
                .map(name -> people.cookie(people.make(name, Country.ID, Language.EN))).toList();
        inside.source(folder, "race", LinksCourse.MODULE.replace("stands before", "is what stands before"));
        Browserless here = browserless.here();
        AtomicInteger turn = new AtomicInteger();
        List<Integer> codes = here.atOnce(8, () -> {
            int mine = turn.getAndIncrement();
            return mine == 3 ? inside.publish(folder, "race") > version ? 303 : 0
                    : here.post(cookies.get(mine < 3 ? mine : mine - 1), path, "key", "ABCDEFGH23456789", "kind", "UNCLEAR",
                    "words", "", "version", Long.toString(version)).statusCode();
        });
        assertEquals(List.of(303), codes.stream().distinct().toList());
        assertEquals(List.of("CHANGED 7"), database.list("select standing, count(*) from remark where course = 'race' "
                + "group by standing", row -> row.getString(1) + " " + row.getInt(2)));
    }

    private void begin(String course) {
        inside.write(folder, course);
        inside.publish(folder, course);
    }

    private void set(long remark, Standing standing) {
        database.update("update remark set standing = ? where id = ?", standing.name(), remark);
    }

    private String row(long remark) {
        return database.find("select concat(standing, ' ', changed_version_id, ' ', changed_at) from remark where id = ?",
                row -> row.getString(1), remark).orElseThrow();
    }

    private long count(String sql, Object... arguments) {
        return database.find(sql, row -> row.getLong(1), arguments).orElseThrow();
    }
}
