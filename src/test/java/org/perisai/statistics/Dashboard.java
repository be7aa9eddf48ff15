package org.perisai.statistics;

import java.time.Clock;
import org.perisai.shared.Database;

/** Reads all that a country's quarter may be made of, as pages and reports do, without a server around it. */
public final class Dashboard {
    private final Figures figures;

    public Dashboard(Database database) {
        figures = new Figures(new Cells(database), null, Clock.systemUTC());
    }

    /** The number of figures; areas are sums of courses and need the catalogue, so they aren't asked for. */
    public int read(String country, String period) {
        int count = 0;
        Period read = Period.named(period).orElseThrow();
        for (Indicator indicator : Indicator.values()) {
            for (Division division : indicator.divisions()) {
                if (division != Division.AREA) {
                    count += figures.of(new Figures.Question(country, false, indicator, division, read)).size();
                }
            }
        }
        return count;
    }
}
