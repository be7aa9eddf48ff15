package org.perisai.translating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.perisai.inside.Browserless;
import org.perisai.publishing.StudioInside;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

/** A small course whose Khmer translation is reviewed, but for one block that its author has changed since. */
@RequestScoped
public class TranslationInside {
    /** What the changed block says now. */
    static final String EDITED = "The owner stands before the first single slash.";

    @Inject
    private StudioInside studio;
    @Inject
    private Benches benches;
    @Inject
    private Counting counting;
    @Inject
    private Backlog backlog;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    /** Until every course is counted: tests publish some, and the worker counts once a minute. */
    public void countAll() {
        browserless.atOnce(1, () -> {
            while (backlog.behind()) {
                counting.catchUp();
            }
            return true;
        });
    }

    /** Publishes the course, and then with other words in one block. */
    void publish(String course) {
        studio.publish(course, StudioInside.files(course));
        SortedMap<String, byte[]> files = StudioInside.files(course);
        files.compute("courses/" + course + "/" + StudioInside.MODULE, (path, body) ->
                new String(body, StandardCharsets.UTF_8).replace(StudioInside.WORDS, EDITED).getBytes(StandardCharsets.UTF_8));
        studio.publish(course, files);
    }

    /** The module on the workbench. */
    Bench bench(long person, String course) {
        return benches.open(person, course, Language.KM, "links");
    }

    /** One block of it. */
    BenchBlock block(long person, String course, String id) {
        return bench(person, course).blocks().stream().filter(block -> block.id().equals(id)).findFirst().orElseThrow();
    }

    /** The block that has changed. */
    BenchBlock stale(long person, String course) {
        return bench(person, course).blocks().stream().filter(block -> block.stand() == Stand.STALE).findFirst().orElseThrow();
    }

    /** Where a block is saved. */
    static Workbench.Where where(String course, BenchBlock block) {
        return new Workbench.Where(course, Language.KM, "links", block.id());
    }

    /** A letter for how each block stands. */
    String stands(long person, String course) {
        return bench(person, course).blocks().stream().map(block -> block.stand().name().substring(0, 1))
                .collect(Collectors.joining());
    }

    /** The module's translation in the draft, empty where there is none. */
    String drafted(String course) {
        return database.find("select f.body from draft d join draft_file x on x.draft_id = d.id join content_file f "
                + "on f.hash = x.hash where d.course = ? and d.lang = 'km' and x.path like '%/01-links.md'",
                row -> new String(row.getBytes(1), StandardCharsets.UTF_8), course).orElse("");
    }
}
