package org.perisai.reviewing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.perisai.content.Status;
import org.perisai.shared.Language;

/**
 * What a new version would leave for the translators of one language.
 *
 * @param blocks that are stale or not translated, more than now
 * @param words of the source in them
 * @param source blocks that readers see in the source's language until they are translated: new ones, and edits marked urgent
 */
public record Waiting(Language language, int blocks, int words, int source) {

    /**
     * The languages in which something more would wait; those in which nothing is translated yet are left out.
     *
     * @param before the course as it is published
     * @param after as it would be
     */
    static List<Waiting> of(List<Status> before, List<Status> after) {
        Map<String, Status> were = before.stream().collect(Collectors.toMap(Status::lang, status -> status));
        Map<String, Waiting> waiting = new TreeMap<>();
        after.stream().filter(now -> Language.of(now.lang()).isPresent() && were.containsKey(now.lang())).forEach(now -> {
            Status then = were.get(now.lang());
            int blocks = now.changed() + now.missing() - then.changed() - then.missing();
            int source = now.urgent() + now.missing() - then.urgent() - then.missing();
            if (then.fresh() + then.changed() > 0 && (blocks > 0 || source > 0)) {
                waiting.put(now.lang(), new Waiting(Language.of(now.lang()).orElseThrow(), Math.max(0, blocks),
                        Math.max(0, now.words() - then.words()), Math.max(0, source)));
            }
        });
        return List.copyOf(waiting.values());
    }
}
