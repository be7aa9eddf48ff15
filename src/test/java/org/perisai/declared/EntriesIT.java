package org.perisai.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.PublicNumber;
import org.perisai.shared.Texts;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.NotFound;

@ArquillianTest
class EntriesIT {
    private static final String POPULATIONS = OfficersInside.DECLARED + "populations";
    private static final String REQUESTS = OfficersInside.DECLARED + "requests";
    private static final Register REGISTER = Register.of(Kind.POPULATIONS);

    @Inject
    private Entries entries;
    @Inject
    private Trail trail;
    @Inject
    private OfficersInside officers;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;
    @Inject
    private Texts texts;

    @Test
    void anotherCountrysOfficerSeesAndChangesNothing() {
        long owner = officers.officer(Country.BN);
        String number = officers.population(2019, "UNI", 77_123);
        String campaign = officers.campaign("Ours alone", "2026-01-01", "2026-01-31");
        officers.day(campaign, "2026-01-02", "ms", "WEB", 9, 8, 7, 6, 5, 4);
        assertTrue(browserless.get(people.cookie(owner), POPULATIONS).body().contains("77,123"));
        String cookie = people.cookie(officers.officer(Country.KH));
        assertFalse(browserless.get(cookie, POPULATIONS).body().contains("77,123"));
        assertFalse(browserless.get(cookie, POPULATIONS + "?after=" + number).body().contains("77,123"));
        String inside = OfficersInside.DECLARED + "campaigns/" + campaign;
        for (String path : List.of(POPULATIONS + "/" + number, inside, inside + "/figures", inside + "/figures/sheet")) {
            assertEquals(404, browserless.get(cookie, path).statusCode(), path);
            assertEquals(404, browserless.post(cookie, path, "go", "remove", "revision", "1").statusCode(), path);
            assertEquals(404, browserless.post(cookie, path, "revision", "1", "year_of", "2019", "sector", "UNI", "population",
                    "1", "source", "Them", "held_on", "2026-01-03", "lang", "ms", "channel", "WEB", "impressions", "1",
                    "visitors", "1", "engaged", "1", "quiz_started", "1", "quiz_finished", "1", "pledges", "1", "begins",
                    "2026-01-01", "ends", "2026-01-02", "title", "Theirs", "target_groups", "SME").statusCode(), path);
        }
        assertThrows(NotFound.class, () -> entries.get(REGISTER, number));
        assertThrows(NotFound.class, () -> entries.page(new Register(Kind.FIGURES, campaign), "", 10));
        people.enter(owner);
        assertEquals("77123", entries.get(REGISTER, number).value("population"));
        assertEquals("Ours alone", entries.get(Register.of(Kind.CAMPAIGNS), campaign).value("title"));
        assertEquals(1, entries.count(new Register(Kind.FIGURES, campaign)));
    }

    @Test
    void onlyOfficersComeIn() {
        long learner = people.make("Learner", Country.BN, Language.EN);
        people.enter(learner);
        assertThrows(Forbidden.class, () -> entries.count(REGISTER));
        assertEquals(403, browserless.get(people.cookie(learner), POPULATIONS).statusCode());
        assertEquals(403, browserless.post(people.cookie(learner), POPULATIONS, population("9")).statusCode());
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        String cookie = people.cookie(officers.officer(Country.LA));
        HttpResponse<String> zero = browserless.post(cookie, POPULATIONS, "key", "ABCDEFGH23456789", "year_of", "2018",
                "sector", "ISP", "population", "0", "source", "A census <of> ours");
        assertEquals(200, zero.statusCode());
        assertTrue(zero.body().contains(texts.say(Language.EN, "declared.wrong.positive")), zero.body());
        assertTrue(zero.body().contains("A census &lt;of&gt; ours"), zero.body());
        assertTrue(zero.body().contains("value=\"ABCDEFGH23456789\""), "the form keeps its number");
        assertTrue(zero.body().matches("(?s).*<option value=\"ISP\" selected=\"selected\">.*"), zero.body());
        String tomorrow = LocalDate.now(Country.LA.zone()).plusDays(1).toString();
        HttpResponse<String> future = browserless.post(cookie, OfficersInside.DECLARED + "sessions", "held_on", tomorrow, "title",
                "T", "sector", "GOV", "people", "3", "finished", "3", "organiser", "O");
        assertTrue(future.body().contains(texts.say(Language.EN, "declared.wrong.future")), future.body());
        assertEquals(0, entries.count(REGISTER) + entries.count(Register.of(Kind.SESSIONS)));
    }

