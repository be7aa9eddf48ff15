package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;

/** Choosing a new password by a link from a mail. */
@Named
@RequestScoped
public class NewPasswordPage {
    private Here here;
    private Form form;
    private MailLinks links;
    private Passwords passwords;

    /** For CDI. */
    protected NewPasswordPage() { }

    @Inject
    NewPasswordPage(Here here, Form form, MailLinks links, Passwords passwords) {
        this.here = here;
        this.form = form;
        this.links = links;
        this.passwords = passwords;
    }

    /** Whether the link can be used still. */
    public boolean usable() {
        return links.mayReset(here.part("token")).isPresent();
    }

    /** Sets the password when a form was sent. */
    public void act() {
        Optional<Person> person = here.posted() ? links.mayReset(here.part("token")) : Optional.empty();
        if (person.isPresent()) {
            String password = NameFields.newPassword(form, here.field("password"), person.get().login());
            if (form.valid()) {
                reset(password);
            }
        }
    }

    private void reset(String password) {
        try {
            links.reset(here.part("token"), passwords.hash(password));
            here.go("sign-in?reset=yes");
        } catch (DomainException refused) {
            form.refuse(refused);
        }
    }
}
