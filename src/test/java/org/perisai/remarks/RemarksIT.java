package org.perisai.remarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perisai.assessment.AttemptCard;
import org.perisai.assessment.Attempts;
import org.perisai.assessment.LearnersInside;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.inside.TestClock;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.Html;

@ArquillianTest
class RemarksIT {
    private static final String KEY = "ABCDEFGH23456789";

    @Inject
    private Remarks remarks;
    @Inject
    private RemarksInside inside;
    @Inject
    private LearnersInside learners;
    @Inject
    private Attempts attempts;
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
    void aFormThatIsSentManyTimesAtOnceSaysItOnce() {
        long person = people.make("Sari", Country.ID, Language.ID);
        String cookie = people.cookie(person);
        String path = path("once", Language.ID, RemarksInside.PEMILIK);
        Browserless here = browserless.here();
        List<HttpResponse<String>> answers = here.atOnce(8, () -> here.post(cookie, path, "key", KEY, "kind", "WRONG",
                "words", "Bukan sebelum.\r\nSesudah."));
        assertEquals(List.of(303), answers.stream().map(HttpResponse::statusCode).distinct().toList());
        assertEquals(List.of("Bukan sebelum.\nSesudah."), words(person));
    }

    @Test
    void theSameFormWithOtherWordsCorrectsThemUntilTheyAreAnswered() {
        long person = people.make("Dewi", Country.ID, Language.ID);
        String cookie = people.cookie(person);
        String path = path("correct", Language.ID, RemarksInside.PEMILIK);
        browserless.post(cookie, path, "key", KEY, "kind", "WRONG", "words", "first");
        browserless.post(cookie, path, "key", KEY, "kind", "UNCLEAR", "words", "second");
        assertEquals(List.of("second"), words(person));
        database.update("update remark set answered_at = said_at, standing = 'ANSWERED' where person_id = ?", person);
        browserless.post(cookie, path, "key", KEY, "kind", "WRONG", "words", "third");
        assertEquals(List.of("second"), words(person));
    }

    @Test
    void aDayTakesTwentyAndSaysSo() {
        long person = people.make("Wayan", Country.ID, Language.ID);
        people.enter(person);
        path("many", Language.EN, RemarksInside.OWNER);
        Instant noon = Instant.parse("2026-12-01T12:00:00Z");
        TestClock.stop(noon);
        for (int i = 0; i < 20; i++) {
            inside.say(person, "many", Language.EN, RemarksInside.OWNER, new Saying("form-number-" + i, Kind.UNCLEAR, ""));
        }
        String cookie = people.cookie(person);
        String path = path("many", Language.EN, RemarksInside.OWNER);
        HttpResponse<String> refused = browserless.post(cookie, path, "key", KEY, "kind", "WRONG", "words", "Still here");
        assertEquals(200, refused.statusCode());
        assertTrue(refused.body().contains(Html.escaped(texts.say(Language.EN, "remarks.tooMany"))));
        assertTrue(refused.body().contains(">Still here</textarea>"), "what was typed is kept");
        inside.say(person, "many", Language.EN, RemarksInside.OWNER, new Saying("form-number-7", Kind.UNCLEAR, ""));
        assertEquals(20, words(person).size(), "one that was sent before may come again");
        TestClock.stop(noon.plus(Duration.ofHours(24)));
        assertEquals(303, browserless.post(cookie, path, "key", KEY, "kind", "WRONG", "words", "Next day").statusCode());
        assertEquals(21, words(person).size());
    }

    @Test
    void whatIsIncompleteIsSaidSoAndNothingIsStored() {
        long person = people.make("Putu", Country.ID, Language.ID);
        String cookie = people.cookie(person);
        String path = path("incomplete", Language.EN, RemarksInside.OWNER);
        assertRefused(browserless.post(cookie, path, "key", KEY, "words", "x"), "remarks.kind.required");
        assertRefused(browserless.post(cookie, path, "key", KEY, "kind", "WRONG", "words", " "), "remarks.words.required");
        assertEquals(200, browserless.post(cookie, path, "key", KEY, "kind", "WRONG", "words", "x".repeat(1001)).statusCode());
        assertEquals(List.of(), words(person));
        assertEquals(303, browserless.post(cookie, path, "key", KEY, "kind", "WRONG", "words",
                "line\r\n".repeat(199) + "lines").statusCode(), "a browser counts the end of a line once");
        assertEquals(1000, words(person).get(0).length());
    }

    @Test
    void aStrangerIsLedToSignInAndBackAndLosesNoWord() {
        String path = path("stranger", Language.EN, RemarksInside.OWNER);
        assertEquals("/en/sign-in?to=" + path.substring(4), location(browserless.get(null, path)));
        int before = count("select count(*) from remark");
        HttpResponse<String> answer = browserless.post(null, path, "key", KEY, "kind", "WRONG", "words", "My words");
        assertRefused(answer, "remarks.signedOut");
        assertTrue(answer.body().contains(">My words</textarea>"));
        assertEquals(before, count("select count(*) from remark"));
        assertEquals(403, browserless.foreignPost(people.cookie(people.make("Ana", Country.PH, Language.FIL)), path,
                "key", KEY, "kind", "WRONG", "words", "x").statusCode());
        assertThrows(Forbidden.class, () -> remarks.say(1, inside.subject("stranger", Language.EN, RemarksInside.OWNER),
                new Saying(KEY, Kind.UNCLEAR, "")));
    }

