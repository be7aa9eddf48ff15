package org.perisai.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.SortedMap;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.VersionFiles;
import org.perisai.publishing.Drafts;
import org.perisai.publishing.Scope;
import org.perisai.publishing.Writing;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.Forbidden;

/**
 * Courses as files. They hold the answer key, so only those who write, review or administer a course get them; a
 * translator takes XLIFF.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.ADMINISTRATOR})
public class Exports {
    private Catalog catalog;
    private VersionFiles versions;
    private Drafts drafts;
    private Writing writing;
    private SecurityContext caller;

    /** For CDI. */
    protected Exports() { }

    @Inject
    Exports(Catalog catalog, VersionFiles versions, Drafts drafts, Writing writing, SecurityContext caller) {
        this.catalog = catalog;
        this.versions = versions;
        this.drafts = drafts;
        this.writing = writing;
        this.caller = caller;
    }

    /** The files of the published version, in all languages; empty when nothing is published. */
    Optional<SortedMap<String, byte[]>> published(long person, String course) {
        admit(person, course);
        return Optional.ofNullable(catalog.published().get(course)).map(versions::of);
    }

    /** The course that its open draft would make, in all languages; empty when none is open. */
    Optional<SortedMap<String, byte[]>> draft(long person, String course) {
        admit(person, course);
        return drafts.find(person, Scope.source(course)).map(draft -> writing.course(person, draft.id()).files(course));
    }

    private void admit(long person, String course) {
        if (!drafts.mayWrite(person, Scope.source(course)) && !caller.isCallerInRole(Permitted.REVIEWER)
                && !caller.isCallerInRole(Permitted.ADMINISTRATOR)) {
            throw new Forbidden();
        }
    }
}
