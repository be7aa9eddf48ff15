package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.perisai.shared.Country;
import org.perisai.shared.DomainException;
import org.perisai.shared.codes.CodeList;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;

/** Offices, schools and companies, and adding one. */
@Named
@RequestScoped
public class OrganisationsPage {
    private static final int PAGE = 50;
    private static final String MANDATED = "release.mandated.";
    private static final String YES = "Y";
    private static final String NO = "N";

    private Here here;
    private Form form;
    private T t;
    private Administration administration;
    private List<Row> found;

    /** For CDI. */
    protected OrganisationsPage() { }

    @Inject
    OrganisationsPage(Here here, Form form, T t, Administration administration) {
        this.here = here;
        this.form = form;
        this.t = t;
        this.administration = administration;
    }

    /** One organisation of the list. */
    public record Row(String code, String name, String country, String sector, String mandated) { }

    /** Adds the organisation of a sent form. */
    public void act() {
        if (here.posted()) {
            add();
        }
    }

    /** A page of organisations by code. */
    public List<Row> rows() {
        List<Row> all = found();
        return all.subList(0, Math.min(PAGE, all.size()));
    }

    /** Whether there are more after this page. */
    public boolean more() {
        return found().size() > PAGE;
    }

    /** The last code of this page, which has one. */
    public String last() {
        return rows().get(rows().size() - 1).code();
    }

    private List<Row> found() {
        if (found == null) {
            found = administration.organisations(after(), PAGE + 1).stream().map(o -> new Row(o.code(), o.name(),
                    Country.valueOf(o.country()).nameIn(here.language()), t.say(CodeList.SECTOR.key(o.sector())),
                    t.say(MANDATED + (o.mandated() ? YES : NO)))).toList();
        }
        return found;
    }

    /** The countries, after a line that says to choose one. */
    public List<Form.Choice> countries() {
        return Stream.concat(Stream.of(new Form.Choice("", t.say("identity.country.choose"))),
                NameFields.countries(here.language()).stream()).toList();
    }

    /** The sectors. */
    public List<Form.Choice> sectors() {
        return CodeList.SECTOR.stated().stream()
                .map(code -> new Form.Choice(code, t.say(CodeList.SECTOR.key(code)))).toList();
    }

    /** Whether people are told to take courses. */
    public List<Form.Choice> mandates() {
        return Stream.of(NO, YES).map(code -> new Form.Choice(code, t.say(MANDATED + code))).toList();
    }

    private String after() {
        return Login.isPlain(here.field("after")) ? here.field("after") : "";
    }

    private void add() {
        String code = Login.tidy(form.required("code", 32));
        String name = PersonName.tidy(form.required("name", 200));
        if (!code.isEmpty() && !code.matches("[a-z0-9][a-z0-9-]{2,31}")) {
            form.refuse("code", "identity.organisation.code");
        }
        Country country = NameFields.country(form).orElse(null);
        if (country == null) {
            form.refuse("country", "identity.country.required");
        }
        String sector = CodeList.SECTOR.has(here.field("sector")) ? here.field("sector") : "GOV";
        if (form.valid()) {
            try {
                administration.add(new Organisation(code, name, country, sector, here.field("mandated").equals(YES)));
                here.go("admin/organisations");
            } catch (DomainException refused) {
                form.refuse("code", refused.key());
            }
        }
    }
}
