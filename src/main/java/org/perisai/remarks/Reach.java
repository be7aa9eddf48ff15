package org.perisai.remarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which remarks somebody of the staff sees and answers.
 *
 * @param courses all of these courses
 * @param translated the language whose translations they look after in any course, null when none
 */
record Reach(List<String> courses, String translated) {
    Reach {
        courses = List.copyOf(courses);
    }

    /** A condition on rows of {@code remark}. */
    String condition() {
        List<String> either = new ArrayList<>(List.of("false"));
        if (!courses.isEmpty()) {
            either.add("course in (" + courses.stream().map(course -> "?").collect(Collectors.joining(", ")) + ")");
        }
        if (translated != null) {
            either.add("translated and lang = ?");
        }
        return "(" + String.join(" or ", either) + ")";
    }

    /** What fills the condition. */
    Collection<Object> arguments() {
        List<Object> arguments = new ArrayList<>(courses);
        if (translated != null) {
            arguments.add(translated);
        }
        return arguments;
    }
}
