package org.perisai.publishing;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.perisai.content.CourseFiles;
import org.perisai.content.Fields;
import org.perisai.content.Survey;
import org.perisai.shared.Language;

/**
 * What lies on the desk of a course: the files of its open draft, or the published ones where no draft is open.
 *
 * @param draft null where none is open
 * @param mine whether who looks may write it
 * @param files by path, the course's own alone; pictures without their content
 * @param source the same as a course, for the checker and for previews
 * @param languages BCP 47 tags of the languages that it can be read in, its own first
 */
public record Desk(String course, DraftCard draft, boolean mine, SortedMap<String, DraftFile> files, CourseFiles source,
                   List<String> languages) {

    public Desk {
        files = new TreeMap<>(files);
    }

    /** What its card calls it. */
    public CourseTitle title() {
        return text("course").flatMap(card -> Fields.of(card.body())).map(card -> CourseTitle.of(course, card))
                .orElse(new CourseTitle(course, Language.EN.tag()));
    }

    /** Whether readers have never seen it. */
    public boolean unpublished() {
        return draft != null && draft.baseVersion() == null;
    }

    /** What the checker says, and what is in each text. */
    public Survey survey() {
        return source.survey(course);
    }

    /** Tag of the language that it is written in. */
    public String lang() {
        return languages.get(0);
    }

    /** Whether who looks may write now. */
    public boolean writable() {
        return mine && draft != null && draft.state().writable();
    }

    /** Whether who looks may open a draft. */
    public boolean mayOpen() {
        return mine && draft == null;
    }

    /** Whether a reviewer has it. */
    public boolean submitted() {
        return draft != null && draft.state() == DraftState.SUBMITTED;
    }

    /**
     * Path of a text file by its name without the ending, as it stands in an address. Of a module that got another number
     * meanwhile it is the new path.
     */
    public String path(String stem) {
        String path = folder() + stem + ".md";
        return files.containsKey(path) || !stem.matches("\\d{2}-.+") ? path : files.keySet().stream()
                .filter(other -> other.matches(".*/\\d{2}" + Pattern.quote(stem.substring(2) + ".md"))).findFirst().orElse(path);
    }

    /** A text file by its name without the ending. */
    public Optional<DraftFile> text(String stem) {
        return Optional.ofNullable(files.get(path(stem)));
    }

    /** Whether it has a text file with this name without the ending. */
    public boolean has(String stem) {
        return files.containsKey(path(stem));
    }

    /** The folder of its files, with a slash at the end. */
    public String folder() {
        return Scope.source(course).folder();
    }
}
