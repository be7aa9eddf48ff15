package org.perisai.remarks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Language;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;

/** What learners say of the courses that the reader looks after. */
@Named
@RequestScoped
public class RemarksPage {
    private static final int PAGE = 20;

    private Answers answers;
    private Catalog catalog;
    private SignedIn signedIn;
    private Here here;
    private Form form;
    private T t;
    private List<Case> cases;
    private List<Form.Choice> courses;
    private boolean more;

    /** For CDI. */
    protected RemarksPage() { }

    @Inject
    RemarksPage(Answers answers, Catalog catalog, SignedIn signedIn, Here here, Form form, T t) {
        this.answers = answers;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.here = here;
        this.form = form;
        this.t = t;
    }

    /** A case of the list. */
    public record Case(CaseRow row, Where where) {
        /** The name of the text's language in itself. */
        public String language() {
            return Language.of(row.spot().lang()).map(Language::autonym).orElse(row.spot().lang());
        }
    }

    @PostConstruct
    void find() {
        form.offer("standing", Standing.WAITING.name());
        Filter filter = new Filter(Standing.of(form.value("standing")).orElse(Standing.WAITING), plain("course"),
                plain("lang"));
        List<CaseRow> rows = answers.cases(signedIn.id(), filter, (page() - 1) * PAGE, PAGE + 1);
        more = rows.size() > PAGE;
        cases = rows.stream().limit(PAGE).map(row -> new Case(row, Where.of(catalog, row.spot(), row.versionId(),
                RemarkRow.shownIn(row.spot().lang(), row.readerLang()), here.language()))).toList();
    }

    /** The cases of this page, the one with the most learners first. */
    public List<Case> cases() {
        return cases;
    }

    /** The courses that the reader may find here. */
    public List<Form.Choice> courses() {
        if (courses == null) {
            courses = Stream.concat(any(), answers.courses(signedIn.id()).stream().map(course -> new Form.Choice(course,
                    catalog.find(course, here.language()).map(Edition::title).orElse(course)))).toList();
        }
        return courses;
    }

    /** The languages, each by its own name. */
    public List<Form.Choice> languages() {
        return Stream.concat(any(), Language.all().stream().map(each -> new Form.Choice(each.tag(), each.autonym()))).toList();
    }

    /** How a remark may stand. */
    public List<Form.Choice> standings() {
        return Arrays.stream(Standing.values()).map(each -> new Form.Choice(each.name(), t.say("remarks.standing." + each)))
                .toList();
    }

    /** The page, counted from 1. */
    public int page() {
        return here.field("page").matches("[1-9]\\d{0,3}") ? Integer.parseInt(here.field("page")) : 1;
    }

    /** Whether there is another page. */
    public boolean more() {
        return more;
    }

    /** The query of another page with the same filter. */
    public String query(int page) {
        return "?standing=" + plain("standing") + "&course=" + plain("course") + "&lang=" + plain("lang") + "&page=" + page;
    }

    /** Ids and tags have no sign that an address would need escaped. */
    private String plain(String field) {
        return form.value(field).replaceAll("[^A-Za-z0-9_-]", "");
    }

    private Stream<Form.Choice> any() {
        return Stream.of(new Form.Choice("", t.say("remarks.studio.any")));
    }
}
