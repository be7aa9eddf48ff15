package org.perisai.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;

/**
 * Which versions are current, kept for some seconds since another node may publish. Nobody waits for a connection here
 * while others hold all of them: whoever finds it being read takes what was current before, and after a publication
 * waits a second at most.
 */
@ApplicationScoped
@Permitted(to = Permitted.EVERYONE)
class CurrentVersions {
    private static final long KEPT = Duration.ofSeconds(5).toNanos();

    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicLong publications = new AtomicLong();
    private volatile Snapshot snapshot;
    private Committed committed;

    /** For CDI. */
    protected CurrentVersions() { }

    @Inject
    CurrentVersions(Committed committed) {
        this.committed = committed;
    }

    private record Snapshot(SortedMap<String, Long> versions, long publications, long at) { }

    /** Ids of all published courses, sorted, with the id of their current version. */
    SortedMap<String, Long> get() {
        Snapshot known = snapshot;
        boolean outdated = known == null || known.publications() != publications.get();
        if (!outdated && System.nanoTime() - known.at() < KEPT) {
            return known.versions();
        }
        if (known == null) {
            reading.lock();
        } else if (!turn(outdated ? 1 : 0)) {
            return known.versions();
        }
        try {
            long before = publications.get();
            if (snapshot == known || snapshot.publications() != before) {
                snapshot = new Snapshot(committed.load(), before, System.nanoTime());
            }
            return snapshot.versions();
        } finally {
            reading.unlock();
        }
    }

    private boolean turn(int seconds) {
        try {
            return reading.tryLock(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Forgets them, after a publication: who asks from now on sees it. */
    void forget() {
        publications.incrementAndGet();
    }

    /** Reads outside of the caller's transaction, which sees the database as it was at its first read. */
    @ApplicationScoped
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Permitted(to = Permitted.EVERYONE)
    static class Committed {
        private Database database;

        /** For CDI. */
        protected Committed() { }

        @Inject
        Committed(Database database) {
            this.database = database;
        }

        SortedMap<String, Long> load() {
            SortedMap<String, Long> versions = new TreeMap<>();
            database.list("select code, current_version from course where current_version is not null",
                    row -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(each -> versions.put(each.getKey(), each.getValue()));
            return versions;
        }
    }
}
