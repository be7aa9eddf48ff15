package org.perisai.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.perisai.identity.PersonPrincipal;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
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
    private static final String SUMS = "sum(enrolled) enrolled, sum(completed) completed, sum(examined) examined, "
            + "sum(passed) passed, sum(certified) certified";

    private Database database;
    private SignedIn signedIn;
    private Clock clock;

    /** For CDI. */
    protected Cubes() { }

    @Inject
    Cubes(Database database, SignedIn signedIn, Clock clock) {
        this.database = database;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Years with figures and the current one, the newest first. */
    List<Integer> years() {
        List<Integer> years = new ArrayList<>(database.list("select distinct substring(month, 1, 4) y "
                + "from statistics_month where country = ? and demo = ? order by y desc",
                row -> Integer.valueOf(row.getString("y")), officer().country(), officer().demo()));
        int now = today().getYear();
        if (!years.contains(now)) {
            years.add(0, now);
        }
        return years;
    }

    /** A year's table, protected: nothing that is hidden leaves this method. */
    Report report(int year, By by) {
        Map<String, Counts> rows = database.list("select " + by.column() + " code, " + SUMS
                + " from statistics_month where country = ? and demo = ? and month between ? and ? group by "
                + by.column(), row -> Map.entry(row.getString("code"), counts(row)), officer().country(),
                officer().demo(), year + "-01", year + "-12").stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Counts::plus, TreeMap::new));
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

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(row.getLong("enrolled"), row.getLong("completed"), row.getLong("examined"),
                row.getLong("passed"), row.getLong("certified"));
    }
}