    @Test
    void placeLanguageAndVersionAreThoseOfTheTextThatWasShown() {
        path("shown", Language.EN, RemarksInside.OWNER);
        long translated = inside.unclear("shown", Language.ID, RemarksInside.PEMILIK);
        long fallback = inside.unclear("shown", Language.KM, RemarksInside.OWNER);
        long question = inside.unclear("shown", Language.EN, "A parcel waits.");
        String block = inside.block("shown", Language.EN, RemarksInside.OWNER).id();
        long version = count("select current_version from course where code = 'shown'");
        assertEquals("shown " + version + " read " + block + " null id true id", row(translated));
        assertEquals("shown " + version + " read " + block + " null en false km", row(fallback));
        assertEquals("shown " + version + " read " + inside.block("shown", Language.EN, "A parcel waits.").id()
                + " q-one en false en", row(question));
    }

    @Test
    void aSectionIsAskedForItsPartsAndAPartThatIsGoneIsSaidToBeChanged() {
        path("parts", Language.EN, RemarksInside.OWNER);
        String cookie = people.cookie(people.make("Made", Country.ID, Language.EN));
        String parts = browserless.get(cookie, "/en/courses/parts/read/remark/owner").body();
        for (String words : List.of("Who owns it", RemarksInside.OWNER, "A parcel waits.")) {
            assertTrue(parts.contains("/remark/b" + inside.block("parts", Language.EN, words).id() + "\""), words);
        }
        assertFalse(parts.contains("/remark/b" + inside.block("parts", Language.EN, "Opening words.").id() + "\""));
        HttpResponse<String> gone = browserless.get(cookie, "/en/courses/parts/read/remark/b000000");
        assertTrue(gone.body().contains(texts.say(Language.EN, "remarks.gone")));
        assertEquals(404, browserless.get(cookie, "/en/courses/parts/nothing/remark/b000000").statusCode());
    }

    @Test
    void aQuestionOfATestIsOnlyForWhoIsAskedIt() {
        long person = learners.ready("Bopha", Country.KH, Language.KM);
        AttemptCard attempt = attempts.start(person, LearnersInside.COURSE, Language.KM);
        String asked = learners.questions(attempt, Language.KM).get(3).questionId();
        String start = "/km/tests/" + attempt.publicId() + "/remark/";
        String cookie = people.cookie(person);
        HttpResponse<String> form = browserless.get(cookie, start + asked + "?n=4");
        assertEquals(200, form.statusCode());
        assertTrue(form.body().contains("/km/tests/" + attempt.publicId() + "?n=4"), "the way back to the question");
        String other = people.cookie(people.make("Other", Country.KH, Language.KM));
        assertEquals(404, browserless.get(other, start + asked).statusCode());
        assertEquals(404, browserless.post(other, start + asked, "key", KEY, "kind", "UNCLEAR", "words", "").statusCode());
        assertEquals(404, browserless.get(cookie, start + "m2-reuse").statusCode());
        assertTrue(location(browserless.get(null, start + asked)).startsWith("/km/sign-in?to="));
        assertEquals(303, browserless.post(cookie, start + asked, "key", KEY, "kind", "UNCLEAR", "words", "").statusCode());
        assertEquals("exam " + asked, database.find("select concat(module, ' ', question) from remark where person_id = ?",
                row -> row.getString(1), person).orElseThrow());
    }

    @Test
    void whatAnErasedPersonSaidLeadsToNobody() {
        path("erased", Language.EN, RemarksInside.OWNER);
        long remark = inside.unclear("erased", Language.EN, RemarksInside.OWNER);
        long person = count("select person_id from remark where id = ?", remark);
        database.update("delete from sign_in_session where person_id = ?", person);
        database.update("delete from person where id = ?", person);
        assertEquals(0, count("select count(*) from person where id = ?", person));
        assertEquals(1, count("select count(*) from remark where id = ? and person_id is null", remark));
    }

    private String path(String course, Language language, String words) {
        inside.write(folder, course);
        inside.publish(folder, course);
        return "/" + language.tag() + "/courses/" + course + "/read/remark/b" + inside.block(course, language, words).id();
    }

    private List<String> words(long person) {
        return database.list("select words from remark where person_id = ? order by id", row -> row.getString(1), person);
    }

    private String row(long remark) {
        return database.find("select * from remark where id = ?", row -> String.join(" ", row.getString("course"),
                row.getString("version_id"), row.getString("module"), row.getString("block"), row.getString("question"),
                row.getString("lang"), Boolean.toString(row.getBoolean("translated")), row.getString("reader_lang")), remark)
                .orElseThrow();
    }

    private void assertRefused(HttpResponse<String> answer, String key) {
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains(Html.escaped(texts.say(Language.EN, key))), answer.body());
    }

    private static String location(HttpResponse<String> response) {
        assertEquals(303, response.statusCode());
        return response.headers().firstValue("Location").orElseThrow();
    }

    private int count(String sql, Object... arguments) {
        return database.find(sql, row -> row.getInt(1), arguments).orElseThrow();
    }
}
