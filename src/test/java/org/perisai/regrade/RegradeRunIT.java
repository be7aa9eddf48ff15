package org.perisai.regrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.assessment.AttemptCard;
import org.perisai.assessment.ExamsInside;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.regrade.Regrade.State;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.statistics.StatisticsInside;

@ArquillianTest
class RegradeRunIT {
    @Inject
    private Regrades regrades;
    @Inject
    private RegradeWorker worker;
    @Inject
    private RegradesInside inside;
    @Inject
    private ExamsInside exams;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private StatisticsInside statistics;
    @Inject
    private Database database;
    @TempDir
    private Path folder;

    @Test
    void startingChangesResultsIssuesOneCertificateAndTellsEverybodyAffected() {
        exams.publish(folder, "starting", "abc", "link");
        AttemptCard gains = exams.take("starting", Country.KH, "bbc");
        AttemptCard lower = exams.take("starting", Country.KH, "abc link");
        AttemptCard keeps = exams.take("starting", Country.KH, "aba link");
        AttemptCard untouched = exams.take("starting", Country.KH, "cbc link");
        database.update("update person set email = ?, email_confirmed_at = created_at where id = ?",
                "gains-starting@mail.example", gains.personId());
        exams.publish(folder, "starting", "bbc", "link");
        inside.run("starting", inside.look("starting", "x-1"), false);
        assertTrue(exams.now(gains).passed());
        assertEquals(3, exams.now(gains).score());
        assertEquals("spot:3/4", exams.now(gains).outcomes());
        assertEquals(3, exams.now(lower).score());
        assertEquals(List.of(3, true), List.of(exams.now(keeps).score(), exams.now(keeps).passed()), "the pass stays");
        assertEquals(untouched.score(), exams.now(untouched).score());
        assertEquals(1, inside.valid(gains).size());
        assertEquals(1, inside.valid(keeps).size());
        assertEquals(List.of("regrade.notice.passed"), inside.notices(gains));
        assertEquals(List.of("regrade.notice.lower"), inside.notices(lower));
        assertEquals(List.of(), inside.notices(keeps));
        assertEquals(1, inside.count("select count(*) from mail where recipient = ? and body like ?",
                "gains-starting@mail.example", "%" + RegradesInside.SITE + "/en/tests/" + gains.publicId() + "/result%"));
        assertEquals(4, statistics.sum("PASSED", "starting"), "three had passed before");
        assertEquals(4, statistics.sum("CERTIFIED", "starting"));
    }

    @Test
    void runningItTwiceAndWithManyWorkersChangesNothingMore() {
        exams.publish(folder, "twice-regraded", "abc", "link");
        List<AttemptCard> taken = IntStream.range(0, 6).mapToObj(i -> exams.take("twice-regraded", Country.LA, "bbc"))
                .toList();
        exams.publish(folder, "twice-regraded", "bbc", "link");
        Regrade looked = inside.look("twice-regraded", "x-1");
        inside.somebody(Role.REVIEWER);
        regrades.start("twice-regraded", looked.id());
        regrades.start("twice-regraded", looked.id());
        browserless.atOnce(4, () -> {
            worker.work();
            return true;
        });
        inside.await(looked, State.DONE);
        inside.work();
        Regrade done = regrades.get("twice-regraded", looked.id());
        assertEquals(List.of(6, 6, 6), List.of(done.seen(), done.changed(), done.gained()));
        for (AttemptCard attempt : taken) {
            assertEquals(3, exams.now(attempt).score());
            assertEquals(1, inside.count("select version - 2 from attempt where id = ?", attempt.id()),
                    "made, handed in, regraded once");
            assertEquals(1, inside.count("select count(*) from certificate where person_id = ?", attempt.personId()));
            assertEquals(1, inside.notices(attempt).size());
        }
        inside.somebody(Role.REVIEWER);
        assertEquals("regrade.refused.same", assertThrows(DomainException.class,
                () -> regrades.look("twice-regraded", "x-1", RegradesInside.SITE)).key());
    }

    @Test
    void whoHandsInMeanwhileIsGradedByTheCorrectedKeyWhateverComesFirst() {
        exams.publish(folder, "meanwhile", "abc", "link");
        List<AttemptCard> open = IntStream.range(0, 8).mapToObj(i -> exams.answer(exams.learner("meanwhile", Country.VN),
                "meanwhile", i % 2 == 0 ? "bbc" : "abc")).toList();
        List<String> cookies = open.stream().map(attempt -> people.cookie(attempt.personId())).toList();
        exams.publish(folder, "meanwhile", "bbc", "link");
        exams.take("meanwhile", Country.VN, "bbc");
        Regrade looked = inside.look("meanwhile", "x-1");
        String reviewer = people.cookie(inside.somebody(Role.REVIEWER));
        Browserless here = browserless.here();
        AtomicInteger next = new AtomicInteger();
        here.atOnce(9, () -> {
            int i = next.getAndIncrement();
            return i == 4 ? here.post(reviewer, "/en/studio/meanwhile/regrades/" + looked.id() + "/step", "go", "start")
                    : here.post(cookies.get(i < 4 ? i : i - 1),
                    "/en/tests/" + open.get(i < 4 ? i : i - 1).publicId(), "go", "hand-in");
        });
        inside.await(looked, State.DONE);
        for (int i = 0; i < open.size(); i++) {
            AttemptCard now = exams.now(open.get(i));
            assertFalse(now.open());
            boolean earned = i % 2 == 0;
            boolean earlier = now.score() == 3 && !earned;
            assertTrue(earlier || now.score() == (earned ? 3 : 2), i + " has " + now.score());
            assertEquals(now.passed() ? 1 : 0, inside.count("select count(*) from certificate where person_id = ?",
                    now.personId()));
            assertEquals(now.score() >= 3, now.passed());
        }
        assertTrue(IntStream.range(0, 8).filter(i -> i % 2 == 0).allMatch(i -> exams.now(open.get(i)).passed()),
                "nobody was missed between the two");
    }

    @Test
    void anOpenAttemptOfTheOldVersionIsGradedByTheCorrectedKey() {
        exams.publish(folder, "still-open", "abc", "link");
        AttemptCard open = exams.answer(exams.learner("still-open", Country.MY), "still-open", "bbc");
        exams.publish(folder, "still-open", "bbc", "link");
        inside.run("still-open", inside.look("still-open", "x-1"), false);
        people.enter(open.personId());
        assertEquals(3, exams.handIn(open).score());
        assertEquals(1, inside.valid(open).size());
    }

    @Test
    void whoPassesByTheFirstAttemptAndAgainByTheSecondHasOneCertificateAndCountsOnce() {
        exams.publish(folder, "second-open", "abc", "link");
        AttemptCard first = exams.take("second-open", Country.BN, "bbc");
        AttemptCard second = exams.answer(first.personId(), "second-open", "abc link");
        exams.publish(folder, "second-open", "bbc", "link");
        inside.run("second-open", inside.look("second-open", "x-1"), false);
        assertTrue(exams.now(first).passed());
        people.enter(second.personId());
        assertTrue(exams.handIn(second).passed());
        assertEquals(1, inside.count("select count(*) from certificate where person_id = ?", first.personId()));
        assertEquals(1, statistics.sum("PASSED", "second-open"));
        assertEquals(1, statistics.sum("CERTIFIED", "second-open"));
    }
}
