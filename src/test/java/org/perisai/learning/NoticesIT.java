package org.perisai.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;

@ArquillianTest
class NoticesIT {
    @Inject
    private Notices notices;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;

    @Test
    void aNoticeStaysWhereItsOwnerLearnsUntilTheyPutItAway() {
        long person = people.make("Rosa", Country.PH, Language.EN);
        long other = people.make("Other", Country.PH, Language.EN);
        Notice told = new Notice(0, person, "regrade.notice.higher", "safe-online", "tests/X/result", List.of("8", "10"),
                Instant.parse("2026-11-20T00:00:00Z"));
        people.enter(person);
        assertThrows(Forbidden.class, () -> notices.tell(List.of(told)), "only our own work tells");
        browserless.atOnce(1, () -> {
            notices.tell(List.of(told));
            return true;
        });
        String cookie = people.cookie(person);
        String page = browserless.get(cookie, "/en/me").body();
        assertTrue(page.contains("8 of 10") && page.contains("/en/tests/X/result"), page);
        assertFalse(browserless.get(people.cookie(other), "/en/me").body().contains("8 of 10"));
        long id = notices.of(person).get(0).id();
        assertEquals(303, browserless.post(people.cookie(other), "/en/me/notices/" + id).statusCode());
        assertEquals(403, browserless.foreignPost(cookie, "/en/me/notices/" + id).statusCode());
        assertEquals(1, notices.of(person).size());
        assertEquals(303, browserless.post(cookie, "/en/me/notices/" + id).statusCode());
        assertEquals(List.of(), notices.of(person));
        assertFalse(browserless.get(cookie, "/en/me").body().contains("8 of 10"));
        assertEquals(404, browserless.post(cookie, "/en/me/notices/x").statusCode());
    }
}
