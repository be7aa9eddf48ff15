package org.perisai.publishing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.catalog.VersionRow;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.Place;
import org.perisai.shared.web.T;

/** The versions of a course, to look at, to compare and to bring back. */
@Named
@RequestScoped
public class VersionsPage {
    private static final int PAGE = 20;

    private Comparisons comparisons;
    private Writing writing;
    private SignedIn signedIn;
    private Here here;
    private Form form;
    private T t;
    private Comparisons.History history;

    /** For CDI. */
    protected VersionsPage() { }

    @Inject
    VersionsPage(Comparisons comparisons, Writing writing, SignedIn signedIn, Here here, Form form, T t) {
        this.comparisons = comparisons;
        this.writing = writing;
        this.signedIn = signedIn;
        this.here = here;
        this.form = form;
        this.t = t;
    }

    @PostConstruct
    void find() {
        int below = here.field("below").matches("[1-9]\\d{0,8}") ? Integer.parseInt(here.field("below")) : Integer.MAX_VALUE;
        history = comparisons.history(signedIn.id(), course(), below, PAGE + 1);
    }

    /** Brings back what a sent form names. */
    public void act() {
        if (here.posted()) {
            try {
                Scope scope = Scope.of(course(), here.field("lang"), NotFound::new);
                writing.bringBack(signedIn.id(), scope, comparisons.version(course(), number("number")).id());
                here.go(scope.isSource() ? Place.REVIEW.with(course()) : Place.TRANSLATION.with(scope.language().tag(), course()));
            } catch (Forbidden | NotFound nobodysBusiness) {
                throw nobodysBusiness;
            } catch (DomainException refused) {
                form.refuse(refused);
            }
        }
    }

    private int number(String field) {
        if (!here.field(field).matches("[1-9]\\d{0,8}")) {
            throw new NotFound();
        }
        return Integer.parseInt(here.field(field));
    }

    /** Id of the course. */
    public String course() {
        return here.part("course");
    }

    /** Title of the course. */
    public CourseTitle title() {
        return comparisons.title(course());
    }

    /** A page of versions, the newest first. */
    public List<VersionRow> rows() {
        return history.rows().subList(0, Math.min(PAGE, history.rows().size()));
    }

    /** Whether there are older ones. */
    public boolean more() {
        return history.rows().size() > PAGE;
    }

    /** Number of the newest of all. */
    public int newest() {
        return history.newest();
    }

    /** Number of the oldest one on this page. */
    public int last() {
        return rows().get(rows().size() - 1).number();
    }

    /** Whether the reader may see the course's own files, and not only translations. */
    public boolean source() {
        return history.scopes().stream().anyMatch(Scope::isSource);
    }

    /** What may be compared: the course's own files, and its translations. */
    public List<Form.Choice> scopes() {
        return history.scopes().stream().map(this::choice).toList();
    }

    /** What may be brought back. */
    public List<Form.Choice> writable() {
        return history.writable().stream().map(this::choice).toList();
    }

    private Form.Choice choice(Scope scope) {
        return scope.isSource() ? new Form.Choice("", t.say("versions.source"))
                : new Form.Choice(scope.language().tag(), scope.language().autonym());
    }

    /** Name of a person, or that nobody knows them any more. */
    public String name(Long person) {
        return history.names().getOrDefault(person, t.say("review.somebody"));
    }

    /** Whether a draft has just been published. */
    public boolean published() {
        return here.field("said").equals("published");
    }
}
