package org.perisai.publishing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.content.CourseFiles;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.Place;

/** The studio's home: what waits for somebody, and the courses that they write. */
@Named
@RequestScoped
public class StudioPage {
    private static final int PAGE = 20;

    private Desks desks;
    private SignedIn signedIn;
    private Here here;
    private List<Desks.CourseRow> courses;
    private List<Desks.DraftRow> mine;
    private List<Desks.DraftRow> waiting;

    /** For CDI. */
    protected StudioPage() { }

    @Inject
    StudioPage(Desks desks, SignedIn signedIn, Here here) {
        this.desks = desks;
        this.signedIn = signedIn;
        this.here = here;
    }

    @PostConstruct
    void find() {
        String after = CourseFiles.isCourse(here.field("after")) ? here.field("after") : "";
        courses = desks.courses(signedIn.id(), after, PAGE + 1, here.language());
        mine = desks.mine(signedIn.id(), here.language());
        waiting = desks.waiting(signedIn.id(), here.language());
    }

    /** A page of the courses that may be written, by id. */
    public List<Desks.CourseRow> courses() {
        return courses.subList(0, Math.min(PAGE, courses.size()));
    }

    /** Whether there are more courses after this page. */
    public boolean more() {
        return courses.size() > PAGE;
    }

    /** Id of the last course of this page. */
    public String last() {
        return courses().get(courses().size() - 1).course();
    }

    /** Drafts that a reviewer gave back. */
    public List<Desks.DraftRow> returned() {
        return mine.stream().filter(row -> row.draft().state() == DraftState.RETURNED).toList();
    }

    /** The other open drafts that may be written, or that a reviewer has. */
    public List<Desks.DraftRow> open() {
        return mine.stream().filter(row -> row.draft().state() != DraftState.RETURNED).toList();
    }

    /** Drafts that wait for this reviewer. */
    public List<Desks.DraftRow> waiting() {
        return waiting;
    }

    /** Where a draft is written or, by who is asked to, reviewed, without the language; a translation has a workbench of its own. */
    public String address(Desks.DraftRow row) {
        Scope scope = row.draft().scope();
        boolean review = waiting.contains(row);
        if (scope.isSource()) {
            return (review ? Place.REVIEW : Place.DESK).with(scope.course());
        }
        return (review ? Place.TRANSLATION_REVIEW : Place.TRANSLATION).with(scope.language().tag(), scope.course());
    }
}
