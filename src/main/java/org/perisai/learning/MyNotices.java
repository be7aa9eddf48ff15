package org.perisai.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Texts;
import org.perisai.shared.web.Here;

/** What the reader should know, in their language. */
@Named
@RequestScoped
public class MyNotices {
    private Notices notices;
    private Catalog catalog;
    private Texts texts;
    private SignedIn signedIn;
    private Here here;
    private List<Shown> all;

    /** For CDI. */
    protected MyNotices() { }

    @Inject
    MyNotices(Notices notices, Catalog catalog, Texts texts, SignedIn signedIn, Here here) {
        this.notices = notices;
        this.catalog = catalog;
        this.texts = texts;
        this.signedIn = signedIn;
        this.here = here;
    }

    /**
     * A notice as it is read.
     *
     * @param see key of what leads on: to a result, or to a question
     */
    public record Shown(Notice notice, String text, String see) { }

    /** All that weren't dismissed, the newest first. */
    public List<Shown> all() {
        if (all == null) {
            all = notices.of(signedIn.id()).stream().map(notice -> new Shown(notice, text(notice),
                    notice.address().startsWith("tests/") ? "me.notice.see" : "survey.answer")).toList();
        }
        return all;
    }

    private String text(Notice notice) {
        String title = catalog.find(notice.course(), here.language()).map(Edition::title).orElse(notice.course());
        return texts.say(here.language(), notice.kind(),
                Stream.concat(Stream.of(title), notice.arguments().stream()).toArray());
    }
}
