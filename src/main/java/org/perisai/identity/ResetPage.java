package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;

/** Asking for a link to choose a new password; the answer is the same for every address. */
@Named
@RequestScoped
public class ResetPage {
    private Here here;
    private Form form;
    private MailLinks links;

    /** For CDI. */
    protected ResetPage() { }

    @Inject
    ResetPage(Here here, Form form, MailLinks links) {
        this.here = here;
        this.form = form;
        this.links = links;
    }

    /** Mails the link when a form was sent. */
    public void act() {
        if (here.posted()) {
            String email = Login.tidy(form.required("email", 254));
            if (!email.isEmpty() && !Login.isGoodEmail(email)) {
                form.refuse("email", "identity.email.form");
            }
            if (form.valid()) {
                links.forgot(email, here.language(), here.site());
                here.go("reset?sent=yes");
            }
        }
    }

    /** Whether a form was sent before this page. */
    public boolean sent() {
        return here.field("sent").equals("yes");
    }
}
