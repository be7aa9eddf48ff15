package org.perisai.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.perisai.catalog.Catalog;
import org.perisai.disclosure.Disclosure;
import org.perisai.identity.PersonPrincipal;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.Forbidden;

/**
 * The figures of the officer's own country: it comes from the session, and no method that somebody's request may call
 * takes one. A demo officer sees simulated people only. Nothing that is hidden leaves this boundary.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@Permitted(to = Permitted.MINISTRY)
public class Figures {
    private Counting counting;
    private Cells cells;
    private Catalog catalog;
    private SignedIn signedIn;
    private Clock clock;

    /** For CDI. */
    protected Figures() { }

    @Inject
    Figures(Counting counting, Cells cells, Catalog catalog, SignedIn signedIn, Clock clock) {
        this.counting = counting;
        this.cells = cells;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Counts what is waiting, as far as a reader has patience. A transaction sees it only if it hasn't read anything yet: it
     * goes on seeing what there was when it first read.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void catchUp() {
        counting.catchUp();
    }

    /**
     * The figures of a period under a rule.
     *
     * @param published what was published of the same period, which these mustn't be subtracted from
     * @param before what was published of the period before, for stocks
     */
    public Published of(Period period, Disclosure rule, Published published, Published before) {
        return composition(period, rule, published, before).all();
    }

    /** Of the same figures those of the country as a whole, for a small part of the work. */
    public List<Observation> whole(Period period, Disclosure rule, Published published, Published before) {
        return composition(period, rule, published, before).whole();
    }

    /** What officers of a country would see of a period of which nothing was published. */
    @Permitted(to = Permitted.SYSTEM)
    public List<Observation> rehearsed(Country country, boolean demo, Period period) {
        return new Composition(cells, new Composition.Scope(country.name(), demo, period, Disclosure.INTERNAL, areas(),
                Published.NOTHING, Published.NOTHING), Instant.now(clock)).all().observations();
    }

    private Composition composition(Period period, Disclosure rule, Published published, Published before) {
        PersonPrincipal officer = signedIn.person().orElseThrow(Forbidden::new);
        return new Composition(cells, new Composition.Scope(officer.country(), officer.demo(), period, rule, areas(), published,
                before), Instant.now(clock));
    }

    private Map<String, String> areas() {
        return catalog.outlines(Language.EN).stream()
                .collect(Collectors.toMap(edition -> edition.course(), edition -> edition.facts().area()));
    }
}
