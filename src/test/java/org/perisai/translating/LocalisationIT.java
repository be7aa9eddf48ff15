package org.perisai.translating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perisai.assessment.LearnersInside;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.web.Forbidden;

@ArquillianTest
class LocalisationIT {
    /** No course is in this language, so that only the rows of this test are. */
    private static final String LANG = "x-test";

    @Inject
    private Localisation localisation;
    @Inject
    private TranslationInside translations;
    @Inject
    private Counting counting;
    @Inject
    private Backlog backlog;
    @Inject
    private Browserless browserless;
    @Inject
    private PeopleInside people;
    @Inject
    private Database database;

    @BeforeEach
    void everythingIsCounted() {
        translations.countAll();
    }

    @AfterEach
    void leaveNoRows() {
        database.update("delete from translation_due where lang = ?", LANG);
    }

    @Test
    void aFileIsPublishedWhenNoTextIsMissingAndStaleWhenOneHasChanged() {
        block("one", "course", "a", "DONE", 10);
        block("one", "course", "b", "DRAFT", 5);
        block("one", "read", "a", "DONE", 7);
        block("one", "read", "b", "CHANGED", 20);
        block("one", "read", "c", "URGENT", 2);
        block("one", "exam", "a", "DONE", 3);
        block("one", "exam", "b", "MISSING", 30);
        block("two", "course", "a", "CHANGED", 4);
        block("two", "course", "b", "MISSING", 6);
        database.update("insert into translation_due (course, lang, file, block, state, words, since, edited, gone) "
                + "values ('two', ?, 'left', 'a', 'DONE', 1, now(), false, true)", LANG);
        enterOfficer();
        List<Localisation.Coverage> found = localisation.now().stream().filter(each -> each.lang().equals(LANG)).toList();
        assertEquals(List.of(new Localisation.Coverage(LANG, "", 4, 2, 1, 62),
                new Localisation.Coverage(LANG, "_U", 4, 2, 1, 62)), found);
    }

    @Test
    void nothingIsToldWhileACourseWasNeverCounted() {
        enterOfficer();
        assertFalse(localisation.now().isEmpty());
        long version = database.find("select version_id from translation_counted where course = ?", row -> row.getLong(1),
                LearnersInside.COURSE).orElseThrow();
        database.update("delete from translation_counted where course = ?", LearnersInside.COURSE);
        try {
            assertEquals(List.of(), localisation.now());
        } finally {
            database.update("insert ignore into translation_counted (course, version_id) values (?, ?)",
                    LearnersInside.COURSE, version);
        }
    }

    private void enterOfficer() {
        long officer = people.make("Officer", Country.KH, Language.EN);
        people.give(officer, Role.MINISTRY);
        people.enter(officer);
    }

    @Test
    void aLearnerDoesNotReadIt() {
        people.enter(people.make("Learner", Country.KH, Language.EN));
        assertThrows(Forbidden.class, () -> localisation.now());
    }

    private void block(String course, String file, String block, String state, int words) {
        database.update("insert into translation_due (course, lang, file, block, state, words, since, edited, gone) "
                + "values (?, ?, ?, ?, ?, ?, now(), false, false)", course, LANG, file, block, state, words);
    }
}
