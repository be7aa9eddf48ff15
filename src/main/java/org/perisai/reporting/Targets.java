package org.perisai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.perisai.declared.Declared;
import org.perisai.shared.Permitted;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Period;

/** What programmes want to reach in a year, beside what has been reached. The country comes from the session. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@Permitted(to = Permitted.MINISTRY)
public class Targets {
    private static final String MARK = "TARGET_";
    /** Figures that add up over quarters; people who count once a quarter don't. */
    private static final Set<String> ADDED = Set.of("I01", "I10", "I12_CHECKS", "I14_COMPLETED", "I19_IMPRESSIONS",
            "I21_TEAMS");

    private Declared declared;
    private Reports reports;

    /** For CDI. */
    protected Targets() { }

    @Inject
    Targets(Declared declared, Reports reports) {
        this.declared = declared;
        this.reports = reports;
    }

    /**
     * A target and what has been reached.
     *
     * @param code of the indicator, or of the part of it that is shown
     * @param target in the unit of the indicator
     * @param reached by the end of the quarter; empty when nothing was counted or a part of it is kept back
     */
    public record Target(String programme, String code, BigDecimal target, Optional<BigDecimal> reached) { }

    /**
     * The targets of a quarter's year. Counts add up from the year's beginning, all else is the
     * quarter's own. In the order of programmes; empty for a year that reports reach
     * only a part of.
     */
    public List<Target> of(Period quarter) {
        Period year = Period.year(quarter.last().getYear());
        List<org.perisai.declared.Observation> targets = declared.mine(year.firstDay(), year.lastDay().plusDays(1))
                .observations().stream().filter(each -> each.indicator().startsWith(MARK))
                .sorted(Comparator.comparing((org.perisai.declared.Observation each) -> each.by().get("PROGRAMME"))
                        .thenComparing(org.perisai.declared.Observation::indicator)).toList();
        List<Period> elapsed = Stream.iterate(quarter, each -> each.last().getYear() == quarter.last().getYear(),
                Period::before).toList();
        if (targets.isEmpty() || !reports.periods().containsAll(elapsed)) {
            return List.of();
        }
        List<Release> quarters = elapsed.stream().map(reports::overall).toList();
        return targets.stream().map(each -> {
            String code = code(quarters.get(0), each.indicator().substring(MARK.length()));
            return new Target(each.by().get("PROGRAMME"), code, each.value(), reached(quarters, code));
        }).toList();
    }

    /** The indicator itself, or else the first part of it that the release has. */
    private static String code(Release release, String indicator) {
        return release.observations().stream().filter(each -> each.place().isEmpty()).map(Observation::indicator)
                .filter(each -> each.equals(indicator) || each.startsWith(indicator + "_")).findFirst().orElse(indicator);
    }

    private static Optional<BigDecimal> reached(List<Release> quarters, String code) {
        List<BigDecimal> values = quarters.stream().limit(ADDED.contains(code) ? quarters.size() : 1)
                .map(release -> value(release, code)).toList();
        return values.stream().anyMatch(Objects::isNull) ? Optional.empty() : values.stream().reduce(BigDecimal::add);
    }

    private static BigDecimal value(Release release, String code) {
        return release.observations().stream().filter(each -> each.indicator().equals(code) && each.place().isEmpty())
                .findFirst().map(Observation::value).orElse(null);
    }
}
