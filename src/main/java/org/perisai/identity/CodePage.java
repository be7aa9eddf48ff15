package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;

/** The second step of signing in: the code, after the password was right. */
@Named
@RequestScoped
public class CodePage {
    private Here here;
    private Form form;
    private Entrance entrance;

    /** For CDI. */
    protected CodePage() { }

    @Inject
    CodePage(Here here, Form form, Entrance entrance) {
        this.here = here;
        this.form = form;
        this.entrance = entrance;
    }

    /** Signs in when a code was sent; who gave no password lately begins anew. */
    public void act() {
        if (here.posted() && here.field("what").equals("other")) {
            entrance.giveUp(here.response());
            here.go("sign-in?to=" + encodedTo());
        } else if (entrance.waiting().isEmpty()) {
            here.go("sign-in?late=yes&to=" + encodedTo());
        } else if (here.posted()) {
            signIn();
        }
    }

    /** Where the reader goes on. */
    public String to() {
        return ReturnPath.of(here.field("to"));
    }

    private void signIn() {
        String code = form.required("code", 40);
        try {
            if (form.valid() && entrance.finish(code, here.response())) {
                here.go(to());
            } else {
                form.refuse("code", "identity.second.ask.wrong");
            }
        } catch (TooSoon soon) {
            form.refuse("code", soon.key(), soon.seconds());
        }
    }

    private String encodedTo() {
        return URLEncoder.encode(to(), StandardCharsets.UTF_8);
    }
}
