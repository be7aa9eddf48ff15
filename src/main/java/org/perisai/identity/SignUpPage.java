package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.perisai.shared.Country;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;

/** Making an account. */
@Named
@RequestScoped
public class SignUpPage {
    private static final String ADULT = "adult";
    private static final String YOUNGER = "younger";

    private final String fresh = SecretToken.random();
    private Here here;
    private Form form;
    private T t;
    private Entrance entrance;
    private Accounts accounts;
    private SignedIn signedIn;

    /** For CDI. */
    protected SignUpPage() { }

    @Inject
    SignUpPage(Here here, Form form, T t, Entrance entrance, Accounts accounts, SignedIn signedIn) {
        this.here = here;
        this.form = form;
        this.t = t;
        this.entrance = entrance;
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    /** Makes the account when a form was sent; who is signed in has one. */
    public void act() {
        if (here.posted()) {
            signUp();
        } else if (signedIn.known()) {
            here.go(to());
        }
    }

    /** Where the reader goes on. */
    public String to() {
        return ReturnPath.of(here.field("to"));
    }

    /** Key of this form, the same each time it is sent. */
    public String once() {
        String sent = here.field("once");
        return sent.matches("[0-9a-f]{64}") ? sent : fresh;
    }

    /** Whether the reader has said that they are under 18. */
    public boolean younger() {
        return here.field("age").equals(YOUNGER);
    }

    /** Whether the reader has said that they are 18 or older. */
    public boolean adult() {
        return here.field("age").equals(ADULT);
    }

    /** The countries, after a line that says to choose one. */
    public List<Form.Choice> countries() {
        return Stream.concat(Stream.of(new Form.Choice("", t.say("identity.country.choose"))),
                NameFields.countries(here.language()).stream()).toList();
    }

    private void signUp() {
        if (younger()) {
            return;
        }
        PersonName name = NameFields.name(form);
        String contact = Login.tidy(form.required("contact", 254));
        Optional<Organisation> organisation = organisation(contact);
        Country country = NameFields.country(form)
                .or(() -> organisation.flatMap(o -> Country.of(o.country()))).orElse(null);
        if (country == null) {
            form.refuse("country", "identity.country.required");
        }
        String password = NameFields.newPassword(form, here.field("password"), contact);
        if (!adult()) {
            form.refuse("age", "identity.age.required");
        }
        if (form.valid()) {
            open(new Newcomer(name, organisation.isEmpty() ? contact : "",
                    organisation.map(Organisation::code).orElse(""), country, here.language(), password, once()));
        }
    }

    private Optional<Organisation> organisation(String contact) {
        if (contact.isEmpty()) {
            return Optional.empty();
        }
        if (Login.isEmail(contact)) {
            if (!Login.isGoodEmail(contact)) {
                form.refuse("contact", "identity.email.form");
            }
            return Optional.empty();
        }
        Optional<Organisation> found = accounts.organisation(contact);
        if (found.isEmpty()) {
            form.refuse("contact", "identity.organisation.unknown");
        }
        return found;
    }

    private void open(Newcomer newcomer) {
        try {
            entrance.signUp(newcomer, here.response());
            here.go(newcomer.organisation().isEmpty() ? to() : "me/welcome?to=" + to());
        } catch (TooSoon soon) {
            form.refuse("contact", soon.key(), soon.seconds());
        } catch (DomainException refused) {
            form.refuse(refused);
        }
    }
}
