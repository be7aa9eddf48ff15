package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.perisai.shared.QrSquare;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;

/** Setting up the second step at sign-in, and turning it off. */
@Named
@RequestScoped
public class SecondStepPage {
    private Here here;
    private Form form;
    private SecondFactors factors;
    private Entrance entrance;
    private OldPassword old;
    private SignedIn signedIn;
    private Person person;
    private List<String> spareCodes = List.of();
    private byte[] secret;

    /** For CDI. */
    protected SecondStepPage() { }

    @Inject
    SecondStepPage(Here here, Form form, SecondFactors factors, Entrance entrance, OldPassword old, SignedIn signedIn,
            Accounts accounts) {
        this.here = here;
        this.form = form;
        this.factors = factors;
        this.entrance = entrance;
        this.old = old;
        this.signedIn = signedIn;
        this.person = accounts.get(signedIn.id());
    }

    /** Does what a sent form says, if the password in it is right. */
    public void act() {
        if (here.posted()) {
            switch (here.field("what")) {
                case "off" -> turnOff();
                case "spare" -> makeSpareCodes();
                default -> turnOn();
            }
        }
        if (!on()) {
            secret = factors.begin(person.id());
        }
    }

    /** Whether it is on. */
    public boolean on() {
        return factors.on(person.id());
    }

    /** Whether the person's figures are closed until it is on. */
    public boolean must() {
        return signedIn.is(Role.SECOND_FACTOR_DUE) && !on();
    }

    /** The key for an app, in groups of four. */
    public String key() {
        return OneTimeCodes.typed(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The key as a link that opens an app on the same phone. */
    public String address() {
        return OneTimeCodes.address(secret, person.login());
    }

    /** The link as a picture. */
    public QrSquare picture() {
        return new QrSquare(address());
    }

    /** Recovery codes that were just made; nobody sees them a second time. */
    public List<String> spareCodes() {
        return spareCodes;
    }

    /** How many recovery codes are left. */
    public int left() {
        return factors.spareCodes(person.id());
    }

    /** Where the person wanted to go. */
    public String to() {
        return ReturnPath.of(here.field("to"));
    }

    private void turnOn() {
        String code = form.required("code", 40);
        old.check(person);
        if (!form.valid()) {
            return;
        }
        Optional<List<String>> codes = entrance.turnOnSecondStep(person, code, here.response());
        codes.ifPresentOrElse(made -> spareCodes = made, () -> form.refuse("code", "identity.second.wrong"));
    }

    private void makeSpareCodes() {
        old.check(person);
        if (form.valid() && on()) {
            spareCodes = factors.newSpareCodes(person.id());
        }
    }

    private void turnOff() {
        old.check(person);
        if (form.valid()) {
            factors.turnOff(person.id(), entrance.accountPage(person));
            here.go("me/second-step?off=yes");
        }
    }
}
