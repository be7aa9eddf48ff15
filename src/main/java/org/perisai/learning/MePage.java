package org.perisai.learning;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;

/** What somebody learns, and where to go on. */
@Named
@RequestScoped
public class MePage {
    private static final Set<String> REFUSALS = Set.of("test.refused.incomplete", "test.refused.none",
            "test.refused.passed", "test.refused.noneLeft", "pretest.refused.closed");

    private Enrolments enrolments;
    private Progress progress;
    private Continuation continuation;
    private Catalog catalog;
    private SignedIn signedIn;
    private Here here;
    private List<Taken> taken;
    private List<Taken> left;

    /** For CDI. */
    protected MePage() { }

    @Inject
    MePage(Enrolments enrolments, Progress progress, Continuation continuation, Catalog catalog, SignedIn signedIn,
            Here here) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.continuation = continuation;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.here = here;
    }

    /**
     * A course that is taken.
     *
     * @param done number of modules that are done
     * @param address where to go on, without the language
     */
    public record Taken(EnrolmentCard enrolment, Edition edition, int done, String address) { }

    @PostConstruct
    void find() {
        Map<Boolean, List<Taken>> all = enrolments.of(signedIn.id()).stream().map(this::taken)
                .collect(Collectors.partitioningBy(each -> each.enrolment().left()));
        taken = all.get(false);
        left = all.get(true);
    }

    private Taken taken(EnrolmentCard enrolment) {
        Edition edition = catalog.find(enrolment.course(), here.language())
                .orElseGet(() -> catalog.edition(enrolment.versionId(), here.language()));
        Map<String, Set<String>> done = progress.done(enrolment.id());
        long modules = edition.modules().stream().filter(module -> Progress.whole(module, done)).count();
        return new Taken(enrolment, edition, (int) modules, continuation.of(enrolment, edition));
    }

    /** The courses that weren't left, the newest first. */
    public List<Taken> taken() {
        return taken;
    }

    /** Those that were. */
    public List<Taken> left() {
        return left;
    }

    /** The course that the form before has left, null when there is none; an address alone leaves nothing. */
    public Edition leftNow() {
        return left.stream().map(Taken::edition).filter(each -> each.course().equals(here.field("left"))).findFirst()
                .orElse(null);
    }

    /** Whether a module of a course that wasn't left is done. */
    public boolean finishedOne() {
        return taken.stream().anyMatch(each -> each.done() > 0);
    }

    /** Why something was refused on the page before: key of a text, empty when nothing was. */
    public String refusal() {
        String key = here.field("why");
        return REFUSALS.contains(key) ? key : "";
    }
}
