package org.perisai.catalog;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.perisai.content.Checked;
import org.perisai.content.CourseFiles;
import org.perisai.content.Finding;
import org.perisai.shared.Installation;
import org.perisai.shared.Schema;
import org.perisai.shared.web.PublicPages;

/**
 * Imports the course files of this installation at start. A course whose files didn't change costs
 * nothing; one with an error keeps its published version, and its findings are kept for the staff.
 */
@ApplicationScoped
public class Publisher {
    private static final Logger LOG = Logger.getLogger(Publisher.class.getName());

    private Installation installation;
    private Versions versions;
    private Catalog catalog;
    private PublicPages pages;
    private Event<Published> published;

    /** For CDI. */
    protected Publisher() { }

    @Inject
    Publisher(Installation installation, Versions versions, Catalog catalog, PublicPages pages,
            Event<Published> published) {
        this.installation = installation;
        this.versions = versions;
        this.catalog = catalog;
        this.pages = pages;
        this.published = published;
    }

    void importAll(@Observes @Priority(Schema.COURSES) @Initialized(ApplicationScoped.class) Object start) {
        CourseFiles files = new CourseFiles(installation.content());
        files.courses().forEach(course -> importOne(files, course));
        published.fire(new Published());
    }

    /** Imports one course; says whether a new version came of it. */
    boolean importOne(CourseFiles files, String id) {
        Checked checked = files.check(id);
        versions.remember(id, checked.findings());
        if (!checked.publishable()) {
            List<Finding> errors = checked.findings().stream().filter(Finding::isError).toList();
            LOG.log(Level.WARNING, "course {0} is not imported: {1}", new Object[] {id, errors});
            return false;
        }
        boolean made = versions.publish(checked.course());
        if (made) {
            catalog.refresh();
            pages.clear();
        }
        return made;
    }
}
