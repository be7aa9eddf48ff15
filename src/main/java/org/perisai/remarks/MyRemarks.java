package org.perisai.remarks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.perisai.identity.SignedIn;

/** How many remarks the reader made, for the page that lists their courses. */
@Named
@RequestScoped
public class MyRemarks {
    private Remarks remarks;
    private SignedIn signedIn;
    private Remarks.Count count;

    /** For CDI. */
    protected MyRemarks() { }

    @Inject
    MyRemarks(Remarks remarks, SignedIn signedIn) {
        this.remarks = remarks;
        this.signedIn = signedIn;
    }

    @PostConstruct
    void find() {
        count = remarks.count(signedIn.id());
    }

    /** All, and those with something new. */
    public Remarks.Count count() {
        return count;
    }
}
