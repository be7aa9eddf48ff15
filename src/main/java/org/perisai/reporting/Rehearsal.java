package org.perisai.reporting;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.perisai.catalog.Catalog;
import org.perisai.disclosure.Disclosure;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.Schema;
import org.perisai.shared.Texts;
import org.perisai.statistics.Figures;
import org.perisai.statistics.Period;

/**
 * Makes and draws each country's last quarter after a start, for nobody: whoever asks first would wait a second longer, until
 * the code is compiled, formats are made and the database has read its pages. And again each hour, since a server that
 * started without figures has nothing to rehearse yet.
 */
@ApplicationScoped
class Rehearsal {
    private static final Logger LOG = Logger.getLogger(Rehearsal.class.getName());
    private static final int SOON_SECONDS = 2;
    private static final int HOUR_SECONDS = 3600;

    private ManagedScheduledExecutorService workers;
    private Figures figures;
    private Catalog catalog;
    private Texts texts;
    private Clock clock;

    /** For CDI. */
    protected Rehearsal() { }

    @Inject
    Rehearsal(ManagedScheduledExecutorService workers, Figures figures, Catalog catalog, Texts texts, Clock clock) {
        this.workers = workers;
        this.figures = figures;
        this.catalog = catalog;
        this.texts = texts;
        this.clock = clock;
    }

    void start(@Observes @Priority(Schema.READY) @Initialized(ApplicationScoped.class) Object start) {
        workers.scheduleWithFixedDelay(this::safely, SOON_SECONDS, HOUR_SECONDS, TimeUnit.SECONDS);
    }

    /** Without it everything works, and the first readers wait longer. */
    private void safely() {
        try {
            for (Country country : Country.values()) {
                rehearse(country, false);
                rehearse(country, true);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "no figures were made ahead of their first readers", failure);
        }
    }

    /** Makes the report that an officer of a country would see, and draws it in English and the country's languages. */
    void rehearse(Country country, boolean demo) {
        Period last = Period.quarter(YearMonth.from(Instant.now(clock).atZone(country.zone()))).before();
        Release release = new Release(country.name(), demo, last.code(), 0, "", "", null, Disclosure.INTERNAL.k(),
                Integer.toString(Disclosure.VERSION), figures.rehearsed(country, demo, last));
        Stream.concat(Stream.of(Language.EN), country.official().stream().flatMap(tag -> Language.of(tag).stream())).distinct()
                .forEach(language -> draw(release, language));
    }

    private void draw(Release release, Language language) {
        Labels labels = new Labels(texts, language, new Titles(catalog)::of);
        ReportView view = new ReportView(release, Optional.of(release), labels);
        ReportTables tables = new ReportTables(labels);
        tables.figures("", view.figures());
        tables.divided(view.tables());
        view.trend("");
        view.funnel();
    }
}
