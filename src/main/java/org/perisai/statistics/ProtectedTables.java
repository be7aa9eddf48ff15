package org.perisai.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.perisai.disclosure.Disclosure;
import org.perisai.disclosure.Mask;
import org.perisai.statistics.Observation.Status;
import org.perisai.statistics.Shield.Mean;
import org.perisai.statistics.Shield.Share;

/**
 * Tables of counts, shares and means become observations: made coarser where they are fine, then protected, also against
 * what was signed before. What a later release needs to know of them is kept.
 */
final class ProtectedTables {
    /** Areas are figures of the same table as their courses. */
    private static final Set<Indicator> WITH_AREAS = EnumSet.of(Indicator.I01, Indicator.I04, Indicator.I05);
    /** The wholes of these shares are the parts of those. */
    private static final Map<Indicator, Indicator> AROUND = Map.of(Indicator.I17_SATISFIED, Indicator.I17_RESPONSE,
            Indicator.I18_APPLIED, Indicator.I18_RESPONSE);
    /** What makes a stock greater. */
    private static final Map<Indicator, Indicator> INFLOW = Map.of(Indicator.I11, Indicator.I10);
    /** Under this name it is kept which tables are coarse: 1, or 0. */
    private static final String COARSE = "coarse";

    private final Composition.Scope scope;
    private final List<Observation> found = new ArrayList<>();
    private final Map<String, Map<String, Long>> kept = new TreeMap<>();

    ProtectedTables(Composition.Scope scope) {
        this.scope = scope;
    }

    /** What may be shown so far. */
    List<Observation> found() {
        return found;
    }

    /** The same with the counts below it. */
    Published published() {
        return new Published(found, kept);
    }

    void counts(Indicator indicator, Division division, Map<String, Long> values) {
        Layout layout = layout(division);
        boolean coarse = coarse(indicator, division, scope.published(), values);
        Layout.Rolled<Long> rolled = layout.withUnstated(layout.rolled(values, coarse, Long::sum), 0L);
        if (!layout.tooFine(rolled.cells())) {
            String name = keep(indicator, rolled);
            add(division, shield(indicator, layout, rolled.dimensions()).counts(indicator.name(), name, rolled.cells(),
                    scope.published()));
        }
    }

    /**
     * What came and went since the last report must not be told by the difference of two stocks, nor the last stock by this
     * one and what came. Where one of the two stocks is coarser the groups are compared.
     */
    void stock(Indicator indicator, Division division, Map<String, Long> values) {
        Published before = scope.before();
        Layout layout = layout(division);
        boolean revised = !scope.published().observations().isEmpty();
        Published earlier = revised ? scope.published() : before;
        Optional<Boolean> was = coarse(indicator, division, before);
        Layout.Rolled<Long> groups = layout.rolled(values, true, Long::sum);
        boolean coarse = revised ? coarse(indicator, division, earlier, values) : keep(indicator, division,
                layout.isFine(values) || was.orElse(false) && differ(groups.cells(), before.counts(indicator.name()
                + groups.dimensions()).orElse(Map.of())));
        if (!revised && coarse && was.isPresent() && !was.get()) {
            Map<String, Long> then = before.counts(indicator.name() + layout.dimensions()).orElse(Map.of());
            earlier = before.and(indicator.name() + groups.dimensions(), layout.rolled(then, true, Long::sum).cells());
        }
        Layout.Rolled<Long> rolled = layout.withUnstated(layout.rolled(values, coarse, Long::sum), 0L);
        String name = keep(indicator, rolled);
        Optional<StockHistory> history = history(indicator, division);
        history.ifPresent(past -> past.keep(indicator.name() + division, kept));
        Shield shield = shield(indicator, layout, rolled.dimensions());
        add(division, shield.stock(indicator.name(), name, rolled.cells(), earlier, revised, history.map(past -> past.balance(
                new StockTable(shield.grid(), rolled.cells(), coarse, Mask.NOTHING), layout))));
    }

    private String keep(Indicator indicator, Layout.Rolled<Long> rolled) {
        String name = indicator.name() + rolled.dimensions();
        kept.put(name, rolled.cells());
        return name;
    }

    /** What readers know a stock to be made of, if the last one was signed. */
    private Optional<StockHistory> history(Indicator stock, Division division) {
        Indicator inflow = INFLOW.get(stock);
        Division came = division == Division.SECTOR ? Division.SECTOR_SEX : division;
        Layout layout = layout(division);
        StockHistory past = StockHistory.read(scope.before(), stock.name() + division, coarse -> shield(stock, layout,
                layout.dimensions(coarse)).grid(), coarse -> shield(inflow, layout(came), layout(came).dimensions(coarse)).grid());
        return table(stock, division, scope.before()).flatMap(opening -> table(inflow, came, published()).map(flow ->
                past.and(opening, flow)));
    }

    private Optional<StockTable> table(Indicator indicator, Division division, Published release) {
        Layout layout = layout(division);
        return coarse(indicator, division, release).map(coarse -> {
            List<Dimension> dimensions = layout.dimensions(coarse);
            Shield shield = shield(indicator, layout, dimensions);
            return new StockTable(shield.grid(), release.counts(indicator.name() + dimensions).orElse(Map.of()), coarse,
                    shield.mask(indicator.name(), release, Observation::hidden));
        });
    }

    private boolean differ(Map<String, Long> now, Map<String, Long> then) {
        return now.entrySet().stream().anyMatch(each ->
                scope.rule().isSmall(Math.abs(each.getValue() - then.getOrDefault(each.getKey(), 0L))));
    }

