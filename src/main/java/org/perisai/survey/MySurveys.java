package org.perisai.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.identity.SignedIn;
import org.perisai.survey.Surveys.Asked;

/** What the reader is asked about their courses, for the pages that ask. */
@Named
@RequestScoped
public class MySurveys {
    private static final List<Integer> VALUES = List.of(1, 2, 3, 4, 5);

    private Surveys surveys;
    private SignedIn signedIn;
    private List<Asked> all;

    /** For CDI. */
    protected MySurveys() { }

    @Inject
    MySurveys(Surveys surveys, SignedIn signedIn) {
        this.surveys = surveys;
        this.signedIn = signedIn;
    }

    /** What is asked about the course of an enrolment; what was skipped isn't. */
    public List<Asked> of(long enrolment) {
        if (all == null) {
            all = surveys.of(signedIn.id());
        }
        return all.stream().filter(asked -> asked.enrolment() == enrolment
                && (asked.value() > 0 || !asked.skipped())).toList();
    }

    /** The answers that there are to choose from. */
    public List<Integer> values() {
        return VALUES;
    }
}
