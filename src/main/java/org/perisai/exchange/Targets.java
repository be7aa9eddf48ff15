package org.perisai.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.VersionFiles;
import org.perisai.publishing.Authors;
import org.perisai.publishing.DraftCard;
import org.perisai.publishing.Drafts;
import org.perisai.publishing.Scope;
import org.perisai.publishing.Writing;
import org.perisai.shared.Permitted;

/** The files that questions from elsewhere may be put into: modules and tests of the courses that a person writes. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.TRANSLATOR})
public class Targets {
    private static final int MOST = 500;

    private Catalog catalog;
    private VersionFiles versions;
    private Authors authors;
    private Drafts drafts;
    private Writing writing;

    /** For CDI. */
    protected Targets() { }

    @Inject
    Targets(Catalog catalog, VersionFiles versions, Authors authors, Drafts drafts, Writing writing) {
        this.catalog = catalog;
        this.versions = versions;
        this.authors = authors;
        this.drafts = drafts;
        this.writing = writing;
    }

    /** Their paths, by course; the final test too where a course has none yet. */
    public List<String> of(long person) {
        Map<String, Long> published = catalog.published();
        Set<String> courses = new TreeSet<>(published.keySet());
        drafts.mine(person).stream().filter(draft -> draft.scope().isSource()).map(DraftCard::course).forEach(courses::add);
        List<String> paths = new ArrayList<>();
        for (String course : new TreeSet<>(authors.editable(person, courses))) {
            Scope scope = Scope.source(course);
            Set<String> own = new TreeSet<>(drafts.find(person, scope)
                    .<Set<String>>map(draft -> writing.files(person, draft.id()).keySet())
                    .orElseGet(() -> scope.of(versions.hashes(published.get(course))).keySet()));
            own.add(scope.folder() + "exam.md");
            own.stream().filter(path -> path.endsWith(".md") && !path.endsWith("/course.md")).forEach(paths::add);
        }
        return paths.subList(0, Math.min(MOST, paths.size()));
    }
}
