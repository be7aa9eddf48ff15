package org.perisai.remarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.inside.LinksCourse;
import org.perisai.inside.TestClock;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;
import org.perisai.shared.web.Forbidden;

@ArquillianTest
class AnswersIT {
    private static final String OWNER = RemarksInside.OWNER;
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Inject
    private Answers answers;
    @Inject
    private Remarks remarks;
    @Inject
    private RemarksInside inside;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;
    @Inject
    private Texts texts;
    @TempDir
    private Path folder;

    @AfterEach
    void letTimeGoOn() {
        TestClock.stop(null);
    }

    @Test
    void whoSaidWhatReachesThoseWhoCanChangeIt() {
        begin("mine");
        begin("theirs");
        inside.unclear("mine", Language.EN, OWNER);
        inside.unclear("mine", Language.ID, RemarksInside.PEMILIK);
        inside.unclear("theirs", Language.EN, OWNER);
        inside.unclear("theirs", Language.ID, RemarksInside.PEMILIK);
        long author = staff("Author", Language.ID, Role.INSTRUCTOR);
        long another = people.make("Another", Country.ID, Language.EN);
        database.update("insert into course_author (course, person_id) values ('mine', ?), ('theirs', ?)", author, another);
        assertEquals(Set.of("mine en", "mine id"), seen(author));
        assertEquals(Set.of("mine en", "mine id", "theirs en", "theirs id"), seen(staff("R", Language.EN, Role.REVIEWER)));
        assertEquals(Set.of("mine id", "theirs id"), seen(staff("T", Language.ID, Role.TRANSLATOR)));
        assertEquals(Set.of(), seen(staff("U", Language.EN, Role.TRANSLATOR)), "English is no translation here");
        assertEquals(Set.of(), seen(staff("V", Language.KM, Role.TRANSLATOR)));
        assertEquals(Set.of(), seen(staff("A", Language.EN, Role.ADMINISTRATOR)));
        long learner = people.make("L", Country.ID, Language.EN);
        people.enter(learner);
        assertThrows(Forbidden.class, () -> seen(learner));
        assertEquals(403, browserless.get(people.cookie(learner), "/en/studio/remarks").statusCode());
    }

    @Test
    void whatSomebodyMayNotSeeTheyMayNotAnswer() {
        begin("fence");
        long remark = inside.unclear("fence", Language.EN, OWNER);
        Spot spot = spot("fence", Language.EN);
        database.update("insert into course_author (course, person_id) values ('fence', ?)",
                people.make("Its author", Country.ID, Language.EN));
        long stranger = staff("Stranger", Language.EN, Role.INSTRUCTOR);
        assertThrows(DomainException.class, () -> answers.answer(stranger, spot, List.of(remark), reply("No.")));
        String cookie = people.cookie(stranger);
        assertEquals(404, browserless.get(cookie, "/en/" + spot.address()).statusCode());
        assertEquals(404, browserless.post(cookie, "/en/" + spot.address(), "id", "" + remark, "verdict", "DECLINED",
                "words", "No.").statusCode());
        assertEquals(Standing.WAITING, inside.standing(remark));
    }

    @Test
    void sevenLearnersAreOneCaseAndNobodySeesWhoTheyAre() {
        begin("seven");
        for (int i = 0; i < 7; i++) {
            inside.unclear("seven", Language.EN, OWNER);
        }
        long loud = people.make("Loud Lestari", Country.ID, Language.EN);
        people.enter(loud);
        inside.say(loud, "seven", Language.EN, OWNER, new Saying("loud-form-1", Kind.WRONG, "It is wrong <b>."));
        inside.say(loud, "seven", Language.EN, OWNER, new Saying("loud-form-2", Kind.WRONG, "Really."));
        long reviewer = staff("Sri", Language.EN, Role.REVIEWER);
        CaseRow row = cases(reviewer, "seven").get(0);
        assertEquals(List.of(1, 8, 2, 7), List.of(cases(reviewer, "seven").size(), row.learners(), row.wrong(), row.unclear()));
        String cookie = people.cookie(reviewer);
        HttpResponse<String> list = browserless.get(cookie, "/en/studio/remarks?course=seven");
        HttpResponse<String> one = browserless.get(cookie, "/en/" + row.spot().address());
        assertTrue(list.body().contains(texts.say(Language.EN, "remarks.learners", 8)), list.body());
        assertTrue(one.body().contains("It is wrong &lt;b&gt;."), one.body());
        for (HttpResponse<String> page : List.of(list, one)) {
            assertFalse(page.body().contains("Lestari") || page.body().contains("Learner of"), page.body());
        }
    }

