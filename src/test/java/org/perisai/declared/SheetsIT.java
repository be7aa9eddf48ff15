package org.perisai.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;

@ArquillianTest
class SheetsIT {
    private static final String HEAD = FigureSheet.head() + "\n";
    private static final String FIRST = "2026-02-02,ms,WEB,900,80,7,6,5,4\n";
    private static final String SECOND = "2026-02-03,ms,WEB,1,1,1,1,1,1\n";

    @Inject
    private Entries entries;
    @Inject
    private OfficersInside officers;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Texts texts;

    @Test
    void oneWrongLineTakesNothing() {
        String cookie = people.cookie(officers.officer(Country.MY));
        Register register = campaign();
        HttpResponse<String> answer = send(cookie, register, HEAD + FIRST + SECOND.replace("2026-02-03", "2026-02-31"), "");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains(texts.say(Language.EN, "declared.sheet.line", 3, "Date",
                texts.say(Language.EN, "declared.wrong.day"))), answer.body());
        assertTrue(answer.body().contains("2026-02-31,ms,WEB"), "what was pasted stays");
        assertEquals(0, entries.count(register));
    }

    @Test
    void aKnownDayIsReplacedOnlyByWhoSawWhatChanges() {
        String cookie = people.cookie(officers.officer(Country.BN));
        Register register = campaign();
        assertEquals(303, send(cookie, register, HEAD + FIRST, "").statusCode());
        String both = HEAD + FIRST.replace("900", "901") + SECOND;
        HttpResponse<String> asked = send(cookie, register, both, "");
        assertEquals(200, asked.statusCode());
        assertTrue(asked.body().contains("900 → 901"), asked.body());
        assertEquals(List.of("900"), impressions(register), "nothing yet");
        String sure = sure(asked);
        entries.correct(register, entries.page(register, "", 1).get(0).number(), 1, FigureSheet.read(HEAD + FIRST
                .replace("900", "902"), new Check(Kind.FIGURES, LocalDateTime.now(), Map.of())).rows().get(0));
        HttpResponse<String> moved = send(cookie, register, both, sure);
        assertTrue(moved.body().contains("902 → 901"), moved.body());
        assertEquals(List.of("902"), impressions(register));
        assertEquals(303, send(cookie, register, both, sure(moved)).statusCode());
        assertEquals(List.of("1", "901"), impressions(register));
        assertTrue(send(cookie, register, both, "").body().contains(texts.say(Language.EN, "declared.sheet.nothing")));
        assertEquals(List.of("1", "901"), impressions(register));
    }

    private Register campaign() {
        return new Register(Kind.FIGURES, officers.campaign("Month", "2026-02-01", "2026-02-28"));
    }

    private HttpResponse<String> send(String cookie, Register register, String text, String sure) {
        return browserless.post(cookie, "/en/" + Address.of(register) + "/sheet", "text", text, "sure", sure);
    }

    private static String sure(HttpResponse<String> page) {
        Matcher sure = Pattern.compile("name=\"sure\" value=\"(\\w+)\"").matcher(page.body());
        assertTrue(sure.find(), page.body());
        return sure.group(1);
    }

    private List<String> impressions(Register register) {
        return entries.page(register, "", 10).stream().map(each -> each.value("impressions")).toList();
    }
}
