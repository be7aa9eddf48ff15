package org.perisai.statistics;

import java.time.Clock;
import java.util.Map;
import org.perisai.disclosure.Disclosure;
import org.perisai.shared.Database;

/** Makes all figures of a country's quarter, protected, as pages and reports do, without a server around it. */
public final class Dashboard {
    private final Cells cells;
    private final Indicators indicators;

    public Dashboard(Database database) {
        cells = new Cells(database);
        indicators = new Indicators(cells, null, Clock.systemUTC());
    }

    /** The number of figures, those that are hidden included. */
    public int read(String country, String period) {
        return new Composition(indicators, cells, new Composition.Scope(country, false, Period.named(period).orElseThrow(),
                Disclosure.INTERNAL, Map.of(), Published.NOTHING, Published.NOTHING)).all().observations().size();
    }
}
