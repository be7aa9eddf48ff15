package org.perisai.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.shared.Country;
import org.perisai.shared.Language;

/** The courses that travel with the application. */
@ArquillianTest
class EveryCourseIT {
    @Inject
    private Catalog catalog;
    @Inject
    private LearnersInside learners;

    @Test
    void isPassedByRightAnswersAndFailedByNoneInEveryLanguageThatItExistsIn() {
        List<Edition> courses = catalog.all(Language.EN).stream().filter(each -> each.exam() != null).toList();
        assertTrue(courses.size() >= 13, () -> courses.size() + " courses");
        for (Edition course : courses) {
            for (String tag : course.languages()) {
                Language language = Language.of(tag).orElseThrow();
                long person = learners.ready("Everybody", Country.SG, language, course.course());
                AttemptCard failed = learners.take(person, course.course(), language, course.drawn());
                assertEquals(0, failed.score(), () -> course.course() + " in " + tag);
                AttemptCard passed = learners.take(person, course.course(), language, 0);
                assertEquals(course.drawn(), passed.score(), () -> course.course() + " in " + tag);
                assertTrue(passed.passed());
            }
        }
    }
}
