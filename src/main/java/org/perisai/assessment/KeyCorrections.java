package org.perisai.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.EditionBlock;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;

/**
 * Which later version decides about a question of an earlier one. A correction is proposed for a regrade and comes
 * into force when that is started; from then on whoever hands in an attempt of the earlier version is graded by it.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.SIGNED_IN, Permitted.SYSTEM})
public class KeyCorrections {
    private Database database;
    private Catalog catalog;

    /** For CDI. */
    protected KeyCorrections() { }

    @Inject
    KeyCorrections(Database database, Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /**
     * A question gets another key.
     *
     * @param version whose attempts are graded by it
     * @param keyBefore the version whose key counted before
     * @param keyVersion the version whose key counts
     */
    public record Correction(String question, long version, long keyBefore, long keyVersion) { }

    /** @param unfit versions that have another question under the same id: their answers can't be judged by its key */
    public record Wanted(List<Correction> corrections, List<Long> unfit) { }

    /** Keys of a version with the corrections that are in force. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Keys keys(long version) {
        return keys(version, database.list("select question, key_version from key_correction where version_id = ? "
                + "and in_force = true order by regrade_id", row -> Map.entry(row.getString(1), row.getLong(2)), version));
    }

    /**
     * The same, and no other correction comes into force before the caller's transaction ends: an attempt is either
     * graded by the new key or there when the regrade looks for it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Keys heldKeys(long version) {
        return keys(version, database.list("select k.question, k.key_version from course_version v "
                + "left join key_correction k on k.version_id = v.id and k.in_force = true where v.id = ? "
                + "order by k.regrade_id lock in share mode", row -> row.getString(1) == null ? null
                : Map.entry(row.getString(1), row.getLong(2)), version));
    }

    /** A later correction of the same question wins. */
    private Keys keys(long version, List<Map.Entry<String, Long>> corrections) {
        Map<String, Long> corrected = new HashMap<>();
        corrections.stream().filter(each -> each != null).forEach(each -> corrected.put(each.getKey(), each.getValue()));
        return new Keys(version, corrected, catalog::edition);
    }

    /** What the published version of a course would correct in the attempts at earlier ones. */
    @Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER})
    @Transactional(Transactional.TxType.SUPPORTS)
    public Wanted wanted(String course, String question) {
        Wanted wanted = new Wanted(new ArrayList<>(), new ArrayList<>());
        Long published = catalog.published().get(course);
        if (published != null) {
            database.list("select v.id from course_version v where v.course = ? and v.id < ? and exists "
                    + "(select 1 from attempt a where a.version_id = v.id and a.kind = 'FINAL') order by v.id",
                    row -> row.getLong(1), course, published).forEach(version -> compare(question, version, published, wanted));
        }
        return wanted;
    }

    private void compare(String question, long version, long published, Wanted wanted) {
        Keys before = keys(version);
        Keys after = before.with(question, published);
        Keys latest = new Keys(published, Map.of(), catalog::edition);
        Optional<EditionBlock> old = before.shown(question, Language.EN);
        Optional<EditionBlock> now = latest.shown(question, Language.EN);
        if (old.isEmpty() || now.isEmpty()) {
            return;
        }
        if (!Keys.fit(old.get(), now.get())) {
            wanted.unfit().add(version);
            return;
        }
        boolean differs = Language.all().stream().limit(Keys.typed(now.get().question()) ? Integer.MAX_VALUE : 1)
                .anyMatch(language -> {
                    EditionBlock shown = before.shown(question, language).orElseThrow();
                    return !Keys.same(before.key(shown, language), after.key(shown, language));
                });
        if (differs) {
            wanted.corrections().add(new Correction(question, version, before.keyVersion(question), published));
        }
    }

    /** Keeps what a regrade would correct. */
    @Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER})
    @Transactional(Transactional.TxType.MANDATORY)
    public void propose(long regrade, List<Correction> corrections) {
        database.batch("insert into key_correction (regrade_id, version_id, question, key_before, key_version, in_force) "
                + "values (?, ?, ?, ?, ?, false)", corrections.stream().map(each -> new Object[] {regrade,
                    each.version(), each.question(), each.keyBefore(), each.keyVersion()}).toList());
    }

    /** The corrections of a regrade, the earliest version first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Correction> of(long regrade) {
        return database.list("select question, version_id, key_before, key_version from key_correction "
                + "where regrade_id = ? order by version_id", row -> new Correction(row.getString(1), row.getLong(2),
                row.getLong(3), row.getLong(4)), regrade);
    }

    /** Puts the corrections of a regrade into force, after everybody who is handing in at this moment. */
    @Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER})
    @Transactional(Transactional.TxType.MANDATORY)
    public void enforce(long regrade) {
        of(regrade).forEach(each -> database.find("select 1 from course_version where id = ? for update", row -> true,
                each.version()));
        database.update("update key_correction set in_force = true where regrade_id = ?", regrade);
    }
}
