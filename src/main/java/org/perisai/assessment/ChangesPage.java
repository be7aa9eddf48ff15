package org.perisai.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.catalog.Answered;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** What is new in a course for somebody who has passed. */
@Named
@RequestScoped
public class ChangesPage {
    private Refreshers refreshers;
    private Catalog catalog;
    private SignedIn signedIn;
    private Here here;
    private Edition edition;
    private Refresher refresher;
    private EditionBlock asked;

    /** For CDI. */
    protected ChangesPage() { }

    @Inject
    ChangesPage(Refreshers refreshers, Catalog catalog, SignedIn signedIn, Here here) {
        this.refreshers = refreshers;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.here = here;
    }

    @PostConstruct
    void find() {
        edition = catalog.find(here.part("course"), here.language()).orElseThrow(NotFound::new);
        refresher = refreshers.find(signedIn.id(), edition.course(), here.language()).orElse(null);
        asked = refresher != null ? refresher.question(here.field("q")).orElse(null)
                : refreshers.answered(signedIn.id(), edition, here.field("q")).orElse(null);
    }

    /** The course in the reader's language. */
    public Edition edition() {
        return edition;
    }

    /** What is asked, null when nothing is. */
    public Refresher refresher() {
        return refresher;
    }

    /** The question that this request names: one that is asked, or the last one, which has just been answered rightly. */
    public EditionBlock asked() {
        return asked;
    }

    /** Its number among those that are asked, 0 for the last one. */
    public int numberOf(EditionBlock question) {
        return refresher == null ? 0 : refresher.numberOf(question);
    }

    /** The answer to a question, when this request gives one; null otherwise. */
    public Answered answered(EditionBlock block) {
        List<String> given = here.fields("a");
        return block.isQuestion() && block.questionId().equals(here.field("q")) && !given.isEmpty()
                ? new Answered(block, given, here.language()) : null;
    }
}
