package org.perisai.statistics;

import com.ibm.icu.text.Collator;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.perisai.catalog.Catalog;
import org.perisai.identity.PersonPrincipal;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Language;
import org.perisai.shared.web.Form.Choice;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;

/** A country's figures of a year: key figures, a chart and a table. */
@Named
@RequestScoped
public class MinistryPage {
    private Cubes cubes;
    private Counting counting;
    private Catalog catalog;
    private SignedIn signedIn;
    private Here here;
    private T t;
    private List<Integer> years;
    private Report report;
    private Wording wording;

    /** For CDI. */
    protected MinistryPage() { }

    @Inject
    MinistryPage(Cubes cubes, Counting counting, Catalog catalog, SignedIn signedIn, Here here, T t) {
        this.cubes = cubes;
        this.counting = counting;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.here = here;
        this.t = t;
    }

    @PostConstruct
    void read() {
        counting.catchUp();
        wording = new Wording(here.language());
        years = cubes.years();
        int year = years.stream().filter(each -> each.toString().equals(here.field("year"))).findFirst()
                .orElse(years.get(0));
        report = cubes.report(year, By.named(here.field("by")))
                .named(this::name, Collator.getInstance(here.language().icu()));
    }

    private String name(String code) {
        return switch (report == null ? By.named(here.field("by")) : report.by()) {
            case MONTH -> wording.month(YearMonth.parse(code));
            case COURSE -> catalog.find(code, here.language()).map(edition -> edition.card().title()).orElse(code);
            case LANGUAGE -> Language.of(code).map(Language::autonym).orElse(code);
        };
    }

    /** The protected figures. */
    Report report() {
        return report;
    }

    /** Rows of the table, one list, so that it can be sorted. */
    public List<Line> getLines() {
        return report.lines();
    }

    /** The year as a whole. */
    public Line total() {
        return report.total();
    }

    /** The officer's country in the page's language. */
    public String country() {
        return signedIn.country().nameIn(here.language());
    }

    /** Zone that months are cut in. */
    public String zone() {
        return signedIn.country().zone().getId();
    }

    /** Whether the figures are simulated. */
    public boolean demo() {
        return signedIn.person().filter(PersonPrincipal::demo).isPresent();
    }

    /** The year as an address names it. */
    public int year() {
        return report.year();
    }

    /** The year as readers know it. */
    public String yearName() {
        return wording.year(report.year());
    }

    /** What the table is divided by, as an address names it. */
    public String by() {
        return report.by().word();
    }

    /** Years with figures. */
    public List<Choice> years() {
        return years.stream().map(year -> new Choice(year.toString(), wording.year(year))).toList();
    }

    /** The fixed tables. */
    public List<Choice> tables() {
        return Arrays.stream(By.values()).map(by -> new Choice(by.word(), t.say("ministry.by." + by.word()))).toList();
    }

    /** A count, or the sign that it is hidden. */
    public String count(Figure figure) {
        return wording.count(figure);
    }

    /** A rate, or the sign that it is hidden. */
    public String percent(Figure figure) {
        return wording.percent(figure);
    }

    /** Bars of the enrolments, as finished SVG. */
    public String enrolledChart() {
        return chart("enrolled", false, Line::enrolled);
    }

    /** Bars of the certificates, as finished SVG. */
    public String certifiedChart() {
        return chart("certified", true, Line::certified);
    }

    private String chart(String what, boolean hatched, Function<Line, Figure> figure) {
        boolean months = report.by() == By.MONTH;
        return new BarChart(what, t.say("ministry.chart." + what + "." + by(), yearName()), t.say("ministry.chart.see"),
                months, hatched, report.lines().stream().map(line -> new BarChart.Bar(
                months ? wording.shortMonth(YearMonth.parse(line.code())) : line.name(), figure.apply(line),
                count(figure.apply(line)))).toList()).svg();
    }
}
