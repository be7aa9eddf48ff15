package org.perisai.publishing;

import java.util.List;
import java.util.Map;
import org.perisai.content.ChangedFile;
import org.perisai.content.Finding;

/**
 * What a reviewer and the authors look at.
 *
 * @param lang BCP 47 tag of the course's own language
 * @param draft null where none is open
 * @param files what differs from the published version
 * @param findings of the whole course, as it would be
 * @param waiting what it would leave for translators
 * @param names of everybody who is named here, by id; who was erased is missing
 * @param writes whether who looks may write the draft
 * @param judges whether who looks may approve it now or give it back
 * @param moved whether what is published has changed since the draft began
 */
public record ReviewSheet(Scope scope, String lang, DraftCard draft, List<ChangedFile> files, List<Finding> findings,
                          List<Waiting> waiting, List<Comment> comments, Map<Long, String> names, boolean writes,
                          boolean judges, boolean moved) {

    static ReviewSheet empty(Scope scope, String lang, boolean writes) {
        return new ReviewSheet(scope, lang, null, List.of(), List.of(), List.of(), List.of(), Map.of(), writes, false, false);
    }

    /** BCP 47 tag of what is compared. */
    public String shownLang() {
        return scope.isSource() ? lang : scope.language().tag();
    }

    /** Whether a reviewer is asked. */
    public boolean submitted() {
        return draft != null && draft.state() == DraftState.SUBMITTED;
    }

    /** Whether who looks may change the draft now. */
    public boolean writable() {
        return draft != null && writes && draft.state().writable();
    }

    /** Number of findings that stop a publication. */
    public long errors() {
        return findings.stream().filter(Finding::isError).count();
    }

    /** Number of blocks that became something else. */
    public long blocks() {
        return files.stream().mapToLong(ChangedFile::changed).sum();
    }

    /** Number of questions whose right answer is another. */
    public long keys() {
        return files.stream().mapToLong(ChangedFile::keys).sum();
    }

    /** Whether an edit is marked urgent. */
    public boolean urgent() {
        return files.stream().anyMatch(file -> file.blocks().stream().anyMatch(block -> block.urgent()));
    }
}
