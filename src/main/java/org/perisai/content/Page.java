package org.perisai.content;

import java.util.List;
import org.perisai.content.Unit.Type;

/**
 * One file, read: its fields and its units, every text of them rendered and safe.
 *
 * @param pictures the course's own that the text shows or links to
 */
record Page(SourceFile file, FrontMatter front, List<Unit> units, List<Shown> pictures) {

    /**
     * A place that shows a picture.
     *
     * @param name for example {@code img/x.png}
     * @param offset in the file
     */
    record Shown(String name, int offset) {
    }

    /** Reads a file with a deadline; null when it can't be read, and then a finding says why. */
    static Page read(SourceFile file, String course, Findings findings) {
        if (!Guard.passes(file, findings)) {
            return null;
        }
        FrontMatter front = FrontMatter.read(file, findings);
        PageReader[] reader = new PageReader[1];
        Findings found = new Findings();
        Worker.End end = Worker.run(() -> reader[0] = PageReader.read(file, course, found));
        if (end == Worker.End.DONE) {
            findings.addAll(found);
            return front == null || found.has("FILE-BLOCKS") ? null
                : new Page(file, front, reader[0].units(), reader[0].pictures());
        }
        findings.error(file.path(), file.line(file.bodyStart()), 1,
            end == Worker.End.LATE ? "PARSE-DEADLINE" : "PARSE-DEPTH",
            "the text is too intricate to be read in time. Make it simpler or divide it.");
        return null;
    }

    /** The file's title: its field, or else its first heading without any mark-up. */
    String title() {
        return front.has("title") ? front.text("title") : units.stream().filter(unit -> unit.type() == Type.TITLE)
            .map(Unit::html).findFirst().orElse("");
    }

    /** File name without its ending, as {@code of:} names it. */
    String name() {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return name.substring(0, name.length() - ".md".length());
    }

    /** Whether a picture is shown inside of a unit, and not only named between the units. */
    static boolean holds(Unit unit, Shown picture) {
        return unit.offset() <= picture.offset() && picture.offset() < unit.offset() + unit.source().length();
    }

    List<String> hashes() {
        return units.stream().map(Unit::hash).toList();
    }

    int line(Unit unit) {
        return file.line(unit.offset());
    }
}
