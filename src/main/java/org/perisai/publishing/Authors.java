package org.perisai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.Forbidden;

/**
 * Who writes which course. A course that came with the files of the installation has no author until an instructor opens
 * a draft of it; from then on its authors alone change it, and add others. Administrators may add authors anywhere.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
public class Authors {
    private Database database;
    private SecurityContext caller;

    /** For CDI. */
    protected Authors() { }

    @Inject
    Authors(Database database, SecurityContext caller) {
        this.database = database;
        this.caller = caller;
    }

    /** Whether a person, the caller, may change a course: an instructor who is its author, or finds none. */
    public boolean mayEdit(long person, String course) {
        List<Long> authors = of(course);
        return caller.isCallerInRole(Permitted.INSTRUCTOR) && (authors.isEmpty() || authors.contains(person));
    }

    /** Those of some courses that a person, the caller, may change. */
    public Set<String> editable(long person, Collection<String> courses) {
        Set<String> editable = new HashSet<>();
        if (caller.isCallerInRole(Permitted.INSTRUCTOR)) {
            editable.addAll(courses);
            editable.removeAll(database.list("select distinct course from course_author", row -> row.getString(1)));
            editable.addAll(database.list("select course from course_author where person_id = ?",
                    row -> row.getString(1), person));
            editable.retainAll(courses);
        }
        return editable;
    }

    /** Ids of the authors of a course. */
    public List<Long> of(String course) {
        return database.list("select person_id from course_author where course = ? order by person_id",
                row -> row.getLong(1), course);
    }

    /** Ids of the courses that a person is an author of. */
    public List<String> courses(long person) {
        return database.list("select course from course_author where person_id = ? order by course",
                row -> row.getString(1), person);
    }

    /** Makes another person an author. */
    public void add(long person, String course, long another) {
        if (!mayEdit(person, course) && !caller.isCallerInRole(Permitted.ADMINISTRATOR)) {
            throw new Forbidden();
        }
        join(course, another);
    }

    /** Makes a person an author of a course that has none, or that they just made. */
    void join(String course, long person) {
        database.update("insert ignore into course_author (course, person_id) values (?, ?)", course, person);
    }
}
