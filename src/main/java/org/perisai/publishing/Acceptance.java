package org.perisai.publishing;

import org.perisai.content.CourseFiles;
import org.perisai.shared.DomainException;

/**
 * What a draft takes in: texts as long as those of a course may be and pictures of at most 1 MB, named as the course format
 * knows them.
 */
final class Acceptance {
    private static final int LARGEST_PICTURE = 1 << 20;

    private Acceptance() { }

    /**
     * A content as a draft keeps it; texts are normalised, so that equal ones are equal.
     *
     * @throws DomainException when it is too large, or its name is none of the draft's
     */
    static byte[] of(Scope scope, String path, byte[] content) {
        boolean text = path.endsWith(".md");
        if (!scope.owns(path)) {
            throw new DomainException("publishing.refused.name");
        }
        int most = text ? CourseFiles.mostBytes(path) : LARGEST_PICTURE;
        if (content.length > most) {
            throw new DomainException(text ? "publishing.refused.long" : "publishing.refused.picture", most / 1024);
        }
        return text ? CourseFiles.normalised(content) : content;
    }
}
