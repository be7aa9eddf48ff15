package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.perisai.shared.web.Here;

/** Shows somebody without an address the name that they sign in with. */
@Named
@RequestScoped
public class WelcomePage {
    private Here here;
    private Accounts accounts;
    private SignedIn signedIn;

    /** For CDI. */
    protected WelcomePage() { }

    @Inject
    WelcomePage(Here here, Accounts accounts, SignedIn signedIn) {
        this.here = here;
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    /** The sign-in name. */
    public String login() {
        return accounts.get(signedIn.id()).login();
    }

    /** Where the reader goes on. */
    public String to() {
        return ReturnPath.of(here.field("to"));
    }
}
