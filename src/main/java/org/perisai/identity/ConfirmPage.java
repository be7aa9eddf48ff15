package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;

/** Confirming an address. Opening the link does nothing, since programs open links in mail too. */
@Named
@RequestScoped
public class ConfirmPage {
    private Here here;
    private Form form;
    private MailLinks links;
    private Optional<String> email = Optional.empty();
    private boolean done;

    /** For CDI. */
    protected ConfirmPage() { }

    @Inject
    ConfirmPage(Here here, Form form, MailLinks links) {
        this.here = here;
        this.form = form;
        this.links = links;
    }

    /** Confirms when the button was pressed. */
    public void act() {
        email = links.mayConfirm(here.part("token"));
        if (here.posted() && email.isPresent()) {
            try {
                links.confirm(here.part("token"));
                done = true;
            } catch (DomainException refused) {
                form.refuse(refused);
            }
        }
    }

    /** Whether the reader is asked to confirm. */
    public boolean asking() {
        return email.isPresent() && !done;
    }

    /** Whether the link can't be used any more. */
    public boolean useless() {
        return email.isEmpty();
    }

    /** The address in question, or empty. */
    public String email() {
        return email.orElse("");
    }

    /** Whether the address is confirmed now. */
    public boolean done() {
        return done;
    }
}
