package org.perisai.reviewing;

import java.util.List;
import java.util.Map;
import org.perisai.content.ChangedBlock;
import org.perisai.content.ChangedFile;
import org.perisai.content.Finding;
import org.perisai.publishing.Comment;
import org.perisai.publishing.DraftCard;
import org.perisai.publishing.DraftState;

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
public record ReviewSheet(String lang, DraftCard draft, List<ChangedFile> files, List<Finding> findings,
                          List<Waiting> waiting, List<Comment> comments, Map<Long, String> names, boolean writes,
                          boolean judges, boolean moved) {

    static ReviewSheet empty(boolean writes) {
        return new ReviewSheet("", null, List.of(), List.of(), List.of(), List.of(), Map.of(), writes, false, false);
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

    /** What reviewers said of a block that has changed. */
    public List<Comment> at(ChangedFile file, ChangedBlock block) {
        return comments.stream().filter(comment -> about(comment, file) && about(comment, block)).toList();
    }

    /** What they said of a file, or of a block of it that is another now. */
    public List<Comment> around(ChangedFile file) {
        return comments.stream().filter(comment -> about(comment, file)
                && file.blocks().stream().noneMatch(block -> about(comment, block))).toList();
    }

    /** What they said of the whole draft, or of a file that is as published again. */
    public List<Comment> others() {
        return comments.stream().filter(comment -> files.stream().noneMatch(file -> about(comment, file))).toList();
    }

    private static boolean about(Comment comment, ChangedFile file) {
        return comment.path().equals(file.path()) || comment.path().equals(file.former());
    }

    private static boolean about(Comment comment, ChangedBlock block) {
        return block.fate() != ChangedBlock.Fate.SAME && (block.now() != null && block.now().hash().equals(comment.block())
                || block.before() != null && block.before().hash().equals(comment.block()));
    }
}
