package org.perisai.remarks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.PublicNumber;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;

/** Saying that a text is wrong or isn't understood; where the address names a section, choosing the text first. */
@Named
@RequestScoped
public class RemarkPage {
    private Subjects subjects;
    private Remarks remarks;
    private SignedIn signedIn;
    private Here here;
    private Form form;
    private Subject subject;
    private String fresh;

    /** For CDI. */
    protected RemarkPage() { }

    @Inject
    RemarkPage(Subjects subjects, Remarks remarks, SignedIn signedIn, Here here, Form form) {
        this.subjects = subjects;
        this.remarks = remarks;
        this.signedIn = signedIn;
        this.here = here;
        this.form = form;
    }

    /**
     * A text to choose.
     *
     * @param line its beginning
     * @param address where something is said of it
     */
    public record Part(String line, String lang, boolean question, String address) { }

    @PostConstruct
    void find() {
        fresh = PublicNumber.random();
        subject = ofTest() ? subjects.inTest(signedIn.id(), here.part("attempt"), here.part("question"), here.language())
                : subjects.inModule(here.part("course"), here.part("module"), here.part("spot"), here.field("version"),
                here.language());
    }

    /** Leads a stranger to sign in and back here; keeps what a form says. */
    public void act() {
        if (here.posted() && subject.chosen()) {
            say();
        } else if (!signedIn.known()) {
            here.go("sign-in?to=" + here.rest());
        }
    }

    /** What the reader says something about. */
    public Subject subject() {
        return subject;
    }

    /** The text as finished HTML. */
    public String quotation() {
        return Quotation.of(subject.block());
    }

    /** The texts of the section, to choose from. */
    public List<Part> parts() {
        String start = here.to("courses/" + subject.edition().course() + "/" + subject.module().id() + "/remark/b");
        return subject.blocks().stream().map(block -> new Part(Quotation.line(block), block.lang(), block.isQuestion(),
                start + block.id())).toList();
    }

    /** Whether it is a question of a test that the reader takes. */
    public boolean ofTest() {
        return here.part("attempt") != null;
    }

    /** The number of the question in its test, as the link says it. */
    public String number() {
        return here.field("n").matches("\\d{1,3}") ? here.field("n") : "1";
    }

    /** Where the text stands. */
    public String back() {
        return ofTest() ? here.to("tests/" + here.part("attempt") + "?n=" + number())
                : here.to("courses/" + subject.edition().course() + "/" + subject.module().id())
                + (subject.chosen() ? "#b" + subject.block().id() : "");
    }

    /** Whether the remark has just been stored. */
    public boolean sent() {
        return here.field("sent").equals("yes");
    }

    /** Key of this form, the same each time it is sent. */
    public String key() {
        return PublicNumber.typed(here.field("key")).orElse(fresh);
    }

    /** Whether this kind was chosen before. */
    public boolean chose(String kind) {
        return here.field("kind").equals(kind);
    }

    private void say() {
        Optional<Kind> kind = Kind.of(here.field("kind"));
        String words = form.text("words", Saying.LONGEST);
        if (kind.isEmpty()) {
            form.refuse("kind", "remarks.kind.required");
        }
        if (kind.filter(Kind.WRONG::equals).isPresent() && words.isEmpty()) {
            form.refuse("words", "remarks.words.required");
        }
        if (form.valid() && !signedIn.known()) {
            form.refuse(new DomainException("remarks.signedOut"));
        }
        if (form.valid()) {
            try {
                remarks.say(signedIn.id(), subject, new Saying(key(), kind.orElseThrow(), words));
                here.go(here.rest() + "?sent=yes" + (ofTest() ? "&n=" + number() : ""));
            } catch (DomainException refused) {
                form.refuse(refused);
            }
        }
    }
}
