package org.perisai.reviewing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.catalog.VersionFiles;
import org.perisai.content.ChangedFile;
import org.perisai.content.Changes;
import org.perisai.content.Status;
import org.perisai.content.Survey;
import org.perisai.publishing.DraftCard;
import org.perisai.publishing.DraftFiles;
import org.perisai.publishing.Scope;
import org.perisai.publishing.Writing;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;

/**
 * What drafts of courses would change. Reading a course in twelve languages takes a while, and a reviewer who comments comes back
 * after every comment: what was found for the same files is kept for some minutes.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.TRANSLATOR, Permitted.REVIEWER, Permitted.ADMINISTRATOR})
class Examinations {
    private final Cache<Key, Examination> kept = Caffeine.newBuilder().maximumSize(4).expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private Writing writing;
    private DraftFiles files;
    private VersionFiles versions;

    /** For CDI. */
    protected Examinations() { }

    @Inject
    Examinations(Writing writing, DraftFiles files, VersionFiles versions) {
        this.writing = writing;
        this.files = files;
        this.versions = versions;
    }

    private record Key(String course, Optional<Long> published, Map<String, String> files) { }

    /** What a draft of a course, which the person may see, would change in what is published now. */
    Examination of(long person, DraftCard draft) {
        Optional<Long> current = versions.current(draft.course());
        return kept.get(new Key(draft.course(), current, files.hashes(draft)), any -> examine(person, draft, current));
    }

    private Examination examine(long person, DraftCard draft, Optional<Long> current) {
        SortedMap<String, byte[]> published = current.map(versions::of).orElseGet(TreeMap::new);
        SortedMap<String, byte[]> own = writing.bodies(draft);
        Survey survey = writing.course(person, draft.id()).survey(draft.course());
        return new Examination(lang(draft.course(), own), changes(draft.scope(), published, own, published), survey.findings(),
                Waiting.of(Status.of(writing.read(published), draft.course()), survey.translations()));
    }

    /** BCP 47 tag of a course's own language. */
    static String lang(String course, SortedMap<String, byte[]> files) {
        return Changes.lang(Scope.source(course).of(files), Language.EN.tag());
    }

    /**
     * What differs in the files of a scope.
     *
     * @param around the course in which a translation finds its source
     */
    static List<ChangedFile> changes(Scope scope, SortedMap<String, byte[]> before, SortedMap<String, byte[]> now,
            SortedMap<String, byte[]> around) {
        return scope.isSource() ? Changes.of(scope.of(before), scope.of(now)) : Changes.of(scope.of(before), scope.of(now),
                scope.language().tag(), Scope.source(scope.course()).of(around));
    }
}
