package org.perisai.publishing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.perisai.content.Question.Kind;
import org.perisai.identity.PersonPrincipal;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.Language;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.Place;
import org.perisai.shared.web.T;

/** Begins a course. */
@Named
@RequestScoped
public class NewCoursePage {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TITLE = 200;

    private Additions additions;
    private SignedIn signedIn;
    private Here here;
    private Form form;
    private T t;

    /** For CDI. */
    protected NewCoursePage() { }

    @Inject
    NewCoursePage(Additions additions, SignedIn signedIn, Here here, Form form, T t) {
        this.additions = additions;
        this.signedIn = signedIn;
        this.here = here;
        this.form = form;
        this.t = t;
    }

    /** Makes the course of a sent form. */
    public void act() {
        form.offer("lang", here.tag());
        if (!here.posted()) {
            return;
        }
        String title = form.required("title", LONGEST_TITLE);
        String id = form.text("id", LONGEST_ID).isEmpty() ? Additions.name(title) : form.text("id", LONGEST_ID);
        if (form.valid() && here.field("id").isBlank() && id.equals("module")) {
            form.refuse("id", "publishing.refused.id");
        }
        if (form.valid()) {
            make(id, title);
        }
    }

    private void make(String id, String title) {
        try {
            additions.course(signedIn.id(), id, title, language(), signedIn.person().map(PersonPrincipal::fullName).orElseThrow(),
                    Stream.of(Kind.values()).filter(kind -> kind.name().equals(here.field("kind"))).findFirst().orElse(Kind.ONE));
            here.go(Place.DESK.with(id));
        } catch (DomainException refused) {
            form.refuse("id", refused.key());
        }
    }

    private String language() {
        return Language.of(here.field("lang")).orElse(here.language()).tag();
    }

    /** The languages that a course may be written in. */
    public List<Form.Choice> languages() {
        return Language.all().stream().map(each -> new Form.Choice(each.tag(), each.autonym())).toList();
    }

    /** The kinds of the first question. */
    public List<Form.Choice> kinds() {
        return Stream.of(Kind.values()).map(kind -> new Form.Choice(kind.name(), t.say("editor.kind." + kind))).toList();
    }
}
