package org.perisai.publishing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.content.ChangedFile;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.Place;

/** Two versions of a course beside each other. */
@Named
@RequestScoped
public class ComparisonPage {
    private Comparisons comparisons;
    private Writing writing;
    private SignedIn signedIn;
    private Here here;
    private Form form;
    private Scope scope;
    private Comparisons.Between between;

    /** For CDI. */
    protected ComparisonPage() { }

    @Inject
    ComparisonPage(Comparisons comparisons, Writing writing, SignedIn signedIn, Here here, Form form) {
        this.comparisons = comparisons;
        this.writing = writing;
        this.signedIn = signedIn;
        this.here = here;
        this.form = form;
    }

    @PostConstruct
    void find() {
        scope = Scope.of(here.part("course"), here.field("lang"), NotFound::new);
        between = comparisons.between(signedIn.id(), scope, number("before"), number("now"));
    }

    private int number(String field) {
        if (!here.field(field).matches("[1-9]\\d{0,8}")) {
            throw new NotFound();
        }
        return Integer.parseInt(here.field(field));
    }

    /** Brings back one file as it was in the older of the two. */
    public void act() {
        if (here.posted()) {
            try {
                writing.bringBack(signedIn.id(), scope, between.before().id(), here.field("name"));
                here.go(scope.isSource() ? Place.REVIEW.with(scope.course())
                        : Place.TRANSLATION.with(scope.language().tag(), scope.course()));
            } catch (Forbidden | NotFound nobodysBusiness) {
                throw nobodysBusiness;
            } catch (DomainException refused) {
                form.refuse(refused);
            }
        }
    }

    /** What differs. */
    public Comparisons.Between between() {
        return between;
    }

    /** Name of a file in the older of the two. */
    public String name(ChangedFile file) {
        return file.former() == null ? file.name() : file.formerName();
    }

    /** Which files are compared. */
    public Scope scope() {
        return scope;
    }

    /** Title of the course. */
    public CourseTitle title() {
        return comparisons.title(scope.course());
    }

    /** The files of this page. */
    public List<ChangedFile> files() {
        return Reading.of(between.files(), here.field("from"));
    }

    /** Name of the file that the next page begins with, empty where this is the last. */
    public String next() {
        return Reading.next(between.files(), files());
    }
}