    @Test
    void aFormSentTwiceMakesOneEntry() {
        String cookie = people.cookie(officers.officer(Country.MM));
        long before = entries.count(Register.of(Kind.REQUESTS));
        Browserless here = browserless.here();
        List<HttpResponse<String>> answers = here.atOnce(4, () -> here.post(cookie, REQUESTS, "key", "MMMMMMMM23456789",
                "request_kind", "ACCESS", "received", "2026-03-01", "due", "2026-03-31", "closed", "", "reference", ""));
        assertEquals(List.of(303, 303, 303, 303), answers.stream().map(HttpResponse::statusCode).toList());
        assertEquals(before + 1, entries.count(Register.of(Kind.REQUESTS)));
        assertEquals(1, trail.of(Kind.REQUESTS, "MMMMMMMM23456789").size());
    }

    @Test
    void aSectorHasOneNumberAYear() {
        officers.officer(Country.VN);
        officers.population(2017, "GOV", 10);
        assertEquals("declared.wrong.known", assertThrows(DomainException.class,
                () -> officers.population(2017, "GOV", 11)).key());
        String other = officers.population(2016, "GOV", 12);
        assertEquals("declared.wrong.known", assertThrows(DomainException.class, () -> entries.correct(REGISTER, other, 1,
                values(2017, "12"))).key());
        assertEquals("2016", entries.get(REGISTER, other).value("year_of"), "what was refused left nothing behind");
    }

    @Test
    void aCorrectionKeepsWhatWasSaidBefore() {
        long first = officers.officer(Country.SG);
        String number = officers.population(2015, "GOV", 100);
        long second = officers.officer(Country.SG);
        entries.correct(REGISTER, number, 1, values(2015, "200"));
        entries.correct(REGISTER, number, 1, values(2015, "200"));
        assertEquals("declared.wrong.meanwhile", assertThrows(DomainException.class,
                () -> entries.correct(REGISTER, number, 1, values(2015, "300"))).key());
        entries.correct(REGISTER, number, 2, values(2015, "300"));
        assertEquals(List.of("100 " + first, "200 " + second, "300 " + second), entries.revisions(REGISTER, number).stream()
                .map(each -> each.value("population") + " " + each.by()).toList());
        assertEquals(List.of(Trail.Act.ADDED, Trail.Act.CORRECTED, Trail.Act.CORRECTED),
                trail.of(Kind.POPULATIONS, number).stream().map(Trail.Line::act).toList());
        String page = browserless.get(people.cookie(second), POPULATIONS + "/" + number).body();
        assertTrue(page.contains("Number of people: 100 → 200") && page.contains("200 → 300"), page);
    }

    @Test
    void aCorrectionSentTwiceIsOneAndOfTwoDifferentOnesOneIsRefused() {
        long officer = officers.officer(Country.SG);
        String cookie = people.cookie(officer);
        String path = POPULATIONS + "/" + officers.population(2012, "GOV", 100);
        Browserless here = browserless.here();
        AtomicInteger turn = new AtomicInteger();
        List<HttpResponse<String>> same = here.atOnce(4, () -> here.post(cookie, path, "revision", "1", "year_of", "2011",
                "sector", "GOV", "population", "200", "source", "S"));
        assertEquals(List.of(303, 303, 303, 303), same.stream().map(HttpResponse::statusCode).toList());
        List<HttpResponse<String>> different = here.atOnce(2, () -> here.post(cookie, path, "revision", "2", "year_of", "2010",
                "sector", "GOV", "population", "30" + turn.getAndIncrement(), "source", "S"));
        assertEquals(List.of(200, 303), different.stream().map(HttpResponse::statusCode).sorted().toList());
        assertEquals(3, entries.revisions(REGISTER, path.substring(path.lastIndexOf('/') + 1)).size());
    }

