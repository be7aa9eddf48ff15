package org.perisai.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perisai.shared.Country;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;
import org.primefaces.PrimeFaces;
import org.primefaces.model.LazyDataModel;

/** People and their roles. */
@Named
@ViewScoped
public class AdminPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private final PeopleTable people = new PeopleTable();
    private transient Administration administration;
    private transient T t;
    private transient Here here;
    private String search = "";
    private PersonRow chosen;
    private List<Role> roles = List.of();
    private Country country;
    private boolean testing;
    private boolean sure;
    private boolean askSure;
    private boolean secondStep;

    /** For CDI. */
    protected AdminPage() { }

    @Inject
    AdminPage(Administration administration, T t, Here here) {
        this.administration = administration;
        this.t = t;
        this.here = here;
    }

    /** Everybody, or whom the search finds. */
    public LazyDataModel<PersonRow> getPeople() {
        return people;
    }

    /** Searches for what was typed. */
    public void find() {
        people.search(search);
    }

    /** Opens the dialog for a person. */
    public void choose(PersonRow person) {
        chosen = person;
        roles = List.copyOf(person.roles());
        country = person.country();
        testing = person.testing();
        sure = false;
        askSure = false;
        secondStep = administration.hasSecondStep(person.id());
    }

    /** Lets somebody sign in without the second step, whose phone is lost. */
    public void turnOffSecondStep() {
        administration.turnOffSecondStep(chosen.id(), here.site() + "/" + t.language().tag() + "/me/account");
        secondStep = false;
        say(FacesMessage.SEVERITY_INFO, t.say("identity.admin.second.done", chosen.name()));
    }

    /** Gives and takes roles, and says whether the account is one for testing. */
    public void save() {
        Set<Role> given = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
        askSure = given.contains(Role.MINISTRY) && country != chosen.country();
        try {
            administration.give(chosen.id(), given, country, sure);
            administration.markTesting(chosen.id(), testing);
            PrimeFaces.current().executeScript("PF('roles').hide()");
            say(FacesMessage.SEVERITY_INFO, t.say("identity.admin.given", chosen.name()));
        } catch (DomainException refused) {
            say(FacesMessage.SEVERITY_ERROR, t.say(refused.key()));
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    /** The roles that can be given. */
    public List<Role> getAllRoles() {
        return Stream.of(Role.values()).filter(role -> role != Role.LEARNER).toList();
    }

    /** The roles of a row, and whether its account is one for testing, in words. */
    public String roles(PersonRow person) {
        return Stream.concat(person.roles().stream().sorted().map(Role::key), person.testing()
                ? Stream.of("identity.admin.testing") : Stream.empty()).map(t::say).collect(Collectors.joining(", "));
    }

    /** The countries. */
    public List<Form.Choice> countries() {
        return NameFields.countries(t.language());
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search == null ? "" : search;
    }

    public PersonRow getChosen() {
        return chosen;
    }

    public List<Role> getRoles() {
        return roles;
    }

    public void setRoles(List<Role> roles) {
        this.roles = roles;
    }

    public Country getCountry() {
        return country;
    }

    public void setCountry(Country country) {
        this.country = country;
    }

    public boolean isTesting() {
        return testing;
    }

    public void setTesting(boolean testing) {
        this.testing = testing;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    public boolean isSecondStep() {
        return secondStep;
    }

    public boolean isAskSure() {
        return askSure;
    }
}
