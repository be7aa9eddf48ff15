package org.perisai.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.perisai.journeys.Learner;
import org.perisai.journeys.Site;
import org.perisai.journeys.Words;
import org.perisai.shared.Language;

/** Single requests of sixteen people who are signed in. */
final class SignedIn {
    private static final int LEARNERS = 16;
    private static final int ANSWERS = 100;

    private final Site site;
    private final int port;
    private final ProcessHandle server;
    private final ProcessHandle database;

    SignedIn(Site site, ProcessHandle server, ProcessHandle database) {
        this.site = site;
        this.port = URI.create(site.url("")).getPort();
        this.server = server;
        this.database = database;
    }

    /** @param certified has passed */
    void run(Seat certified) {
        List<Seat> few = new ArrayList<>();
        for (int i = 0; i < LEARNERS; i++) {
            Learner learner = Learner.signUp(site, Language.EN, "Answering " + i, "SG").learn();
            few.add(Seat.of(learner));
        }
        List<String> tests = few.stream().map(seat -> "/en/" + seat.learner().startTest()).toList();
        List<String> questions = few.stream().map(seat -> Attempting.question(seat.learner().get(
                tests.get(few.indexOf(seat)).substring("/en/".length())).body())).toList();
        Bench.print("an answer", cost(LEARNERS * ANSWERS, (number, connection) -> {
            for (int i = 0; i < ANSWERS; i++) {
                Attempting.expect(204, connection.post(tests.get(number), few.get(number).cookie(),
                        "q=" + questions.get(number) + "&a=a&m=" + (i + 1)));
            }
        }).toString());
        Bench.print("state of a course, signed in", cost(LEARNERS * ANSWERS, (number, connection) -> {
            for (int i = 0; i < ANSWERS; i++) {
                Attempting.expect(200, connection.get("/en/courses/" + Words.COURSE + "/state", few.get(number).cookie()));
            }
        }).toString());
        String module = "/en/courses/" + Words.COURSE + "/" + Words.modules().get(0);
        Bench.print("a module marked as done", cost(LEARNERS * ANSWERS, (number, connection) -> {
            for (int i = 0; i < ANSWERS; i++) {
                Attempting.expect(303, connection.post(module, few.get(number).cookie(), "done=*"));
            }
        }).toString());
        Bench.print("my learning, signed in", cost(LEARNERS * ANSWERS, (number, connection) -> {
            for (int i = 0; i < ANSWERS; i++) {
                Attempting.expect(200, connection.get("/en/me", certified.cookie()));
            }
        }).toString());
    }

    private Cost cost(int count, Load.Work work) {
        Load.atOnce(LEARNERS, port, work);
        return Cost.of(count, server, database, () -> Load.atOnce(LEARNERS, port, work));
    }
}
