package org.perisai.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Language;

/** What becomes of an answer of somebody who was signed out meanwhile. */
@ArquillianTest
class SignedOutIT {
    private static final String COURSE = LearnersInside.COURSE;

    @Inject
    private Attempts attempts;
    @Inject
    private LearnersInside learners;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;

    @Test
    void anAnswerSentAfterTheSessionEndedIsGivenBackToBeSentAgain() {
        long person = learners.ready("Hoa", Country.VN, Language.VI);
        AttemptCard attempt = attempts.start(person, COURSE, Language.VI);
        String path = "/vi/tests/" + attempt.publicId();
        String cookie = people.cookie(person);
        List<String> form = hidden(browserless.get(cookie, path + "?n=3").body());
        List<String> sent = new ArrayList<>(form);
        sent.addAll(List.of("a", "b", "a", "<\"&' ế>", "go", "next"));

        HttpResponse<String> back = browserless.post(null, path, sent.toArray(String[]::new));

        assertEquals(401, back.statusCode());
        assertTrue(back.body().contains("<form method=\"post\" action=\"" + path + "\">"), back.body());
        assertTrue(back.body().contains("/vi/sign-in?to=tests%2F" + attempt.publicId() + "%3Fn%3D3\""), back.body());
        List<String> again = hidden(back.body());
        assertEquals(pairs(sent), pairs(again));
        assertEquals(path + "?n=4", location(browserless.post(cookie, path, again.toArray(String[]::new))));
        assertEquals(List.of(List.of("b", "<\"&' ế>")), attempts.soFar(attempt).orElseThrow().values().stream()
                .map(Answer::given).toList());
        HttpResponse<String> script = browserless.postByScript(null, path, sent.toArray(String[]::new));
        assertEquals("401 ", script.statusCode() + " " + script.body());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no redirect");
    }

    /** Names and values of the hidden fields of a page, in turn. */
    private static List<String> hidden(String page) {
        return Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"").matcher(page).results()
                .flatMap(field -> Stream.of(field.group(1), field.group(2).replace("&lt;", "<").replace("&gt;", ">")
                        .replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&"))).toList();
    }

    private static List<String> pairs(List<String> fields) {
        return IntStream.range(0, fields.size() / 2).mapToObj(i -> fields.get(2 * i) + "=" + fields.get(2 * i + 1)).sorted()
                .toList();
    }
}
