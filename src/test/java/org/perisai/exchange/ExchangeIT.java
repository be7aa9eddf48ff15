package org.perisai.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.content.CourseFiles;
import org.perisai.exchange.Upload.Kind;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.TestClock;
import org.perisai.publishing.DraftCard;
import org.perisai.publishing.Drafts;
import org.perisai.publishing.Scope;
import org.perisai.publishing.StudioInside;
import org.perisai.publishing.Writing;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.NotFound;

/** Courses out of the database and in again, by people who may and who may not. */
@ArquillianTest
class ExchangeIT {
    @Inject
    private Exports exports;
    @Inject
    private Imports imports;
    @Inject
    private Drafts drafts;
    @Inject
    private Writing writing;
    @Inject
    private StudioInside studio;
    @Inject
    private PeopleInside people;
    @Inject
    private Database database;
    @TempDir
    private Path folder;

    @AfterEach
    void letTimeGoOn() {
        TestClock.stop(null);
    }

    @Test
    void whatIsExportedIsTheSameCourseElsewhere() throws IOException {
        long version = studio.publish("ex-out", StudioInside.files("ex-out"));
        long reviewer = studio.enter("Reviewer", Role.REVIEWER);
        SortedMap<String, byte[]> files = exports.published(reviewer, "ex-out").orElseThrow();
        assertEquals(5, files.size());
        Path zip = Files.write(folder.resolve("a.zip"), CourseZip.write(files));
        SortedMap<String, byte[]> elsewhere;
        try (SafeZip safe = SafeZip.open(zip)) {
            elsewhere = CourseZip.read(safe).files();
        }
        String stored = database.find("select content_hash from course_version where id = ?", row -> row.getString(1), version)
            .orElseThrow();
        assertEquals(stored, new CourseFiles(elsewhere, List.of(), Clock.systemUTC()).check("ex-out").course().hash());
        assertTrue(exports.draft(reviewer, "ex-out").isEmpty());
        long translator = studio.enter("Translator", Role.TRANSLATOR);
        assertThrows(Forbidden.class, () -> exports.published(translator, "ex-out"), "it holds the answer key");
    }

    /** All the way: exported here, imported under another name, its draft is what was exported, byte for byte. */
    @Test
    void aCourseThatIsImportedIsADraftWithTheSameFiles() {
        SortedMap<String, byte[]> files = StudioInside.files("ex-new");
        long author = studio.enter("Author", Role.INSTRUCTOR, Role.TRANSLATOR);
        String token = imports.receive(author, course(files));
        Plan plan = imports.plan(author, token, "");
        assertTrue(plan.begins());
        assertEquals(List.of("source", "km"), plan.parts().stream().map(Plan.Part::key).toList());
        assertEquals("exchange.refused.later", plan.parts().get(1).refused());
        assertTrue(drafts.find(author, Scope.source("ex-new")).isEmpty(), "a plan changes nothing");
        assertEquals("ex-new", imports.carryOut(author, token, List.of("source", "km"), plan.state(), ""));
        DraftCard draft = drafts.find(author, Scope.source("ex-new")).orElseThrow();
        same(Scope.source("ex-new").of(files), bodies(author, draft));
        assertThrows(NotFound.class, () -> imports.plan(author, token, ""), "taken once");
    }

    @Test
    void onlyWhatChangedIsChangedAndEachPartByWhoMay() {
        SortedMap<String, byte[]> files = StudioInside.files("ex-change");
        studio.publish("ex-change", files);
        String km = "translations/km/ex-change/" + StudioInside.MODULE;
        files.put(km, text(files, km).replace("ពាក្យបើក។", "ពាក្យដំបូង។").getBytes(StandardCharsets.UTF_8));
        files.remove("courses/ex-change/02-passwords.md");
        long author = studio.enter("Author", Role.INSTRUCTOR);
        Plan plan = imports.plan(author, imports.receive(author, course(files)), "");
        assertFalse(plan.begins());
        assertEquals("exchange.refused.translator", plan.parts().get(1).refused());
        assertEquals(List.of("courses/ex-change/02-passwords.md REMOVED"), plan.parts().get(0).changes().stream()
            .map(change -> change.path() + " " + change.how()).toList());
        long translator = studio.enter("Translator", Role.TRANSLATOR);
        String token = imports.receive(translator, course(files));
        Plan theirs = imports.plan(translator, token, "");
        assertEquals("exchange.refused.author", theirs.parts().get(0).refused());
        assertEquals(1, theirs.parts().get(1).changes().get(0).changed());
        imports.carryOut(translator, token, List.of("source", "km"), theirs.state(), "");
        assertTrue(drafts.find(translator, Scope.source("ex-change")).isEmpty());
        DraftCard khmer = drafts.find(translator, new Scope("ex-change", Language.KM)).orElseThrow();
        assertArrayEquals(files.get(km), bodies(translator, khmer).get(km));
    }

    @Test
    void whatSomebodySavedMeanwhileIsNotLost() {
        SortedMap<String, byte[]> files = StudioInside.files("ex-race");
        studio.publish("ex-race", files);
        String path = "courses/ex-race/" + StudioInside.MODULE;
        files.put(path, text(files, path).replace("Opening words.", "Words from a file.").getBytes(StandardCharsets.UTF_8));
        long author = studio.enter("Author", Role.INSTRUCTOR);
        String token = imports.receive(author, course(files));
        Plan plan = imports.plan(author, token, "");
        DraftCard draft = studio.edited(author, Scope.source("ex-race"), StudioInside.MODULE,
            text -> text.replace("Opening words.", "Words from the studio."));
        assertEquals("exchange.refused.moved", assertThrows(DomainException.class,
            () -> imports.carryOut(author, token, List.of("source"), plan.state(), "")).key());
        assertTrue(text(bodies(author, draft), path).contains("Words from the studio."));
        assertEquals("exchange.refused.none", assertThrows(DomainException.class, () -> imports.carryOut(author, token,
            List.of("km"), imports.plan(author, token, "").state(), "")).key());
        imports.carryOut(author, token, List.of("source"), imports.plan(author, token, "").state(), "");
        assertTrue(text(bodies(author, draft), path).contains("Words from a file."));
    }

