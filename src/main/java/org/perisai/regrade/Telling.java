package org.perisai.regrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.perisai.assessment.AttemptCard;
import org.perisai.assessment.Regraded;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.identity.Letter;
import org.perisai.identity.Mailbox;
import org.perisai.identity.People;
import org.perisai.identity.PersonCard;
import org.perisai.learning.Notice;
import org.perisai.learning.Notices;

/** Tells everybody whose result a corrected key changed: a notice where they learn, and a mail. */
@ApplicationScoped
class Telling {
    private People people;
    private Catalog catalog;
    private Notices notices;
    private Mailbox mailbox;
    private Clock clock;

    /** For CDI. */
    protected Telling() { }

    @Inject
    Telling(People people, Catalog catalog, Notices notices, Mailbox mailbox, Clock clock) {
        this.people = people;
        this.catalog = catalog;
        this.notices = notices;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** What is said: texts {@code regrade.notice.<kind>} and {@code regrade.mail.<kind>}. */
    private static String kind(Regraded regraded) {
        if (regraded.decides()) {
            return regraded.after().passed() ? "passed" : "lost";
        }
        return regraded.after().score() >= regraded.before().score() ? "higher" : "lower";
    }

    /** Tells of some attempts, in the transaction that changed them. */
    void tell(Regrade regrade, List<Regraded> changed) {
        Map<Long, PersonCard> known = people.find(changed.stream().map(each -> each.after().personId())
                .collect(Collectors.toSet()));
        List<Notice> told = new ArrayList<>();
        List<Letter> written = new ArrayList<>();
        for (Regraded each : changed) {
            PersonCard person = known.get(each.after().personId());
            if (person != null) {
                told.add(notice(regrade, each));
                written.add(letter(regrade, each, person));
            }
        }
        notices.tell(told);
        mailbox.tell(written);
    }

    private Notice notice(Regrade regrade, Regraded regraded) {
        AttemptCard attempt = regraded.after();
        return new Notice(0, attempt.personId(), "regrade.notice." + kind(regraded), regrade.course(), result(attempt),
                List.of(Integer.toString(attempt.score()), Integer.toString(attempt.total())), Instant.now(clock));
    }

    private Letter letter(Regrade regrade, Regraded regraded, PersonCard person) {
        AttemptCard attempt = regraded.after();
        String title = catalog.find(regrade.course(), person.language()).map(Edition::title).orElse(regrade.course());
        return new Letter(person.id(), "regrade.mail." + kind(regraded), List.of(title, attempt.score(), attempt.total(),
                regrade.site() + "/" + person.language().tag() + "/" + result(attempt)));
    }

    private static String result(AttemptCard attempt) {
        return "tests/" + attempt.publicId() + "/result";
    }
}
