package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;

/** The field {@code old} of a form: whoever finds an open device doesn't know the password. */
@RequestScoped
class OldPassword {
    private Here here;
    private Form form;
    private Entrance entrance;

    /** For CDI. */
    protected OldPassword() { }

    @Inject
    OldPassword(Here here, Form form, Entrance entrance) {
        this.here = here;
        this.form = form;
        this.entrance = entrance;
    }

    /** Looks whether it is the person's, unless the form is wrong already, and says on the form what is wrong. */
    void check(Person person) {
        String typed = here.field("old");
        if (typed.isEmpty()) {
            form.refuse("old", "form.required");
        }
        try {
            if (form.valid() && !entrance.knows(person, typed)) {
                form.refuse("old", "identity.password.misfit");
            }
        } catch (TooSoon soon) {
            form.refuse("old", soon.key(), soon.seconds());
        }
    }
}
