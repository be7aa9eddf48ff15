package org.perisai.reporting;

import com.ibm.icu.text.Collator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;
import org.perisai.shared.web.Form.Choice;
import org.perisai.shared.web.Here;
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
        Labels labels = new Labels(texts, here.language(), (course, language) -> course);
        return SHOWN.stream().map(labels::indicator).toList();
    }

    /** A row a country. */
    public List<ReportView.Row> rows() {
        List<ReportView.Row> rows = new ArrayList<>();
        Wording wording = new Wording(here.language());
        for (Release release : period().isEmpty() ? List.<Release>of() : region.of(period())) {
            rows.add(new ReportView.Row(name(release, here.language()), SHOWN.stream().map(code -> release.observations()
                    .stream().filter(each -> each.indicator().equals(code) && each.place().isEmpty()).findFirst()
                    .map(each -> new ReportView.Cell(wording.value(each), each.hidden(), ""))
                    .orElse(new ReportView.Cell("", false, ""))).toList()));
        }
        rows.sort(Comparator.comparing(ReportView.Row::name, Collator.getInstance(here.language().icu())));
        return rows;
    }

    private static String name(Release release, Language language) {
        return Country.of(release.country()).map(each -> each.nameIn(language)).orElse(release.country());
    }
}
