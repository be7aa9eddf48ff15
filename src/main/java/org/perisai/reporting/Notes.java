package org.perisai.reporting;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Observation.Status;
import org.perisai.statistics.Parity;
import org.perisai.statistics.Period;

/** What readers must know beside a figure: when its cohort began and whether it is final, and that it isn't reliable. */
record Notes(Release release, Labels labels) {
    private static final Cohort OPENED = new Cohort(90, "indicator.cohort.opened.");
    private static final Cohort COMPLETED = new Cohort(90, "indicator.cohort.completed.");
    private static final Map<String, Cohort> COHORTS = Map.of("I04", new Cohort(30, "indicator.cohort."),
            "I05", new Cohort(90, "indicator.cohort."), "I08", OPENED, "I18_APPLIED", COMPLETED, "I18_RESPONSE", COMPLETED);

    /** @param days from its beginning to the period @param key of its text, without final or provisional */
    private record Cohort(int days, String key) { }

    /** When a figure's cohort began, and whether it is final; of other figures only that they aren't. */
    Stream<String> state(Observation each) {
        Cohort cohort = COHORTS.get(each.indicator());
        if (cohort == null || each.value() == null) {
            return each.status() == Status.P ? Stream.of(labels.say("release.provisional")) : Stream.empty();
        }
        Period period = Period.named(release.period()).orElseThrow();
        return Stream.of(labels.say(cohort.key() + (each.status() == Status.P ? "provisional" : "final"),
                labels.wording().day(period.firstDay().minusDays(cohort.days())),
                labels.wording().day(period.lastDay().minusDays(cohort.days()))));
    }

    /** That an index says little, where it does. */
    Stream<String> reliability(Observation each) {
        return each.indicator().equals("I14_INDEX") && each.value() != null && unstated(each).filter(percent ->
                !Parity.isReliable(percent)).isPresent() ? Stream.of(labels.say("indicator.notReliable")) : Stream.empty();
    }

    private Optional<BigDecimal> unstated(Observation index) {
        return release.observations().stream().filter(each -> each.indicator().equals("I14_UNSTATED")
                && each.place().equals(index.place())).map(Observation::value)
                .filter(Objects::nonNull).findFirst();
    }
}
