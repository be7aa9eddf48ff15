package org.perisai.content;

import java.util.List;
import org.perisai.content.Unit.Type;

/**
 * What is in a file of a course.
 *
 * @param name of the file, such as {@code 01-start.md}
 * @param title empty where the file can't be read
 * @param minutes 0 where it says none
 * @param questions their ids
 */
public record Outline(String name, String title, int minutes, List<String> questions) {

    public Outline {
        questions = List.copyOf(questions);
    }

    static Outline of(String name, Page page) {
        return page == null ? new Outline(name, "", 0, List.of())
            : new Outline(name, page.title(), minutes(page.front()), page.units().stream()
                .filter(unit -> unit.type() == Type.QUESTION).map(Unit::anchor).toList());
    }

    private static int minutes(FrontMatter front) {
        return front.has("minutes") && front.text("minutes").matches("\\d{1,4}") ? Integer.parseInt(front.text("minutes"))
            : 0;
    }

    /** The file's name without its ending, as it stands in an address. */
    public String stem() {
        return name.substring(0, name.length() - ".md".length());
    }

    /** Whether it is a module, not the card or a pool. */
    public boolean isModule() {
        return CourseReader.MODULE.matcher(name).matches();
    }
}
