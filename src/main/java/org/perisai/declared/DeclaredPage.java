package org.perisai.declared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.identity.PersonPrincipal;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;

/** What a country declares: its registers, and how much is in each. */
@Named
@RequestScoped
public class DeclaredPage {
    private Entries entries;
    private SignedIn signedIn;
    private Here here;
    private T t;
    private List<Row> registers;

    /** For CDI. */
    protected DeclaredPage() { }

    @Inject
    DeclaredPage(Entries entries, SignedIn signedIn, Here here, T t) {
        this.entries = entries;
        this.signedIn = signedIn;
        this.here = here;
        this.t = t;
    }

    /** A register of the list. @param word as it stands in an address */
    public record Row(String word, String href, long entries) { }

    @PostConstruct
    void count() {
        registers = Kind.outer().stream().map(Register::of).map(register -> new Row(register.kind().word(),
                here.to(Address.of(register)), entries.count(register))).toList();
    }

    /** The registers. */
    public List<Row> registers() {
        return registers;
    }

    /** Whether the entries are those of a demonstration. */
    public boolean demo() {
        return signedIn.person().filter(PersonPrincipal::demo).isPresent();
    }

    /** The officer's country in the page's language. */
    public String country() {
        return signedIn.country().nameIn(t.language());
    }
}
