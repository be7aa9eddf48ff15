package org.perisai.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.perisai.disclosure.Rounding;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Unit;

/**
 * A release for the public: counts to multiples of five, coverage by such counts, shares to whole percents and ratios to
 * one place, so that what a figure stands on can't be worked out of it.
 */
record Rounded(Rounding rounding, Release release) {
    List<Observation> observations() {
        return release.observations().stream().map(each -> new Observation(each.indicator(), each.place(), value(each),
                each.n() == null ? null : count(each, each.n()), each.status(), each.declared())).toList();
    }

    private BigDecimal value(Observation each) {
        if (each.value() == null) {
            return null;
        }
        return switch (Unit.of(each.indicator())) {
            case PERCENT -> each.value().setScale(0, RoundingMode.HALF_UP);
            case INDEX, RATIO -> each.value().setScale(1, RoundingMode.HALF_UP);
            case HOURS, MINUTES -> each.value();
            case PER_THOUSAND -> each.n() == 0 ? each.value() : each.value().multiply(BigDecimal.valueOf(count(each,
                    each.n()))).divide(BigDecimal.valueOf(each.n()), Unit.PER_THOUSAND.decimals(), RoundingMode.HALF_UP);
            default -> BigDecimal.valueOf(count(each, each.value().longValueExact()));
        };
    }

    /**
     * What two figures have in common, such as completions, must not be rounded twice in two ways, nor a month once a
     * release. So it is asked where and when people are counted, not by which indicator.
     */
    private long count(Observation each, long count) {
        String period = each.place().getOrDefault(Dimension.MONTH, release.period());
        return rounding.round(String.join("|", release.country(), period, each.place().toString()), count);
    }
}