    @Test
    void anAnswerGoesToThoseWhoWereChosenAndIsNewsForThem() {
        begin("chosen");
        long first = inside.unclear("chosen", Language.EN, OWNER);
        long second = inside.unclear("chosen", Language.EN, OWNER);
        long person = person(second);
        Spot spot = spot("chosen", Language.EN);
        long reviewer = staff("Sri", Language.EN, Role.REVIEWER);
        HttpResponse<String> answer = browserless.post(people.cookie(reviewer), "/id/" + spot.address(), "id", "" + second,
                "verdict", "ANSWERED", "words", "Karena <begitu>.", "seen", Long.toString(Long.MAX_VALUE / 1000));
        assertEquals(303, answer.statusCode());
        assertEquals(Standing.WAITING, inside.standing(first));
        assertEquals(Standing.ANSWERED, inside.standing(second));
        people.enter(person);
        assertEquals(new Remarks.Count(1, 1), remarks.count(person));
        String cookie = people.cookie(person);
        assertTrue(browserless.get(cookie, "/en/me").body().contains(texts.say(Language.EN, "remarks.news", 1)));
        String mine = browserless.get(cookie, "/en/me/remarks").body();
        assertTrue(mine.contains("lang=\"id\">Karena &lt;begitu&gt;."), mine);
        assertFalse(mine.contains("Sri"));
        String shown = mine.replaceFirst("(?s).*name=\"shown\" value=\"(\\d+)\".*", "$1");
        assertEquals(303, browserless.post(cookie, "/en/me/remarks", "shown", "1").statusCode());
        assertEquals(1, remarks.count(person).news(), "what came after the list was shown stays new");
        assertEquals(303, browserless.post(cookie, "/en/me/remarks", "shown", Long.toString(Long.parseLong(shown) + 1)).statusCode());
        assertEquals(0, remarks.count(person).news());
    }

    @Test
    void twoAuthorsDoNotOverwriteEachOther() {
        begin("both");
        long remark = inside.unclear("both", Language.EN, OWNER);
        Spot spot = spot("both", Language.EN);
        long first = staff("First", Language.EN, Role.REVIEWER);
        TestClock.stop(NOON);
        Instant seen = answers.now();
        TestClock.stop(NOON.plusSeconds(60));
        answers.answer(first, spot, List.of(remark), new Reply(Standing.PLANNED, "Soon.", Language.EN, seen));
        TestClock.stop(NOON.plusSeconds(61));
        answers.answer(first, spot, List.of(remark), new Reply(Standing.PLANNED, "Soon.", Language.EN, seen));
        long second = staff("Second", Language.EN, Role.REVIEWER);
        Reply other = new Reply(Standing.DECLINED, "Never.", Language.EN, seen);
        assertEquals("remarks.studio.meanwhile",
                assertThrows(DomainException.class, () -> answers.answer(second, spot, List.of(remark), other)).key());
        assertEquals(Standing.PLANNED, inside.standing(remark));
        answers.answer(second, spot, List.of(remark), new Reply(Standing.DECLINED, "Never.", Language.EN, answers.now()));
        assertEquals(Standing.DECLINED, inside.standing(remark));
    }

    @Test
    void whenOneOfTheChosenWasChangedNoneIsAnswered() {
        begin("some");
        long waiting = inside.unclear("some", Language.EN, OWNER);
        long changed = inside.unclear("some", Language.EN, OWNER);
        database.update("update remark set standing = 'CHANGED' where id = ?", changed);
        long reviewer = staff("Sri", Language.EN, Role.REVIEWER);
        assertThrows(DomainException.class, () -> answers.answer(reviewer, spot("some", Language.EN),
                List.of(waiting, changed), reply("Because.")));
        assertEquals(Standing.WAITING, inside.standing(waiting));
    }

    @Test
    void theLearnerReadsInWhichVersionTheTextWasChanged() {
        begin("told");
        long remark = inside.unclear("told", Language.EN, OWNER);
        String block = inside.block("told", Language.EN, OWNER).id();
        inside.source(folder, "told", LinksCourse.MODULE.replace("stands before", "is what stands before"));
        inside.publish(folder, "told");
        String cookie = people.cookie(person(remark));
        String mine = browserless.get(cookie, "/en/me/remarks").body();
        assertTrue(mine.contains(texts.say(Language.EN, "remarks.changedIn", "1.2")), mine);
        assertTrue(mine.contains("/en/courses/told/read#b" + block), mine);
        assertTrue(mine.contains(OWNER), "the text as it was");
    }

    private void begin(String course) {
        inside.write(folder, course);
        inside.publish(folder, course);
    }

    private long staff(String name, Language language, Role role) {
        long person = people.make(name, Country.ID, language);
        people.give(person, role);
        people.enter(person);
        return person;
    }

    private Set<String> seen(long person) {
        return answers.cases(person, new Filter(Standing.WAITING, "", ""), 0, 1000).stream()
                .filter(row -> Set.of("mine", "theirs").contains(row.spot().course()))
                .map(row -> row.spot().course() + " " + row.spot().lang()).collect(Collectors.toSet());
    }

    private List<CaseRow> cases(long person, String course) {
        return answers.cases(person, new Filter(Standing.WAITING, course, "en"), 0, 10);
    }

    private Spot spot(String course, Language language) {
        return inside.subject(course, language, OWNER).spot();
    }

    private static Reply reply(String words) {
        return new Reply(Standing.DECLINED, words, Language.EN, Instant.parse("2100-01-01T00:00:00Z"));
    }

    private long person(long remark) {
        return database.find("select person_id from remark where id = ?", row -> row.getLong(1), remark).orElseThrow();
    }
}
