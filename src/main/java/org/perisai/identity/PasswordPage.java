package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;

/** Changing the password, also because one must. */
@Named
@RequestScoped
public class PasswordPage {
    private Here here;
    private Form form;
    private Entrance entrance;
    private Accounts accounts;
    private SignedIn signedIn;

    /** For CDI. */
    protected PasswordPage() { }

    @Inject
    PasswordPage(Here here, Form form, Entrance entrance, Accounts accounts, SignedIn signedIn) {
        this.here = here;
        this.form = form;
        this.entrance = entrance;
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    /** Whether nothing else can be done before. */
    public boolean must() {
        return signedIn.is(Role.MUST_CHANGE);
    }

    /** Changes the password when a form was sent. */
    public void act() {
        if (here.posted()) {
            change();
        }
    }

    private void change() {
        Person person = accounts.get(signedIn.id());
        String old = here.field("old");
        String password = NameFields.newPassword(form, here.field("password"), person.login());
        if (old.isEmpty()) {
            form.refuse("old", "form.required");
        } else if (password.equals(old)) {
            form.refuse("password", "identity.password.same");
        }
        if (!form.valid()) {
            return;
        }
        boolean must = must();
        try {
            if (entrance.changePassword(person, old, password, here.response())) {
                here.go(must ? "me" : "me/account?saved=yes");
            } else {
                form.refuse("old", "identity.password.misfit");
            }
        } catch (TooSoon soon) {
            form.refuse("old", soon.key(), soon.seconds());
        }
    }
}
