package org.perisai.regrade;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.perisai.assessment.AttemptCard;
import org.perisai.certification.CertificateCard;
import org.perisai.certification.Certificates;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.regrade.Regrade.State;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

/** Regrades for tests, from the look to the end; a new reviewer is signed in each time. */
@RequestScoped
public class RegradesInside {
    static final String SITE = "http://test.example";

    @Inject
    private Regrades regrades;
    @Inject
    private RegradeWorker worker;
    @Inject
    private Certificates certificates;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    /** Somebody with a role, signed in. */
    public long somebody(Role role) {
        long person = people.make("Staff", Country.SG, Language.EN);
        people.give(person, role);
        people.enter(person);
        return person;
    }

    Regrade look(String course, String question) {
        somebody(Role.REVIEWER);
        Regrade asked = regrades.look(course, question, SITE);
        await(asked, State.READY);
        return regrades.get(course, asked.id());
    }

    void run(String course, Regrade looked, boolean takesPasses) {
        somebody(Role.REVIEWER);
        if (takesPasses) {
            regrades.startTakingPasses(course, looked.id());
        } else {
            regrades.start(course, looked.id());
        }
        await(looked, State.DONE);
    }

    /** Regrades a question by the key of the published version, from beginning to end. */
    public void regrade(String course, String question) {
        run(course, look(course, question), false);
    }

    /** The application's own worker works beside the test. */
    void await(Regrade regrade, State state) {
        for (int i = 0; !regrades.get(regrade.course(), regrade.id()).state().equals(state); i++) {
            assertTrue(i < 1000, "it stays " + regrades.get(regrade.course(), regrade.id()).state());
            work();
        }
    }

    /** As a worker does; a thread of its own is nobody's request. */
    void work() {
        browserless.atOnce(1, () -> {
            worker.work();
            return true;
        });
    }

    List<CertificateCard> certificates(AttemptCard attempt) {
        people.enter(attempt.personId());
        return certificates.of(attempt.personId());
    }

    List<CertificateCard> valid(AttemptCard attempt) {
        return certificates(attempt).stream().filter(card -> card.revokedOn() == null).toList();
    }

    List<String> notices(AttemptCard attempt) {
        return database.list("select kind from notice where person_id = ?", row -> row.getString(1), attempt.personId());
    }

    int count(String sql, Object... arguments) {
        return database.find(sql, row -> row.getInt(1), arguments).orElseThrow();
    }
}
