package org.perisai.publishing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.perisai.content.Fields;
import org.perisai.content.Finding;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.Place;

/** The card of a course, whose fields are written back at their places in its file. */
@Named
@RequestScoped
public class CardPage {
    /** One primary tag and up to five more. */
    private static final int TAGS = 6;
    private static final String STEM = "course";

    private Desks desks;
    private Writing writing;
    private SignedIn signedIn;
    private Here here;
    private Form form;
    private EditorWords words;
    private Desk desk;
    private DraftFile file;
    private Fields card;
    private CardForm fields;
    private List<Finding> findings;

    /** For CDI. */
    protected CardPage() { }

    @Inject
    CardPage(Desks desks, Writing writing, SignedIn signedIn, Here here, Form form, EditorWords words) {
        this.desks = desks;
        this.writing = writing;
        this.signedIn = signedIn;
        this.here = here;
        this.form = form;
        this.words = words;
    }

    @PostConstruct
    void find() {
        desk = desks.of(signedIn.id(), here.part("course"));
        read(desk.text(STEM).orElseThrow(NotFound::new));
    }

    private void read(DraftFile stored) {
        file = stored;
        card = Fields.of(file.body()).orElse(null);
        fields = card == null ? null : new CardForm(here, form, card);
    }

    /** Saves a sent form; where somebody else saves in this moment, over what they saved. */
    public void act() {
        if (!here.posted() || card == null || !desk.writable()) {
            return;
        }
        try {
            boolean kept = false;
            while (!kept) {
                Fields changed = fields.applied(card);
                if (!form.valid()) {
                    return;
                }
                Saved saved = writing.save(signedIn.id(), desk.draft().id(), file.path(), changed.bytes(), file.number());
                kept = saved.kept();
                read(saved.file());
            }
            here.go(Place.CARD.with(desk.course()));
        } catch (DomainException refused) {
            form.refuse(refused);
        } catch (IllegalArgumentException tooLong) {
            form.refuse(new DomainException("publishing.refused.card"));
        }
    }

    /** The desk that it lies on. */
    public Desk desk() {
        return desk;
    }

    /** The card; null where its fields can't be read. */
    public Fields card() {
        return card;
    }

    /** When it was saved, and by whom. */
    public String saved() {
        return words.saved(file);
    }

    /** What each field was when the form was drawn, as a mark. */
    public List<Form.Choice> marks() {
        return fields.marks();
    }

    /** What the checker says of the card. */
    public List<Finding> findings() {
        if (findings == null) {
            findings = desk.survey().of(file.path());
        }
        return findings;
    }

    /** Ids of the outcomes. */
    public List<String> outcomes() {
        return List.copyOf(card.texts("outcomes").keySet());
    }

    /** The tags, and empty ones up to six. */
    public List<String> tags() {
        return padded(card.list("tags"), TAGS);
    }

    /** The courses that come before this one, and an empty place. */
    public List<String> prerequisites() {
        List<String> before = card.list("prerequisites");
        return padded(before, before.size() + 1);
    }

    private List<String> padded(List<String> values, int size) {
        List<String> padded = new ArrayList<>(here.posted() ? here.fields(size == TAGS ? "tag" : "before") : values);
        Stream.generate(() -> "").limit(Math.max(0, size - padded.size())).forEach(padded::add);
        return padded;
    }
}
