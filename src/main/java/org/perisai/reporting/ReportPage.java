package org.perisai.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perisai.catalog.Catalog;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.Texts;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Form.Choice;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Period;

/** A quarter of the officer's country: the draft, or what was signed; and signing it. */
@Named
@RequestScoped
public class ReportPage {
    private static final List<String> KEY = List.of("I01", "I05", "I10", "I09_GAIN", "I12_CHECKS");

    private Reports reports;
    private Catalog catalog;
    private SignedIn signedIn;
    private Texts texts;
    private Form form;
    private Here here;
    private T t;
    private Labels labels;
    private Period period;
    private Release release;
    private Optional<Release> signed;
    private ReportView view;
    private List<Choice> periods;
    private List<ReportView.Figure> key;
    private String measured;
    private String declared;
    private String divided;
    private boolean changed;

    /** For CDI. */
    protected ReportPage() { }

    @Inject
    ReportPage(Reports reports, Catalog catalog, SignedIn signedIn, Texts texts, Form form, Here here, T t) {
        this.reports = reports;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.texts = texts;
        this.form = form;
        this.here = here;
        this.t = t;
    }

    @PostConstruct
    void read() {
        labels = new Labels(texts, here.language(), new Titles(catalog)::of);
        List<Period> known = reports.periods();
        period = Period.named(here.field("period")).filter(known::contains).orElseGet(() -> known.get(0));
        periods = known.stream().map(each -> new Choice(each.code(), name(each))).toList();
        if (here.posted()) {
            sign();
        }
        signed = reports.latest(period.code());
        Release draft = reports.draft(period.code());
        release = signed.filter(each -> here.field("show").isEmpty()).orElse(draft);
        view = new ReportView(release, Optional.of(reports.overall(period.before())), labels);
        changed = signed.filter(each -> !each.observations().equals(draft.observations())).isPresent();
        draw(new ReportTables(labels));
    }

    private void draw(ReportTables html) {
        Map<Boolean, List<ReportView.Figure>> figures = view.figures().stream()
                .collect(Collectors.partitioningBy(ReportView.Figure::declared));
        key = figures.get(false).stream().filter(each -> KEY.contains(each.code())).toList();
        measured = html.figures("all", figures.get(false));
        declared = figures.get(true).isEmpty() ? "" : html.figures("declared", figures.get(true));
        divided = html.divided(view.tables());
    }

    private void sign() {
        if (here.field("read").isEmpty()) {
            form.refuse("read", "report.sign.tick");
            return;
        }
        try {
            reports.sign(period.code(), here.field("reason"));
            here.go("ministry?period=" + period.code() + "&done=yes");
        } catch (DomainException refused) {
            form.refuse(refused);
        }
    }

    /** The quarters that one may look at, the newest first. */
    public List<Choice> periods() {
        return periods;
    }

    private String name(Period each) {
        return labels.wording().quarter(each.firstDay());
    }

    /** As an address names it. */
    public String period() {
        return period.code();
    }

    /** As readers know it. */
    public String periodName() {
        return name(period);
    }

    /** From when to when, and whose days. */
    public String span() {
        return t.say("report.span", t.date(period.firstDay()), t.date(period.lastDay()), signedIn.country().zone().getId());
    }

    /** The officer's country in the page's language. */
    public String country() {
        return signedIn.country().nameIn(here.language());
    }

    /** What is shown. */
    public Release release() {
        return release;
    }

    /** Whether what is shown is signed. */
    public boolean frozen() {
        return release.signedAt() != null;
    }

    /** When it was signed, in the country's zone. */
    public String signedAt() {
        return t.moment(release.signedAt(), signedIn.country());
    }

    /** Whether it can be signed: the quarter has ended, and its figures aren't signed yet. */
    public boolean signable() {
        return reports.ended(period) && (signed.isEmpty() || changed());
    }

    /** Whether the quarter isn't over. */
    public boolean running() {
        return !reports.ended(period);
    }

    /** Whether something was signed and figures have changed since. */
    public boolean changed() {
        return changed;
    }

    /** The figures at the top. */
    public List<ReportView.Figure> key() {
        return key;
    }

    /** What was measured in the country as a whole: a finished table below the heading {@code all}. */
    public String measured() {
        return measured;
    }

    /** What officers declared of it: a finished table below the heading {@code declared}; empty where they declared nothing. */
    public String declared() {
        return declared;
    }

    /** What the figures are divided by: finished tables. */
    public String divided() {
        return divided;
    }

    /** Enrolments and certificates of the last twelve months, as finished SVG. */
    public String trend() {
        return view.trend(t.say("report.chart.trend"));
    }

    /** From enrolment to certificate, as finished SVG. */
    public String funnel() {
        return view.funnel();
    }

    /** Enrolments by language, as finished SVG. */
    public String languages() {
        return view.bars("I01", Dimension.LANG);
    }

    /** Learning gain by course, or by area where courses are shown so; as finished SVG, empty where none has enough pairs. */
    public String gain() {
        String courses = view.bars("I09_GAIN", Dimension.COURSE);
        return courses.isEmpty() ? view.bars("I09_GAIN", Dimension.COURSE_AREA) : courses;
    }

    /** Files of the signed report that is shown. */
    public List<String> files() {
        return frozen() ? reports.files(release.period(), release.revision()) : List.of();
    }

    /** The smallest count that is shown. */
    public BigDecimal k() {
        return BigDecimal.valueOf(release.k());
    }
}