    @Test
    void anUploadIsItsSendersForTwoHours() {
        long author = studio.enter("Author", Role.INSTRUCTOR);
        TestClock.stop(Instant.parse("2027-03-01T08:00:00Z"));
        String token = imports.receive(author, course(StudioInside.files("ex-mine")));
        long another = studio.enter("Another", Role.INSTRUCTOR);
        assertThrows(NotFound.class, () -> imports.plan(another, token, ""));
        assertThrows(NotFound.class, () -> imports.zip(another, token));
        people.enter(author);
        assertEquals("ex-mine", imports.plan(author, token, "").course());
        TestClock.stop(Instant.parse("2027-03-01T08:00:00Z").plus(Duration.ofMinutes(121)));
        assertThrows(NotFound.class, () -> imports.plan(author, token, ""));
        imports.receive(another, course(StudioInside.files("ex-mine")));
        assertEquals(0, database.list("select 1 from exchange_upload where token = ?", row -> true, token).size(),
            "the next one sweeps");
    }

    @Test
    void questionsGoIntoTheTestWithTheirOutcome() throws IOException {
        studio.publish("ex-gift", StudioInside.files("ex-gift"));
        long author = studio.enter("Author", Role.INSTRUCTOR);
        String exam = "courses/ex-gift/exam.md";
        imports.admit(author, Kind.QUESTIONS, "ex-gift", exam);
        Path gift = Files.writeString(folder.resolve("port.gift"), "::x-false:: Which port? {=443 ~80}\n\nEssay {}\n");
        String token = imports.receive(author, Upload.of(Kind.QUESTIONS, gift, "port.gift", "ex-gift", exam, Language.EN));
        Plan plan = imports.plan(author, token, "spot");
        assertEquals(1, plan.questions());
        assertEquals(List.of("spot"), plan.outcomes());
        assertEquals(0, plan.comparison().findings().stream().filter(finding -> finding.isError()).count());
        imports.carryOut(author, token, List.of("source"), plan.state(), "spot");
        DraftCard draft = drafts.find(author, Scope.source("ex-gift")).orElseThrow();
        String text = text(bodies(author, draft), exam);
        assertTrue(text.contains("{.quiz #q-x-false}") && text.contains("{#with-q-x-false outcome=spot}"), text);
        assertTrue(text.startsWith(text(StudioInside.files("ex-gift"), exam).stripTrailing()));
    }

    @Test
    void whatCouldNotBeTakenIsRefusedBeforeItIsRead() {
        studio.publish("ex-admit", StudioInside.files("ex-admit"));
        long owner = studio.enter("Owner", Role.INSTRUCTOR);
        drafts.open(owner, Scope.source("ex-admit"));
        assertEquals("publishing.refused.taken", refusal(owner, Kind.LESSONS, "ex-admit", ""));
        assertEquals("publishing.refused.id", refusal(owner, Kind.LESSONS, "Not an id", ""));
        assertEquals("exchange.refused.target", refusal(owner, Kind.QUESTIONS, "ex-admit", "courses/ex-admit/img/a.png"));
        assertEquals("exchange.refused.target", refusal(owner, Kind.QUESTIONS, "ex-admit", "courses/other/exam.md"));
        long stranger = studio.enter("Stranger", Role.INSTRUCTOR);
        assertEquals("exchange.refused.author", refusal(stranger, Kind.QUESTIONS, "ex-admit", "courses/ex-admit/exam.md"));
        long translator = studio.enter("Translator", Role.TRANSLATOR);
        assertEquals("exchange.refused.author", refusal(translator, Kind.LESSONS, "ex-lessons", ""));
        long learner = studio.enter("Learner");
        assertThrows(Forbidden.class, () -> imports.admit(learner, Kind.COURSE, "", ""));
        assertThrows(Forbidden.class, () -> exports.published(learner, "ex-admit"));
        people.enter(stranger);
        Plan plan = imports.plan(stranger, imports.receive(stranger, course(StudioInside.files("ex-admit"))), "");
        assertEquals(Set.of("exchange.refused.author", "exchange.refused.translator"),
            Set.copyOf(plan.parts().stream().map(Plan.Part::refused).toList()));
    }

    private String refusal(long person, Kind kind, String course, String target) {
        return assertThrows(DomainException.class, () -> imports.admit(person, kind, course, target)).key();
    }

    private static Upload course(SortedMap<String, byte[]> files) {
        return new Upload(Kind.COURSE, files.firstKey().split("/")[1], "", "a.zip", CourseZip.write(files), List.of());
    }

    private SortedMap<String, byte[]> bodies(long person, DraftCard draft) {
        SortedMap<String, byte[]> bodies = new TreeMap<>();
        writing.files(person, draft.id()).forEach((path, file) -> bodies.put(path, file.body()));
        return bodies;
    }

    private static String text(SortedMap<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private static void same(SortedMap<String, byte[]> wanted, SortedMap<String, byte[]> is) {
        assertEquals(wanted.keySet(), is.keySet());
        wanted.forEach((path, body) -> assertArrayEquals(body, is.get(path), path));
    }
}
