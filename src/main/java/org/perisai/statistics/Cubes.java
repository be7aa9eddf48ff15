package org.perisai.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.perisai.identity.PersonPrincipal;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Country;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.Forbidden;

/**
 * A country's figures by month, course and language. An officer sees those of the own country only:
 * it comes from the session, and no method takes one. A demo officer sees simulated rows only.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.MINISTRY)
class Cubes {
    private static final Measure[] COUNTS = {Measure.ENROLLED, Measure.COMPLETED, Measure.EXAMINED, Measure.PASSED,
        Measure.CERTIFIED};

    private Cells cells;
    private SignedIn signedIn;
    private Clock clock;

    /** For CDI. */
    protected Cubes() { }

    @Inject
    Cubes(Cells cells, SignedIn signedIn, Clock clock) {
        this.cells = cells;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Years with figures and the current one, the newest first. */
    List<Integer> years() {
        List<Integer> years = new ArrayList<>(cells.years(officer().country(), officer().demo()));
        int now = today().getYear();
        if (!years.contains(now)) {
            years.add(0, now);
        }
        return years;
    }

    /** A year's table, protected: nothing that is hidden leaves this method. */
    Report report(int year, By by) {
        Sums sums = cells.between(new Cells.Place(officer().country(), officer().demo(), by.cube()), year + "-01",
                year + "-12", COUNTS);
        Map<String, Counts> rows = new TreeMap<>();
        if (by == By.MONTH) {
            sums.periods().forEach(month -> rows.put(month, counts(measure -> sums.in(month, measure))));
        } else {
            sums.keys().forEach(key -> rows.put(key, counts(measure -> sums.get(key, measure))));
        }
        if (by == By.MONTH) {
            months(year).forEach(month -> rows.putIfAbsent(month, Counts.NONE));
        }
        return Report.of(by, year, rows);
    }

    /** The months of a year up to the current one. */
    private List<String> months(int year) {
        int last = year < today().getYear() ? 12 : today().getMonthValue();
        return Year.of(year).isAfter(Year.of(today().getYear())) ? List.of()
                : IntStream.rangeClosed(1, last).mapToObj(m -> YearMonth.of(year, m).toString()).toList();
    }

    private YearMonth today() {
        return YearMonth.from(Instant.now(clock).atZone(Country.of(officer().country()).orElseThrow().zone()));
    }

    private PersonPrincipal officer() {
        return signedIn.person().orElseThrow(Forbidden::new);
    }

    private static Counts counts(ToLongFunction<Measure> sums) {
        return new Counts(sums.applyAsLong(Measure.ENROLLED), sums.applyAsLong(Measure.COMPLETED),
                sums.applyAsLong(Measure.EXAMINED), sums.applyAsLong(Measure.PASSED),
                sums.applyAsLong(Measure.CERTIFIED));
    }
}
