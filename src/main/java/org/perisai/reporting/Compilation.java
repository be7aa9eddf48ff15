package org.perisai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.perisai.declared.Declared;
import org.perisai.declared.Declared.Declaration;
import org.perisai.disclosure.Disclosure;
import org.perisai.shared.Permitted;
import org.perisai.statistics.Figures;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Period;
import org.perisai.statistics.Published;
import org.perisai.translating.Localisation;

/** Brings together what a report says: what was measured, what officers declared, and how far translations are. */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.MINISTRY)
class Compilation {
    private Figures figures;
    private Declared declared;
    private Localisation localisation;

    /** For CDI. */
    protected Compilation() { }

    @Inject
    Compilation(Figures figures, Declared declared, Localisation localisation) {
        this.figures = figures;
        this.declared = declared;
        this.localisation = localisation;
    }

    /** Counts what is waiting: the first thing that a transaction does that reads figures. */
    void catchUp() {
        figures.catchUp();
    }

    /** What was measured in the officer's country. */
    Published figures(Period period, Disclosure rule, Published published, Published before) {
        return figures.of(period, rule, published, before);
    }

    /** Of the same figures those of the country as a whole. */
    List<Observation> whole(Period period, Disclosure rule, Published published, Published before) {
        return figures.whole(period, rule, published, before);
    }

    /** How far translations are now. */
    List<Observation> translations() {
        return DeclaredFigures.translations(localisation.now());
    }

    /** @param translations how far they were in this period */
    List<Observation> observations(Period period, Disclosure rule, List<Observation> measured, List<Observation> translations) {
        Declaration declaration = declared.mine(period.firstDay(), period.lastDay().plusDays(1));
        List<Observation> all = new ArrayList<>(DeclaredFigures.coverage(measured, declaration.populations()));
        all.addAll(new DeclaredFigures(rule).of(declaration));
        all.addAll(translations);
        return all;
    }
}
