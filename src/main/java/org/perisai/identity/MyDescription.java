package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether the reader is still to be asked about themselves. */
@Named
@RequestScoped
public class MyDescription {
    private Descriptions descriptions;
    private SignedIn signedIn;

    /** For CDI. */
    protected MyDescription() { }

    @Inject
    MyDescription(Descriptions descriptions, SignedIn signedIn) {
        this.descriptions = descriptions;
        this.signedIn = signedIn;
    }

    /** Whether they never were. */
    public boolean unasked() {
        return descriptions.unasked(signedIn.id());
    }
}