    @Test
    void whatIsRemovedCountsNoMoreAndTakesWhatLiesInIt() {
        long officer = officers.officer(Country.JP);
        String campaign = officers.campaign("Gone", "2026-02-01", "2026-02-28");
        String day = officers.day(campaign, "2026-02-02", "ja", "WEB", 9, 8, 7, 6, 5, 4);
        String path = OfficersInside.DECLARED + "campaigns/" + campaign;
        assertEquals(303, browserless.post(people.cookie(officer), path, "go", "remove").statusCode());
        assertEquals(303, browserless.post(people.cookie(officer), path, "go", "remove").statusCode(), "sent twice");
        assertEquals(404, browserless.get(people.cookie(officer), path).statusCode());
        assertEquals(404, browserless.get(people.cookie(officer), path + "/figures/" + day).statusCode());
        assertEquals(0L, database.find("select count(*) from declared_campaign_day where number = ? and live = true",
                row -> row.getLong(1), day).orElseThrow());
        assertEquals(List.of(Trail.Act.ADDED, Trail.Act.REMOVED),
                trail.of(Kind.CAMPAIGNS, campaign).stream().map(Trail.Line::act).toList());
    }

    @Test
    void anEntryIsOnlyReachedThroughWhatItLiesIn() {
        long officer = officers.officer(Country.MY);
        String one = officers.campaign("One", "2026-02-01", "2026-02-28");
        String two = officers.campaign("Two", "2026-02-01", "2026-02-28");
        String day = officers.day(one, "2026-02-02", "ms", "WEB", 9, 8, 7, 6, 5, 4);
        String start = OfficersInside.DECLARED + "campaigns/";
        assertEquals(200, browserless.get(people.cookie(officer), start + one + "/figures/" + day).statusCode());
        assertEquals(404, browserless.get(people.cookie(officer), start + two + "/figures/" + day).statusCode());
        assertThrows(NotFound.class, () -> entries.remove(new Register(Kind.FIGURES, two), day));
        assertEquals(1, entries.count(new Register(Kind.FIGURES, one)));
    }

    @Test
    void everyEntryStandsOnOnePageOfTheList() {
        officers.officer(Country.TH);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 27; i++) {
            made.add(officers.request("ACCESS", "2026-01-" + (10 + i % 5), "2026-02-20", ""));
        }
        List<String> seen = new ArrayList<>();
        List<String> days = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 4; page++) {
            for (Entry entry : entries.page(Register.of(Kind.REQUESTS), after, 10)) {
                seen.add(entry.number());
                days.add(entry.value("received"));
                after = entry.number();
            }
        }
        assertEquals(27, seen.size());
        assertTrue(seen.containsAll(made) && made.containsAll(seen));
        assertEquals(days.stream().sorted(Comparator.reverseOrder()).toList(), days);
    }

    @Test
    void anOpenRequestAfterItsDayIsMarked() {
        String cookie = people.cookie(officers.officer(Country.ID));
        officers.request("ERASURE", "2026-01-05", "2026-02-04", "2026-02-05");
        String page = browserless.get(cookie, REQUESTS).body();
        assertFalse(page.contains("tag bad"), page);
        officers.request("ERASURE", "2026-01-06", "2026-02-04", "");
        page = browserless.get(cookie, REQUESTS).body();
        assertTrue(page.contains("tag bad") && page.contains(texts.say(Language.EN, "declared.mark.overdue")), page);
    }

    @Test
    void whoIsNotSignedInAnyMoreSendsTheFormAgain() {
        HttpResponse<String> answer = browserless.post(null, POPULATIONS, population("9"));
        assertEquals(401, answer.statusCode());
        assertTrue(answer.body().contains("name=\"population\" value=\"9\""), answer.body());
        assertTrue(answer.body().contains("\"/en/sign-in?to=ministry%2Fdeclared%2Fpopulations\""), answer.body());
    }

    private static String[] population(String people) {
        return new String[] {"key", PublicNumber.random(), "year_of", "2014", "sector", "GOV", "population", people, "source", "S"};
    }

    private static Map<String, String> values(int year, String people) {
        return new HashMap<>(Map.of("year_of", Integer.toString(year), "sector", "GOV", "population", people, "source",
                "A census"));
    }
}
