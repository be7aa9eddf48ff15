package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final List<Learner> MANY = Cohort.simulated(3, Map.of("a", List.of("a-1", "a-2", "a-3"), "b",
            List.of("b-1"), "c", List.of("c-1", "c-2")), Instant.parse("2026-11-23T12:00:00.123456Z"));

    @Test
    void whatIsReadIsWhatWasWritten() {
        long bytes = 0;
        for (Learner learner : MANY) {
            byte[] snapshot = Snapshot.of(learner.taken());
            assertEquals(learner.taken(), Snapshot.read(snapshot));
            assertArrayEquals(snapshot, Snapshot.of(Snapshot.read(snapshot)));
            bytes += snapshot.length;
        }
        assertTrue(bytes / MANY.size() < 300, bytes / MANY.size() + " bytes a learner");
    }

    @Test
    void anInstantBeforeTheEnrolmentAndNoneAtAllAreKept() {
        List<Taken> taken = List.of(People.enrolled(1L << 40, "2026-06-01T00:00:00.000001Z")
                .started("2026-05-31T23:59:59.999999Z").certified("2026-06-02T00:00:00Z", null).taken());
        assertEquals(taken, Snapshot.read(Snapshot.of(taken)));
    }

    /**
     * Learners come, change, lose enrolments and go, in any order and some of them several times; only differences are
     * added, between what the snapshot says and what is so now. In the end the cells are those of all who are there.
     */
    @Test
    void anySequenceOfChangesGivesTheCellsOfCountingAnew() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Map<Integer, Learner> now = new HashMap<>();
            Map<Integer, byte[]> snapshots = new HashMap<>();
            Map<CellKey, Long> cells = new HashMap<>();
            for (int step = 0; step < 400; step++) {
                int person = random.nextInt(60);
                change(now, person, random);
                Learner is = now.getOrDefault(person, new Learner("PH", false, List.of()));
                byte[] was = snapshots.getOrDefault(person, Snapshot.of(List.of()));
                Contribution.change(new Learner("PH", false, Snapshot.read(was)), is,
                        (cell, value) -> cells.merge(cell, value, Long::sum));
                snapshots.put(person, Snapshot.of(is.taken()));
            }
            cells.values().removeIf(value -> value == 0);
            assertTrue(now.size() > 5, "too few are left: " + now.size());
            assertEquals(People.sum(now.values()), cells, "seed " + seed);
        }
    }

    /** The same enrolment, withdrawn at some time or not. */
    private static Taken later(Taken taken, Random random) {
        Instant withdrawn = random.nextBoolean() ? null : taken.dates().enrolled().plusSeconds(random.nextInt(3_000_000));
        return new Taken(taken.enrolment(), taken.course(), taken.lang(), taken.traits(), new Taken.Dates(
                taken.dates().enrolled(), taken.dates().started(), taken.dates().completed(), withdrawn), taken.modules(),
                taken.active(), taken.minutesToComplete(), taken.examined(), taken.paired(), taken.certified(),
                taken.reaction(), taken.applied());
    }

    private static void change(Map<Integer, Learner> people, int person, Random random) {
        List<Taken> taken = new ArrayList<>(people.containsKey(person) ? people.get(person).taken() : List.of());
        Learner other = MANY.get(random.nextInt(MANY.size()));
        switch (random.nextInt(5)) {
            case 0 -> taken.clear();
            case 1, 2 -> {
                taken.removeIf(each -> other.taken().stream().anyMatch(more -> more.enrolment() == each.enrolment()));
                taken.addAll(other.taken());
            }
            case 3 -> taken.removeIf(each -> random.nextBoolean());
            default -> taken.replaceAll(each -> later(each, random));
        }
        if (taken.isEmpty()) {
            people.remove(person);
        } else {
            people.put(person, new Learner("PH", false, taken));
        }
    }
}
