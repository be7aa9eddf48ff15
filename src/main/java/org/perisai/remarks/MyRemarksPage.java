package org.perisai.remarks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.perisai.catalog.Catalog;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;

/** What the reader said of texts, and what came of it. */
@Named
@RequestScoped
public class MyRemarksPage {
    private static final int PAGE = 20;

    private Remarks remarks;
    private Catalog catalog;
    private SignedIn signedIn;
    private Here here;
    private Clock clock;
    private List<Entry> entries;
    private boolean more;

    /** For CDI. */
    protected MyRemarksPage() { }

    @Inject
    MyRemarksPage(Remarks remarks, Catalog catalog, SignedIn signedIn, Here here, Clock clock) {
        this.remarks = remarks;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.here = here;
        this.clock = clock;
    }

    /**
     * A remark in the list.
     *
     * @param changedIn label of the version that changed the text, empty before
     */
    public record Entry(RemarkRow row, Where where, String changedIn) { }

    @PostConstruct
    void find() {
        List<RemarkRow> rows = remarks.of(signedIn.id(), before(), PAGE + 1);
        more = rows.size() > PAGE;
        entries = rows.stream().limit(PAGE).map(this::entry).toList();
    }

    /** Marks what the list shows as read when the form says so. */
    public void act() {
        if (here.posted()) {
            if (here.field("shown").matches("\\d{1,15}")) {
                remarks.read(signedIn.id(), Instant.ofEpochMilli(Long.parseLong(here.field("shown"))));
            }
            here.go("me/remarks");
        }
    }

    /** The remarks of this page, the newest first. */
    public List<Entry> entries() {
        return entries;
    }

    /** Whether something on this page is new. */
    public boolean news() {
        return entries.stream().anyMatch(entry -> entry.row().news());
    }

    /** When this list was made, which its form tells. */
    public long shown() {
        return clock.millis();
    }

    /** Whether there are older ones. */
    public boolean more() {
        return more;
    }

    /** The oldest of this page. */
    public long last() {
        return entries.get(entries.size() - 1).row().id();
    }

    private long before() {
        return here.field("before").matches("\\d{1,18}") ? Long.parseLong(here.field("before")) : Long.MAX_VALUE;
    }

    private Entry entry(RemarkRow row) {
        return new Entry(row, Where.of(catalog, row, here.language()),
                row.changedVersion() == null ? "" : catalog.edition(row.changedVersion(), here.language()).label());
    }
}
