package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.assessment.LearnersInside;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;

/** Whose courses no cell counts. */
@ArquillianTest
class LeftOutIT {
    @Inject
    private StatisticsInside statistics;
    @Inject
    private LearnersInside learners;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @Test
    void anAccountForTestingIsTakenOffAndCountsAgainWhenItIsNone() {
        statistics.askForAll();
        statistics.count();
        List<String> before = statistics.cells();
        long tester = learners.ready("Tester", Country.KH, Language.KM);
        learners.take(tester, Language.KM, 0);
        visit(tester, "visit-of-tester-1");
        statistics.count();
        List<String> counted = statistics.cells();
        assertNotEquals(before, counted);
        assertThrows(Forbidden.class, () -> people.markTesting(tester, true));
        enter(Role.ADMINISTRATOR);
        people.markTesting(tester, true);
        statistics.count();
        assertEquals(before, statistics.cells());
        statistics.rebuild();
        assertEquals(before, statistics.cells());
        visit(tester, "visit-of-tester-2");
        statistics.count();
        assertEquals(before, statistics.cells());
        people.markTesting(tester, false);
        statistics.count();
        assertNotEquals(before, statistics.cells());
        database.update("delete from visit where device_key = 'visit-of-tester-2'");
        statistics.rebuild();
        assertEquals(counted, statistics.cells());
    }

    @Test
    void whatAnAccountForTestingBeginsIsNotCountedEitherAndTheListSaysWhichOneItIs() {
        statistics.askForAll();
        statistics.count();
        List<String> before = statistics.cells();
        long tester = people.make("Tester", Country.KH, Language.KM);
        String administrator = people.cookie(enter(Role.ADMINISTRATOR));
        assertFalse(browserless.get(administrator, "/en/admin").body().contains("Test account"));
        people.markTesting(tester, true);
        assertTrue(browserless.get(administrator, "/en/admin").body().contains("Test account"));
        learners.finish(tester, Language.KM, LearnersInside.COURSE);
        statistics.count();
        assertEquals(before, statistics.cells());
    }

    @Test
    void whoHasARoleWhenACourseBeginsIsStaffInItAndInNoOther() {
        statistics.askForAll();
        statistics.count();
        List<String> before = statistics.cells();
        long staff = enter(Role.TRANSLATOR);
        learners.finish(staff, Language.KM, LearnersInside.COURSE);
        learners.take(staff, Language.KM, 0);
        database.update("delete from person_role where person_id = ?", staff);
        visit(staff, "visit-of-staff-1");
        statistics.count();
        assertEquals(before, statistics.cells());
        statistics.rebuild();
        assertEquals(before, statistics.cells());
        long learner = learners.ready("Learner", Country.KH, Language.KM);
        statistics.count();
        List<String> counted = statistics.cells();
        assertNotEquals(before, counted);
        people.give(learner, Role.REVIEWER);
        statistics.rebuild();
        assertEquals(counted, statistics.cells());
    }

    private long enter(Role role) {
        long person = people.make("Staff", Country.KH, Language.KM);
        people.give(person, role);
        people.enter(person);
        return person;
    }

    private void visit(long person, String key) {
        assertEquals(204, browserless.postByScript(people.cookie(person), "/en/courses/" + LearnersInside.COURSE + "/beat", "k",
                key, "m", learners.module(), "b", "", "s", "90", "o", "0", "d", "1").statusCode());
    }
}
