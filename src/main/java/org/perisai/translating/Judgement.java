package org.perisai.translating;

import java.util.List;
import org.perisai.content.Difference.Run;
import org.perisai.content.Finding;
import org.perisai.content.Flaw;
import org.perisai.content.Passage;
import org.perisai.publishing.Comment;
import org.perisai.publishing.DraftCard;

/**
 * A translation that waits for its reviewer: what the draft changes in the published one.
 *
 * @param source BCP 47 tag of the course's language
 * @param moved whether the published translation has changed since the draft began, so that it can't be approved
 * @param mayJudge whether the reader had no hand in it
 */
public record Judgement(DraftCard draft, String source, boolean moved, boolean mayJudge, List<Sheaf> files,
                        List<Finding> findings) {

    /**
     * A file of the draft.
     *
     * @param file what it is known by
     * @param name in the folder of its course
     * @param whole whether nobody has checked the published file, so that every block is shown and not only what changed
     */
    public record Sheaf(String file, String name, boolean whole, List<Block> blocks) {
    }

    /**
     * A block.
     *
     * @param changed whether the draft changes it; confirming it is a change too
     * @param confirmed whether only that was said: the old text is still right
     */
    public record Block(Passage passage, boolean changed, boolean confirmed, List<Line> lines, List<Comment> comments) {
    }

    /** @param source the source's words @param target what changed in the translation, word by word */
    public record Line(List<Run> source, List<Run> target, List<Flaw> flaws) {
    }
}
