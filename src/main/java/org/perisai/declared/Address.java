package org.perisai.declared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** Which register and which entry the address names. */
@RequestScoped
class Address {
    private static final String START = "ministry/declared/";

    private Here here;

    /** For CDI. */
    protected Address() { }

    @Inject
    Address(Here here) {
        this.here = here;
    }

    /** The register; one that lies in an entry when the address names such a one. */
    Register register() {
        Kind outer = Kind.named(here.part("kind"), null).orElseThrow(NotFound::new);
        return here.part("child") == null ? Register.of(outer) : new Register(
                Kind.named(here.part("child"), outer).orElseThrow(NotFound::new), here.part("number"));
    }

    /** Number of the entry that the address ends with. */
    String number() {
        return here.part(here.part("child") == null ? "number" : "entry");
    }

    static String of(Register register) {
        Kind kind = register.kind();
        return START + (kind.around() == null ? "" : kind.around().word() + "/" + register.parent() + "/") + kind.word();
    }

    static String of(Register register, String number) {
        return of(register) + "/" + number;
    }
}
