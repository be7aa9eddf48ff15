package org.perisai.content;

import java.util.List;

/**
 * What the checker made of a course.
 *
 * @param course the course in all its languages, null when there is an error
 * @param findings everything found, by file and line
 */
public record Checked(Course course, List<Finding> findings) {

    public Checked {
        findings = List.copyOf(findings);
    }

    /** True when nothing stops an import; warnings may be there. */
    public boolean publishable() {
        return course != null && findings.stream().noneMatch(Finding::isError);
    }
}
