package org.perisai.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionModule;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.inside.TestClock;
import org.perisai.learning.Enrolments;
import org.perisai.learning.Progress;
import org.perisai.publishing.StudioInside;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

/** Who opens a module and hasn't done it after 90 days, while the course gets other versions. */
@ArquillianTest
class DropOffIT {
    private static final String FIRST_DAY = "2026-01-10T03:00:00Z";
    private static final String DAY_20 = "2026-01-30T03:00:00Z";
    private static final String DAY_120 = "2026-05-10T03:00:00Z";
    private static final String FILE = "/02-passwords.md";
    private static final String MODULE = "passwords";
    private static final String AGAIN = "\n## Again {#again}\n\nFour words, again.\n";

    @Inject
    private StudioInside studio;
    @Inject
    private StatisticsInside statistics;
    @Inject
    private PeopleInside people;
    @Inject
    private Catalog catalog;
    @Inject
    private Enrolments enrolments;
    @Inject
    private Progress progress;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @AfterEach
    void letTimeGoOn() {
        TestClock.stop(null);
    }

    @Test
    void aModuleOfWhichALaterVersionHasLessIsDoneWithWhatThatHas() {
        SortedMap<String, byte[]> files = StudioInside.files("drop-fewer");
        byte[] shorter = files.get("courses/drop-fewer" + FILE);
        lengthen("drop-fewer", files);
        studio.publish("drop-fewer", files);
        long person = enrolled("drop-fewer");
        files.put("courses/drop-fewer" + FILE, shorter);
        studio.publish("drop-fewer", files);
        finish(person, "drop-fewer", "long", DAY_20);
        assertFigures("drop-fewer", 1, 0);
    }

    @Test
    void aModuleThatALaterVersionBringsCanBeDone() {
        SortedMap<String, byte[]> files = StudioInside.files("drop-new");
        byte[] module = files.remove("courses/drop-new" + FILE);
        studio.publish("drop-new", files);
        long person = enrolled("drop-new");
        files.put("courses/drop-new" + FILE, module);
        studio.publish("drop-new", files);
        finish(person, "drop-new", "long", DAY_20);
        assertFigures("drop-new", 1, 0);
    }

    @Test
    void whatALaterVersionAddsDoesNotPutOffWhenAModuleWasDone() {
        SortedMap<String, byte[]> files = StudioInside.files("drop-more");
        studio.publish("drop-more", files);
        long person = enrolled("drop-more");
        finish(person, "drop-more", "long", FIRST_DAY);
        assertFigures("drop-more", 1, 0);
        lengthen("drop-more", files);
        studio.publish("drop-more", files);
        finish(person, "drop-more", "again", DAY_120);
        assertFigures("drop-more", 1, 0);
    }

    @Test
    void whoDoesAPartOfAModuleAndTheRestTooLateHasDroppedOff() {
        SortedMap<String, byte[]> files = StudioInside.files("drop-late");
        lengthen("drop-late", files);
        studio.publish("drop-late", files);
        long person = enrolled("drop-late");
        finish(person, "drop-late", "long", FIRST_DAY);
        finish(person, "drop-late", "again", DAY_120);
        assertFigures("drop-late", 1, 1);
    }

    @Test
    void aModuleStaysOpenedThatALaterVersionNoLongerHasAndOneThatNeverWasIsNone() {
        SortedMap<String, byte[]> files = StudioInside.files("drop-gone");
        byte[] module = files.remove("courses/drop-gone" + FILE);
        studio.publish("drop-gone", files);
        long person = enrolled("drop-gone");
        files.put("courses/drop-gone" + FILE, module);
        studio.publish("drop-gone", files);
        statistics.count();
        long before = sum(Measure.SECONDS, Cube.TOTAL, Cube.WHOLE);
        visit(person, "drop-gone", MODULE);
        visit(person, "drop-gone", "nowhere");
        assertFigures("drop-gone", 1, 1);
        files.remove("courses/drop-gone" + FILE);
        studio.publish("drop-gone", files);
        visit(person, "drop-gone", "links");
        assertFigures("drop-gone", 1, 1);
        assertEquals(0, sum(Measure.OPENED, Cube.MODULE, Cube.key("drop-gone", "nowhere")));
        assertEquals(before + 180, sum(Measure.SECONDS, Cube.TOTAL, Cube.WHOLE), "the time of all three counts");
    }

    private static void lengthen(String course, SortedMap<String, byte[]> files) {
        files.compute("courses/" + course + FILE, (file, text) ->
                StudioInside.bytes(new String(text, StandardCharsets.UTF_8) + AGAIN));
    }

    private long enrolled(String course) {
        TestClock.stop(Instant.parse(FIRST_DAY));
        long person = people.make("Learner", Country.ID, Language.EN);
        people.enter(person);
        enrolments.enrol(person, course, Language.EN);
        return person;
    }

    private void finish(long person, String course, String section, String at) {
        TestClock.stop(Instant.parse(at));
        Edition edition = catalog.find(course, Language.EN).orElseThrow();
        EditionModule module = edition.module(MODULE).orElseThrow();
        progress.finish(person, edition, module, module.steps().stream().filter(step -> step.id().equals(section)).toList());
    }

    private void visit(long person, String course, String module) {
        assertEquals(204, browserless.postByScript(people.cookie(person), "/en/courses/" + course + "/beat", "k",
                "visit-of-" + module, "m", module, "b", "", "s", "60", "o", "0", "d", "0").statusCode());
    }

    /** Kept up and made anew they are the same. */
    private void assertFigures(String course, long opened, long dropped) {
        String module = Cube.key(course, MODULE);
        for (Runnable counting : List.<Runnable>of(statistics::count, statistics::rebuild)) {
            counting.run();
            assertEquals(List.of(opened, dropped), List.of(sum(Measure.OPENED, Cube.MODULE, module),
                    sum(Measure.DROPPED, Cube.MODULE, module)));
        }
    }

    private long sum(Measure measure, Cube cube, String key) {
        return database.find("select coalesce(sum(value), 0) from statistics_cell where country = 'ID' and demo = false "
                + "and cube_name = ? and measure = ? and cell_key = ?", row -> row.getLong(1), cube.name(), measure.name(), key)
                .orElseThrow();
    }
}
