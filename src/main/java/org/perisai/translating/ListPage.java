package org.perisai.translating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.ToLongFunction;
import org.perisai.identity.SignedIn;
import org.perisai.publishing.DraftCard;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.Here;

/** What is to be translated into a language, what is read most first. */
@Named
@RequestScoped
public class ListPage {
    private static final int SHOWN = 100;

    private Counts counts;
    private Handover handover;
    private Target target;
    private SignedIn signedIn;
    private Here here;
    private List<FileRow> files;
    private List<DraftCard> waiting;

    /** For CDI. */
    protected ListPage() { }

    @Inject
    ListPage(Counts counts, Handover handover, Target target, SignedIn signedIn, Here here) {
        this.counts = counts;
        this.handover = handover;
        this.target = target;
        this.signedIn = signedIn;
        this.here = here;
    }

    /** Leads to the reader's own language where the address names none. */
    public void act() {
        if (target.named()) {
            target.language();
        } else {
            target.own().ifPresent(own -> here.go("translations/" + own.tag()));
        }
    }

    /** Whether the address names a language. */
    public boolean chosen() {
        return target.named();
    }

    /** The files that have something open; with {@code ?show=all} all of them. */
    public List<FileRow> files() {
        return all().stream().filter(row -> showsAll() || row.open() > 0).limit(showsAll() ? Integer.MAX_VALUE : SHOWN).toList();
    }

    /** Whether files are listed too that wait for nobody. */
    public boolean showsAll() {
        return here.field("show").equals("all");
    }

    /** The list's totals. */
    public FileRow total() {
        return new FileRow("", "", sum(FileRow::urgent), sum(FileRow::changed), sum(FileRow::missing), sum(FileRow::drafts),
                sum(FileRow::done), sum(FileRow::words), 0);
    }

    private long sum(ToLongFunction<FileRow> what) {
        return all().stream().mapToLong(what).sum();
    }

    private List<FileRow> all() {
        if (files == null) {
            files = counts.files(target.language());
        }
        return files;
    }

    /** Translations of this language that wait for this reader's review. */
    public List<DraftCard> waiting() {
        if (waiting == null) {
            waiting = signedIn.is(Permitted.REVIEWER) ? handover.waiting(target.person()).stream()
                    .filter(draft -> !chosen() || draft.scope().language() == target.language()).toList() : List.of();
        }
        return waiting;
    }

    /** Address of a file's workbench. */
    public String address(FileRow row) {
        return target.to(row.course() + "/" + row.file());
    }
}
