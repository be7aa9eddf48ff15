package org.perisai.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.perisai.shared.Texts;
import org.perisai.shared.web.Here;
import org.perisai.statistics.Period;
import org.perisai.statistics.Unit;

/** The targets below a quarter's figures. */
@Named
@RequestScoped
public class TargetsPage {
    private ReportPage report;
    private Targets targets;
    private Texts texts;
    private Here here;
    private List<Line> lines;

    /** For CDI. */
    protected TargetsPage() { }

    @Inject
    TargetsPage(ReportPage report, Targets targets, Texts texts, Here here) {
        this.report = report;
        this.targets = targets;
        this.texts = texts;
        this.here = here;
    }

    /** @param share of the target, as a percentage; empty where there is none */
    public record Line(String programme, String indicator, String target, String reached, String share) { }

    @PostConstruct
    void read() {
        Labels labels = new Labels(texts, here.language(), (course, language) -> List.of());
        lines = targets.of(Period.named(report.period()).orElseThrow()).stream().map(each -> line(each, labels))
                .toList();
    }

    private static Line line(Targets.Target each, Labels labels) {
        Wording wording = labels.wording();
        Unit unit = Unit.known(each.code()) ? Unit.of(each.code()) : Unit.RATIO;
        return new Line(each.programme(), labels.indicator(each.code()), wording.number(each.target(), unit),
                each.reached().map(value -> wording.number(value, unit)).orElse(Wording.NONE),
                each.reached().filter(value -> each.target().signum() > 0).map(value -> wording.number(value
                        .multiply(BigDecimal.valueOf(100)).divide(each.target(), 1, RoundingMode.HALF_UP), Unit.PERCENT))
                        .orElse(""));
    }

    /** The targets of the quarter's year. */
    public List<Line> lines() {
        return lines;
    }
}