    /** The months of a quarter, decided together; their total isn't shown. */
    void months(Indicator indicator, Period quarter, Map<String, Long> months) {
        String name = indicator.name() + quarter.code();
        kept.put(name, months);
        new Shield(new Grid(List.of(Dimension.MONTH), Map.of()), scope.rule()).counts(indicator.name(), name, months,
                scope.published()).stream().filter(each -> !each.place().isEmpty()).forEach(found::add);
    }

    /** Every learner is in an enrolment of the same cell; where enrolments have coarser or other cells, learners aren't shown. */
    void learners(Division division, Map<String, Long> values) {
        Layout layout = layout(division);
        boolean coarse = coarse(Indicator.I02, division, scope.published(), values);
        Layout.Rolled<Long> rolled = layout.rolled(values, coarse, Long::sum);
        Map<String, Long> enrolments = new TreeMap<>();
        kept.getOrDefault(Indicator.I01.name() + List.of(Dimension.SECTOR, Dimension.SEX), Map.of()).forEach((key, count) ->
                enrolments.merge(division == Division.SECTOR ? Cube.first(key) : Cube.second(key), count, Long::sum));
        Map<String, Long> learners = new TreeMap<>(rolled.cells());
        if (enrolments.keySet().containsAll(learners.keySet())) {
            enrolments.keySet().forEach(key -> learners.putIfAbsent(key, 0L));
            String name = keep(Indicator.I02, new Layout.Rolled<>(rolled.dimensions(), learners));
            add(division, shield(Indicator.I02, layout, rolled.dimensions()).countsInside(new Shield.Around(
                    Indicator.I01.name(), enrolments, published()), Indicator.I02.name(), name, learners, scope.published()));
        }
    }

    void shares(Indicator indicator, Division division, Map<String, Share> values, Status status) {
        Layout layout = layout(division);
        Indicator around = AROUND.get(indicator);
        boolean coarse = around == null ? coarse(indicator, division, scope.published(), wholes(values))
                : keep(indicator, division, coarse(around, division, published()).orElseThrow());
        Layout.Rolled<Share> rolled = layout.rolled(values, coarse, Share::plus);
        rolled = around == null ? layout.withUnstated(rolled, Share.NONE) : withHidden(around, layout, rolled);
        Shield.Shares shares = new Shield.Shares(indicator.name(), indicator.name() + rolled.dimensions(), rolled.cells(), status,
                Optional.ofNullable(around).map(each -> new Shield.Around(each.name(), Map.of(), published())));
        kept.putAll(shares.kept());
        add(division, shield(indicator, layout, rolled.dimensions()).shares(shares, scope.published()));
    }

    /** Where it is hidden who answered there is a row though nobody did: who sees that it is missing could tell the others. */
    private Layout.Rolled<Share> withHidden(Indicator around, Layout layout, Layout.Rolled<Share> rolled) {
        Map<String, Share> rows = new TreeMap<>(rolled.cells());
        if (rows.values().stream().anyMatch(share -> share.whole() > 0)) {
            Mask hidden = shield(around, layout, rolled.dimensions()).mask(around.name(), published(), Observation::hidden);
            kept.get(Shield.Shares.parts(around.name() + rolled.dimensions())).keySet().stream().filter(hidden::hides)
                    .forEach(row -> rows.putIfAbsent(row, Share.NONE));
        }
        return new Layout.Rolled<>(rolled.dimensions(), rows);
    }

    /**
     * Means aren't made coarser here: a mean of groups isn't the mean of means.
     *
     * @return whether they could be shown; if not, groups can
     */
    boolean means(Indicator indicator, Division division, Map<String, Mean> values) {
        Layout layout = layout(division);
        Map<String, Long> people = values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                mean -> mean.getValue().people()));
        boolean coarse = coarse(indicator, division, scope.published(), people);
        if (!coarse && !layout.tooFine(people)) {
            boolean gain = indicator.kind() == Indicator.Kind.GAIN || indicator.kind() == Indicator.Kind.EFFECT;
            add(division, shield(indicator, layout, layout.dimensions()).means(indicator.name(), values,
                    gain ? Disclosure.GAIN : Disclosure.MEAN));
        }
        return !coarse;
    }

    private static Map<String, Long> wholes(Map<String, Share> values) {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, share -> share.getValue().whole()));
    }

    /** The country as a whole comes from its own cube alone. */
    private void add(Division division, List<Observation> observations) {
        observations.stream().filter(each -> division == Division.COUNTRY || !each.place().isEmpty()).forEach(found::add);
    }

    private Layout layout(Division division) {
        return Layout.of(division, scope.rule(), scope.areas());
    }

    private Shield shield(Indicator indicator, Layout layout, List<Dimension> dimensions) {
        boolean areas = WITH_AREAS.contains(indicator) && dimensions.equals(List.of(Dimension.COURSE));
        return new Shield(new Grid(dimensions, areas ? scope.areas() : Map.of()), layout.rule());
    }

    /** Whether a table was coarse in a release, if it was in it: its revisions keep to that, or the two could be subtracted. */
    private static Optional<Boolean> coarse(Indicator indicator, Division division, Published release) {
        return release.counts(COARSE).map(tables -> tables.get(indicator.name() + division)).map(coarse -> coarse == 1);
    }

    /** As it was in the release, else by how many people are in a cell; what was decided is kept. */
    private boolean coarse(Indicator indicator, Division division, Published release, Map<String, Long> people) {
        return keep(indicator, division, coarse(indicator, division, release).orElseGet(() -> layout(division).isFine(people)));
    }

    private boolean keep(Indicator indicator, Division division, boolean coarse) {
        kept.computeIfAbsent(COARSE, any -> new TreeMap<>()).put(indicator.name() + division, coarse ? 1L : 0L);
        return coarse;
    }
}
