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

    /** A request has only seconds, so languages take turns. */
    @Test
    void isPassedByRightAnswersAndFailedByNone() {
        List<Edition> courses = courses();
        assertTrue(courses.size() >= 13, () -> courses.size() + " courses");
        courses.forEach(course -> pass(course, course.source()));
    }

    @Test
    void isPassedInLaoKhmerAndBurmese() {
        pass("lo", "km", "my");
    }

    @Test
    void isPassedInThaiVietnameseAndTamil() {
        pass("th", "vi", "ta");
    }

    @Test
    void isPassedInMalayIndonesianAndFilipino() {
        pass("ms", "id", "fil");
    }

    @Test
    void isPassedInJapaneseAndChinese() {
        pass("ja", "zh-Hans");
    }

    private List<Edition> courses() {
        return catalog.outlines(Language.EN).stream().filter(each -> each.exam() != null && each.source().equals("en"))
                .map(each -> catalog.edition(each.versionId(), Language.EN)).toList();
    }

    private void pass(String... tags) {
        courses().forEach(course -> List.of(tags).stream().filter(course.languages()::contains)
                .forEach(tag -> pass(course, tag)));
    }

    private void pass(Edition course, String tag) {
        Language language = Language.of(tag).orElseThrow();
        long person = learners.ready("Everybody", Country.SG, language, course.course());
        AttemptCard failed = learners.take(person, course.course(), language, course.drawn());
        assertEquals(0, failed.score(), () -> course.course() + " in " + tag);
        AttemptCard passed = learners.take(person, course.course(), language, 0);
        assertEquals(course.drawn(), passed.score(), () -> course.course() + " in " + tag);
        assertTrue(passed.passed());
    }
}
