package org.perisai.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Language;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.Place;

/** The forms that send something in; {@link ImportServlet} takes them. */
@Named
@RequestScoped
public class ImportPage {
    private Targets targets;
    private SignedIn signedIn;
    private Here here;
    private List<Form.Choice> offered;

    /** For CDI. */
    protected ImportPage() { }

    @Inject
    ImportPage(Targets targets, SignedIn signedIn, Here here, Form form) {
        this.targets = targets;
        this.signedIn = signedIn;
        this.here = here;
        form.offer("lang", here.tag());
    }

    /** Whether a form of this kind was refused just now. */
    public boolean refused(String kind) {
        return here.posted() && here.field("kind").equals(kind);
    }

    /** Whether the person may begin courses. */
    public boolean author() {
        return signedIn.is("INSTRUCTOR");
    }

    /** Files that questions may be put into. */
    public List<Form.Choice> targets() {
        if (offered == null) {
            offered = targets.of(signedIn.id()).stream()
                .map(path -> new Form.Choice(path, path.substring("courses/".length()))).toList();
        }
        return offered;
    }

    /** Languages that lessons may be in. */
    public List<Form.Choice> languages() {
        return Language.all().stream().map(each -> new Form.Choice(each.tag(), each.autonym())).toList();
    }

    /** Megabytes that may be sent at once. */
    public int most() {
        return (int) (Place.IMPORT.longest() >> 20) - 1;
    }
}
