package org.perisai.catalog;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.perisai.content.Checked;
import org.perisai.content.CourseFiles;
import org.perisai.content.Finding;
import org.perisai.content.Severity;
import org.perisai.content.Unreadable;
import org.perisai.shared.Installation;
import org.perisai.shared.Schema;
import org.perisai.shared.web.PublicPages;

/**
 * Imports the course files of this installation at start. A course whose files didn't change costs
 * nothing; one with an error or a file that can't be read keeps its published version, and its findings are kept for the staff.
 */
@ApplicationScoped
public class Publisher {
    private static final Logger LOG = Logger.getLogger(Publisher.class.getName());
    private static final String NO_COURSE = "";

    private Installation installation;
    private Versions versions;
    private CurrentVersions current;
    private PublicPages pages;
    private Clock clock;

    /** For CDI. */
    protected Publisher() { }

    @Inject
    Publisher(Installation installation, Versions versions, CurrentVersions current, PublicPages pages,
            Clock clock) {
        this.installation = installation;
        this.versions = versions;
        this.current = current;
        this.pages = pages;
        this.clock = clock;
    }

    void importAll(@Observes @Priority(Schema.COURSES) @Initialized(ApplicationScoped.class) Object start) {
        CourseFiles files = new CourseFiles(installation.content());
        Prechecked known = new Prechecked(installation.prechecked());
        LocalDate today = LocalDate.now(clock);
        List<Finding> strays = files.strays();
        strays.forEach(stray -> LOG.log(Level.WARNING, "passed over: {0}", stray));
        versions.remember(NO_COURSE, strays);
        files.courses().forEach(course -> importOne(files, course, () -> known.find(files, course, today)
                .orElseGet(() -> Prechecked.Candidate.of(files.check(course)))));
    }

    /** Checks and imports one course; says whether a new version came of it. */
    boolean importOne(CourseFiles files, String id) {
        return importOne(files, id, () -> Prechecked.Candidate.of(files.check(id)));
    }

    private boolean importOne(CourseFiles files, String id, Supplier<Prechecked.Candidate> check) {
        try {
            Prechecked.Candidate candidate = check.get();
            if (candidate.course() == null) {
                refuse(id, candidate.findings());
                return false;
            }
            return bring(files, id, candidate);
        } catch (Unreadable e) {
            refuse(id, List.of(e.finding()));
            return false;
        }
    }

    private boolean bring(CourseFiles files, String id, Prechecked.Candidate candidate) {
        Versions.Import came = versions.bring(candidate.course(), files.files(id));
        versions.remember(id, came != Versions.Import.STUDIO ? candidate.findings() : List.of(new Finding("courses/" + id, 1, 1,
                "COURSE-STUDIO", Severity.ERROR, "the published version was made in the studio, and these files have changed "
                + "since their last import. Import them in the studio, which shows what would change.")));
        return came == Versions.Import.NEW;
    }

    private void refuse(String id, List<Finding> findings) {
        versions.remember(id, findings);
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        LOG.log(Level.WARNING, "course {0} is not imported: {1}", new Object[] {id, errors});
    }

    /**
     * Makes a checked course the current version, unless that one has the same content.
     *
     * @param checked publishable
     * @param files where it was read from
     * @return the id of the version that was made
     */
    public Optional<Long> publish(Checked checked, CourseFiles files, Provenance by) {
        return versions.publish(Archive.take(checked.course()), files.files(checked.course().id()), by);
    }

    /** Lets readers see what is current, once the transaction that published it has ended. */
    void show(@Observes(during = TransactionPhase.AFTER_SUCCESS) Published published) {
        current.forget();
        pages.clear();
    }
}
