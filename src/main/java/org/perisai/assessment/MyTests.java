package org.perisai.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.perisai.catalog.Catalog;
import org.perisai.identity.SignedIn;
import org.perisai.learning.EnrolmentCard;
import org.perisai.shared.Texts;
import org.perisai.shared.web.Here;

/** The reader's own attempts, for the page that lists their courses. */
@Named
@RequestScoped
public class MyTests {
    private Attempts attempts;
    private Pretests pretests;
    private Catalog catalog;
    private SignedIn signedIn;
    private Texts texts;
    private Here here;
    private final Map<Long, List<AttemptCard>> known = new HashMap<>();

    /** For CDI. */
    protected MyTests() { }

    @Inject
    MyTests(Attempts attempts, Pretests pretests, Catalog catalog, SignedIn signedIn, Texts texts, Here here) {
        this.attempts = attempts;
        this.pretests = pretests;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.texts = texts;
        this.here = here;
    }

    /** The last attempt at the final test of an enrolment, null before the first. */
    public AttemptCard last(long enrolment) {
        List<AttemptCard> all = all(enrolment);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** Why the final test of a course whose sections are done isn't offered: key of a text, null when it is. */
    public String refusal(EnrolmentCard enrolment) {
        return Admission.refusal(catalog.edition(enrolment.versionId(), here.language()), all(enrolment.id()));
    }

    /** Whether the final test of an enrolment is passed. */
    public boolean passed(long enrolment) {
        return all(enrolment).stream().anyMatch(AttemptCard::passed);
    }

    private List<AttemptCard> all(long enrolment) {
        return known.computeIfAbsent(enrolment, any -> attempts.of(signedIn.id(), enrolment));
    }

    /** What was asked before and after the course of an enrolment. */
    public Pretest pretest(long enrolment) {
        return pretests.of(signedIn.id(), enrolment);
    }

    /** How much more is known after the course, in words. */
    public String gain(Pretest pretest) {
        return texts.say(here.language(), "pretest.gain", pretest.before().score(), pretest.before().total(),
                pretest.after().score(), pretest.after().total());
    }
}
