package org.perisai.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.util.List;
import org.perisai.identity.SignedIn;
import org.perisai.learning.StateAsked;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;

/** What the reader is asked to look at again, for the pages that say so. */
@Named
@RequestScoped
public class MyRefreshers {
    private Refreshers refreshers;
    private SignedIn signedIn;
    private Here here;
    private T t;
    private List<Refresher> all;

    /** For CDI. */
    protected MyRefreshers() { }

    @Inject
    MyRefreshers(Refreshers refreshers, SignedIn signedIn, Here here, T t) {
        this.refreshers = refreshers;
        this.signedIn = signedIn;
        this.here = here;
        this.t = t;
    }

    /** The one of an enrolment, null when there is none. */
    public Refresher of(long enrolment) {
        if (all == null) {
            all = refreshers.of(signedIn.id(), here.language());
        }
        return all.stream().filter(each -> each.enrolment() == enrolment).findFirst().orElse(null);
    }

    /** How far the reader is with it, in words. */
    public String progress(Refresher refresher) {
        return t.say("refresher.progress", refresher.answered(), refresher.questions().size());
    }

    /** Says so on the page of the course. */
    void tell(@Observes StateAsked asked) {
        refreshers.find(asked.person(), asked.course(), asked.language()).ifPresent(refresher -> asked.state()
                .add("changes", Json.createObjectBuilder().add("text", t.say("refresher.notice"))
                        .add("see", t.say("refresher.see")).add("href", here.to("courses/" + asked.course() + "/changes"))
                        .add("progress", progress(refresher))));
    }
}
