package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;

/** Signing in, and going on where one came from. */
@Named
@RequestScoped
public class SignInPage {
    private Here here;
    private Form form;
    private Entrance entrance;
    private SignedIn signedIn;

    /** For CDI. */
    protected SignInPage() { }

    @Inject
    SignInPage(Here here, Form form, Entrance entrance, SignedIn signedIn) {
        this.here = here;
        this.form = form;
        this.entrance = entrance;
        this.signedIn = signedIn;
    }

    /** Signs in when a form was sent; who is signed in needs no form. */
    public void act() {
        if (here.posted()) {
            signIn();
        } else if (signedIn.known()) {
            here.go(to());
        } else if (entrance.waiting().isPresent()) {
            here.go(code());
        }
    }

    /** Where the reader goes on. */
    public String to() {
        return ReturnPath.of(here.field("to"));
    }

    private String code() {
        return "sign-in/code?to=" + URLEncoder.encode(to(), StandardCharsets.UTF_8);
    }

    private void signIn() {
        String login = form.required("login", 300);
        String password = here.field("password");
        if (password.isEmpty()) {
            form.refuse("password", "form.required");
        }
        if (!form.valid()) {
            return;
        }
        try {
            switch (entrance.signIn(login, password, here.response())) {
                case SIGNED_IN -> here.go(to());
                case CODE_ASKED -> here.go(code());
                default -> form.refuse("password", "identity.signIn.misfit");
            }
        } catch (TooSoon soon) {
            form.refuse("password", soon.key(), soon.seconds());
        }
    }
}
