package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;

/** What somebody says about themselves, and their e-mail address. */
@Named
@RequestScoped
public class AccountPage {
    private Here here;
    private Form form;
    private Accounts accounts;
    private OldPassword old;
    private Person person;

    /** For CDI. */
    protected AccountPage() { }

    @Inject
    AccountPage(Here here, Form form, Accounts accounts, OldPassword old, SignedIn signedIn) {
        this.here = here;
        this.form = form;
        this.accounts = accounts;
        this.old = old;
        this.person = accounts.get(signedIn.id());
    }

    /** Changes what the sent form is about. */
    public void act() {
        offer();
        if (here.posted()) {
            switch (here.field("what")) {
                case "email" -> changeEmail();
                default -> describe();
            }
        }
    }

    /** The sign-in name. */
    public String login() {
        return person.login();
    }

    /** The confirmed address, or empty. */
    public String email() {
        return person.email() == null ? "" : person.email();
    }

    /** The address that waits to be confirmed, or empty. */
    public String emailWanted() {
        return person.emailWanted() == null ? "" : person.emailWanted();
    }

    /** Name of the organisation, or empty. */
    public String organisation() {
        return person.organisation() == null ? "" : person.organisation().name();
    }

    /** Whether the last form was stored. */
    public boolean saved() {
        return here.field("saved").equals("yes");
    }

    /** The countries. */
    public List<Form.Choice> countries() {
        return NameFields.countries(here.language());
    }

    /** The languages, each by its own name. */
    public List<Form.Choice> languages() {
        return Language.all().stream().map(l -> new Form.Choice(l.tag(), l.autonym())).toList();
    }

    private void offer() {
        form.offer("name", person.name().full());
        form.offer("latin", person.name().latin());
        form.offer("country", person.country().name());
        form.offer("language", person.language().tag());
    }

    private void describe() {
        PersonName name = NameFields.name(form);
        Country country = NameFields.country(form).orElse(person.country());
        Language language = Language.of(here.field("language")).orElse(person.language());
        if (form.valid()) {
            accounts.describe(person.id(), new Accounts.Description(name, country, language));
            here.go("me/account?saved=yes");
        }
    }

    /** Who finds an open device could else take the account with an address of their own. */
    private void changeEmail() {
        String email = Login.tidy(form.required("email", 254));
        if (!email.isEmpty() && !Login.isGoodEmail(email)) {
            form.refuse("email", "identity.email.form");
        }
        old.check(person);
        if (form.valid()) {
            accounts.changeEmail(person.id(), email, here.site());
            here.go("me/account?saved=yes");
        }
    }
}
