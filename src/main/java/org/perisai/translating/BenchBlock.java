package org.perisai.translating;

import java.util.List;
import org.perisai.content.Difference.Run;
import org.perisai.content.Flaw;
import org.perisai.content.Passage;
import org.perisai.content.Segment;
import org.perisai.content.Terms.Term;
import org.perisai.publishing.Comment;

/**
 * A block on the workbench.
 *
 * @param passage the block of the source, with the translation as it stands now
 * @param number of the last save, 0 where nobody wrote since the last version
 * @param lines its texts, in the source's order
 * @param removed texts that the source had when it was translated, and has no more
 * @param compared whether the source's changes are marked: what it said before was found
 * @param comments what reviewers said and nobody settled
 */
public record BenchBlock(Passage passage, Stand stand, int number, List<Line> lines, List<String> removed,
                         boolean compared, List<Comment> comments) {

    /**
     * One text.
     *
     * @param source the source's words, cut where they changed since they were translated
     * @param text the translation, empty where there is none
     * @param flaws what is wrong with it
     * @param terms agreed terms that the source uses
     */
    public record Line(Segment segment, List<Run> source, String text, List<Flaw> flaws, List<Term> terms) {
        /** Agreed terms that the source uses and the translation doesn't. */
        public List<Term> unused() {
            return text.isBlank() ? List.of() : terms.stream().filter(term -> !term.isIn(text)).toList();
        }
    }

    /** Hash of the block, by which a form names it. */
    public String id() {
        return passage.id();
    }

    /** Whether a translator may say that the old text is still right. */
    public boolean confirmable() {
        return (stand == Stand.STALE || stand == Stand.URGENT) && passage.state() != null && passage.isWhole(passage.texts());
    }
}
