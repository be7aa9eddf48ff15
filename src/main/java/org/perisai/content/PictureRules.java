package org.perisai.content;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.perisai.content.Page.Shown;

/** Whether the pictures that a course shows are there, and what becomes of a text whose picture isn't. */
final class PictureRules {
    private static final int HEAVY = 60 * 1024;

    private final CourseFolder root;
    private final String folder;
    private final Findings findings;
    private final SortedMap<String, String> hashes = new TreeMap<>();

    PictureRules(CourseFolder root, String course, Findings findings) {
        this.root = root;
        this.folder = "courses/" + course + "/";
        this.findings = findings;
    }

    /** SHA-256 of each picture that is shown, by path. */
    SortedMap<String, String> hashes() {
        return hashes;
    }

    void source(Page page) {
        once(page).stream().filter(picture -> !isThere(page, picture)).forEach(picture -> missing(page, picture));
    }

    /**
     * A picture that only a stale text still shows was taken out with what its source said. The text counts as missing,
     * so that the author of the source needn't wait for its translators and nobody sees a broken picture.
     */
    Translation translation(Translation translation) {
        Page page = translation.page();
        Set<String> missing = once(page).stream().filter(picture -> !isThere(page, picture)).map(Shown::name)
            .collect(Collectors.toSet());
        Set<Unit> gone = new HashSet<>();
        for (Shown place : page.pictures()) {
            page.units().stream().filter(unit -> missing.contains(place.name()) && Page.holds(unit, place))
                .filter(unit -> !gone.contains(unit) && isStale(translation, unit, place)).forEach(gone::add);
        }
        return translation.without(gone);
    }

    /** What no reader sees, since the source has no such passage any more, needs no word. */
    private boolean isStale(Translation translation, Unit unit, Shown picture) {
        Page page = translation.page();
        int position = translation.alignment().position(unit);
        boolean fresh = position >= 0 && translation.alignment().state(position) == State.FRESH;
        if (fresh) {
            missing(page, picture);
        } else if (position >= 0) {
            findings.warning(page.file().path(), page.file().line(picture.offset()), page.file().column(picture.offset()),
                "PICTURE-GONE", folder + picture.name() + " was here before the source changed. Translate the passage "
                    + "again; until then readers see the source.");
        }
        return !fresh;
    }

    /** The first place of each picture. */
    private static Collection<Shown> once(Page page) {
        Map<String, Shown> first = new LinkedHashMap<>();
        page.pictures().forEach(picture -> first.putIfAbsent(picture.name(), picture));
        return first.values();
    }

    private boolean isThere(Page page, Shown picture) {
        String path = folder + picture.name();
        if (!root.isFile(path)) {
            return false;
        }
        byte[] bytes = root.bytes(path);
        hashes.put(path, Hash.sha256(bytes));
        if (bytes.length > HEAVY) {
            findings.warning(page.file().path(), page.file().line(picture.offset()), page.file().column(picture.offset()),
                "PICTURE-HEAVY", picture.name() + " has " + bytes.length / 1024 + " KB, 60 are enough. Make it smaller.");
        }
        return true;
    }

    private void missing(Page page, Shown picture) {
        findings.error(page.file().path(), page.file().line(picture.offset()), page.file().column(picture.offset()),
            "PICTURE-MISSING", folder + picture.name() + " isn't there. Add it or correct the name.");
    }
}
