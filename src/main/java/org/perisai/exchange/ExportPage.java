package org.perisai.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.perisai.identity.SignedIn;
import org.perisai.publishing.Comparisons;
import org.perisai.publishing.CourseTitle;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** What there is of a course to be taken along as files. */
@Named
@RequestScoped
public class ExportPage {
    private Exports exports;
    private Comparisons comparisons;
    private SignedIn signedIn;
    private Here here;
    private List<Archive> archives;

    /** For CDI. */
    protected ExportPage() { }

    @Inject
    ExportPage(Exports exports, Comparisons comparisons, SignedIn signedIn, Here here) {
        this.exports = exports;
        this.comparisons = comparisons;
        this.signedIn = signedIn;
        this.here = here;
    }

    /**
     * One zip.
     *
     * @param of {@code published} or {@code draft}
     * @param languages how many languages beside the course's own
     */
    public record Archive(String of, int files, int languages, int kilobytes) { }

    /** Id of the course. */
    public String course() {
        return here.part("course");
    }

    /** What it is called. */
    public CourseTitle title() {
        return comparisons.title(course());
    }

    /** Whether there is nothing but a draft. */
    public boolean unpublished() {
        return archives().get(0).of().equals("draft");
    }

    /** The published version and the draft, as far as there are any. */
    public List<Archive> archives() {
        if (archives == null) {
            archives = new ArrayList<>();
            exports.published(signedIn.id(), course()).map(files -> archive("published", files)).ifPresent(archives::add);
            exports.draft(signedIn.id(), course()).map(files -> archive("draft", files)).ifPresent(archives::add);
            if (archives.isEmpty()) {
                throw new NotFound();
            }
        }
        return archives;
    }

    private static Archive archive(String of, SortedMap<String, byte[]> files) {
        long languages = files.keySet().stream().filter(path -> path.startsWith("translations/"))
            .map(path -> path.split("/")[1]).distinct().count();
        int bytes = files.values().stream().mapToInt(body -> body.length).sum();
        return new Archive(of, files.size(), (int) languages, (bytes + 1023) / 1024);
    }
}
