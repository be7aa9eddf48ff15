package org.perisai.reporting;

import com.ibm.icu.text.Collator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.perisai.shared.Country;
import org.perisai.shared.Texts;
import org.perisai.shared.web.Form.Choice;
import org.perisai.shared.web.Here;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Period;

/** The countries of a period side by side, in the alphabet of the page's language. */
@Named
@RequestScoped
public class RegionPage {
    private static final List<String> SHOWN = List.of("I01", "I02", "I14_COMPLETED", "I05", "I10", "I16");

    private Region region;
    private Texts texts;
    private Here here;
    private List<String> periods;
    private List<Release> releases;

    /** For CDI. */
    protected RegionPage() { }

    @Inject
    RegionPage(Region region, Texts texts, Here here) {
        this.region = region;
        this.texts = texts;
        this.here = here;
    }

    /** Periods with a report. */
    public List<Choice> periods() {
        return known().stream().map(each -> new Choice(each, name(each))).toList();
    }

    private List<String> known() {
        if (periods == null) {
            periods = region.periods();
        }
        return periods;
    }

    /** The period that is shown; empty when there is no report. */
    public String period() {
        return known().stream().filter(each -> each.equals(here.field("period"))).findFirst()
                .orElseGet(() -> known().isEmpty() ? "" : known().get(0));
    }

    /** The same as readers know it. */
    public String periodName() {
        return period().isEmpty() ? "" : name(period());
    }

    private String name(String period) {
        return Period.named(period).map(each -> new Wording(here.language()).quarter(each.firstDay())).orElse(period);
    }

    /** Names of the indicators that are compared. */
    public List<String> head() {
        return SHOWN.stream().map(labels()::indicator).toList();
    }

    private Labels labels() {
        return new Labels(texts, here.language(), (course, language) -> List.of());
    }

    /** A row a country. */
    public List<ReportView.Row> rows() {
        Wording wording = new Wording(here.language());
        return releases().stream().map(release -> new ReportView.Row(names(release), SHOWN.stream()
                .map(code -> of(release, code).map(each -> new ReportView.Cell(wording.value(each), each.hidden(), ""))
                .orElse(new ReportView.Cell("", false, ""))).toList())).toList();
    }

    /** Bars of the first of these figures in the same order, as finished SVG; empty where no country shows any. */
    public String chart() {
        Wording wording = new Wording(here.language());
        List<BarChart.Bar> bars = releases().stream().map(release -> of(release, SHOWN.get(0)).map(each -> new BarChart.Bar(
                name(release), each.value(), wording.value(each))).orElse(new BarChart.Bar(name(release), null, ""))).toList();
        return bars.stream().allMatch(bar -> bar.length() == null) ? "" : new BarChart("countries",
                labels().indicator(SHOWN.get(0)), labels().say("report.chart.see"), true, bars).svg();
    }

    private static Optional<Observation> of(Release release, String indicator) {
        return release.observations().stream().filter(each -> each.indicator().equals(indicator) && each.place().isEmpty())
                .findFirst();
    }

    private List<Release> releases() {
        if (releases == null) {
            releases = new ArrayList<>(period().isEmpty() ? List.of() : region.of(period()));
            releases.sort(Comparator.comparing(this::name, Collator.getInstance(here.language().icu())));
        }
        return releases;
    }

    private List<Name> names(Release release) {
        return List.of(new Name(name(release), here.language().tag()));
    }

    private String name(Release release) {
        return Country.of(release.country()).map(each -> each.nameIn(here.language())).orElse(release.country());
    }
}
