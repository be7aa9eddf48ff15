package org.perisai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.perisai.catalog.Published;
import org.perisai.catalog.VersionFiles;

/**
 * Open drafts of translations go where their source goes, by whichever door the new version came in, and start from
 * that version unless somebody else's translation came with it.
 */
@ApplicationScoped
class Followers {
    private Drafts drafts;
    private DraftFiles files;
    private VersionFiles versions;

    /** For CDI. */
    protected Followers() { }

    @Inject
    Followers(Drafts drafts, DraftFiles files, VersionFiles versions) {
        this.drafts = drafts;
        this.files = files;
        this.versions = versions;
    }

    void follow(@Observes Published published) {
        List<Draft> open = published.before() == null ? List.of() : drafts.translations(published.course());
        if (open.isEmpty()) {
            return;
        }
        SortedMap<String, byte[]> before = versions.of(published.before());
        SortedMap<String, byte[]> now = versions.of(published.version());
        Scope source = Scope.source(published.course());
        Following following = new Following(published.course(), source.of(before), source.of(now));
        for (Draft draft : open) {
            DraftCard card = draft.card();
            boolean stood = card.scope().of(versions.hashes(card.baseVersion()))
                    .equals(card.scope().of(versions.hashes(published.before())));
            boolean alone = same(following.of(card.scope().of(before)), card.scope().of(now));
            if (!following.nothing(source.of(before))) {
                files.follow(card, following);
            }
            if (stood && alone) {
                draft.follow(published.version());
            }
        }
    }

    private static boolean same(Map<String, byte[]> a, Map<String, byte[]> b) {
        return a.keySet().equals(b.keySet())
                && a.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), b.get(file.getKey())));
    }
}
