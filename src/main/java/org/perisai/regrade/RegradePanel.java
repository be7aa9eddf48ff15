package org.perisai.regrade;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.assessment.KeyCorrections.Wanted;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.Here;

/** On the page of a question: whether its key was corrected, and what came of it. */
@Named
@RequestScoped
public class RegradePanel {
    private Regrades regrades;
    private SignedIn signedIn;
    private Here here;
    private Wanted wanted;
    private List<Regrade> all;

    /** For CDI. */
    protected RegradePanel() { }

    @Inject
    RegradePanel(Regrades regrades, SignedIn signedIn, Here here) {
        this.regrades = regrades;
        this.signedIn = signedIn;
        this.here = here;
    }

    /** Whether the reader may regrade. */
    public boolean open() {
        return (signedIn.is(Permitted.INSTRUCTOR) || signedIn.is(Permitted.REVIEWER)) && regrades.open(here.part("course"));
    }

    /** What the published version would correct. */
    public Wanted wanted() {
        if (wanted == null) {
            wanted = regrades.wanted(here.part("course"), here.part("question"));
        }
        return wanted;
    }

    /** Regrades of this question, the newest first. */
    public List<Regrade> all() {
        if (all == null) {
            all = regrades.of(here.part("course"), here.part("question"));
        }
        return all;
    }
}
