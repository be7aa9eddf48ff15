package org.perisai.remarks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.Published;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

/** Closes the remarks whose text a new version doesn't show any more. */
@ApplicationScoped
@Transactional
class Closing {
    private Database database;
    private Catalog catalog;
    private Clock clock;

    /** For CDI. */
    protected Closing() { }

    @Inject
    Closing(Database database, Catalog catalog, Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.clock = clock;
    }

    private record Said(long version, String module, String block, Language language) { }

    /**
     * In the transaction of the publication, so that a version and what it closes are there together, once. The rows are
     * read under lock: a plain read might show what was there before the publication waited for its turn.
     */
    void close(@Observes Published published) {
        Map<Said, List<Long>> open = new LinkedHashMap<>();
        database.list("select id, version_id, module, block, lang, reader_lang from remark where course = ? "
                + "and standing in ('WAITING', 'ANSWERED', 'PLANNED') order by id for update", row ->
                open.computeIfAbsent(new Said(row.getLong(2), row.getString(3), row.getString(4),
                        RemarkRow.shownIn(row.getString(5), row.getString(6))), any -> new ArrayList<>())
                        .add(row.getLong(1)), published.course());
        Instant now = Instant.now(clock);
        database.batch("update remark set standing = 'CHANGED', changed_version_id = ?, changed_at = ?, news = true "
                + "where id = ?", open.entrySet().stream().filter(entry -> changed(entry.getKey(), published.version()))
                .flatMap(entry -> entry.getValue().stream()).map(id -> new Object[] {published.version(), now, id}).toList());
    }

    private boolean changed(Said said, long version) {
        Edition before = catalog.edition(said.version(), said.language());
        Edition now = catalog.edition(version, said.language());
        return Shown.block(before, said.module(), said.block())
                .filter(block -> Shown.still(block, said.module(), now)).isEmpty();
    }
}
