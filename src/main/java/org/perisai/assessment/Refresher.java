package org.perisai.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;

/**
 * What somebody who passed is asked to look at again, since the author changed the course and wants it.
 *
 * @param since what people call the version that they passed with, or looked at last
 * @param edition the course as it is, in their language
 * @param parts what changed, never empty
 * @param right ids of blocks of questions that they have answered rightly
 */
public record Refresher(long enrolment, String since, Edition edition, List<ChangedPart> parts, Set<String> right) {

    /** The questions that are asked. */
    public List<EditionBlock> questions() {
        return parts.stream().flatMap(part -> part.questions().stream()).toList();
    }

    /** Number of questions that were answered rightly. */
    public long answered() {
        return questions().stream().filter(question -> right.contains(question.id())).count();
    }

    /** Whether no question is left. */
    public boolean done() {
        return answered() == questions().size();
    }

    /** The question with this id. */
    public Optional<EditionBlock> question(String id) {
        return questions().stream().filter(block -> block.questionId().equals(id)).findFirst();
    }

    /** The number of a question among those that are asked, counted from 1. */
    public int numberOf(EditionBlock question) {
        return questions().indexOf(question) + 1;
    }
}
