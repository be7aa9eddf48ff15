package org.perisai.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.EditionModule;
import org.perisai.catalog.EditionSection;
import org.perisai.identity.PeopleInside;
import org.perisai.inside.Browserless;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

@ArquillianTest
class ProgressIT {
    @Inject
    private Progress progress;
    @Inject
    private Enrolments enrolments;
    @Inject
    private Catalog catalog;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Database database;

    @Test
    void aSectionIsDoneOnceEachOfItsQuestionsIsAnsweredRightOrNot() {
        long person = enter("Dara");
        Edition edition = edition(Language.LO);
        EditionModule module = edition.modules().get(0);
        EditionSection section = module.steps().stream().filter(each -> each.questions().size() > 1).findFirst()
                .orElseThrow();
        for (EditionBlock block : section.questions()) {
            assertFalse(done(person, module).contains(section.id()));
            practise(person, edition, module, section, block, UUID.randomUUID().toString());
        }
        assertTrue(done(person, module).contains(section.id()));
    }

    @Test
    void aRepeatedAnswerIsKeptOnce() {
        long person = enter("Vanna");
        Edition edition = edition(Language.KM);
        EditionModule module = edition.modules().get(0);
        EditionSection section = module.steps().stream().filter(each -> !each.questions().isEmpty()).findFirst()
                .orElseThrow();
        for (int i = 0; i < 3; i++) {
            practise(person, edition, module, section, section.questions().get(0), "key-of-one-answer");
        }
        assertEquals(1, count("select count(*) from practice where enrolment_id = ?", enrolment(person).id()));
    }

    @Test
    void sendingAnAnswerAtOnceFromTwoWindowsKeepsBothAndMarksTheSectionOnce() {
        long person = people.make("Mai", Country.VN, Language.VI);
        String cookie = people.cookie(person);
        Edition edition = edition(Language.VI);
        EditionModule module = edition.modules().get(0);
        Browserless here = browserless.here();
        List<Integer> codes = here.atOnce(6, () -> here.post(cookie, "/vi/courses/" + edition.course() + "/"
                + module.id(), "done", "*").statusCode());
        assertEquals(List.of(303), codes.stream().distinct().toList());
        people.enter(person);
        assertEquals(module.steps().size(), done(person, module).size());
        assertEquals(module.steps().size(), count("select count(*) from progress where enrolment_id = ?",
                enrolment(person).id()));
    }

    @Test
    void theCourseIsCompleteWithItsLastSectionAndNotBefore() {
        long person = enter("Siti");
        Edition edition = edition(Language.MS);
        List<EditionModule> modules = edition.modules();
        assertEquals(5, modules.size());
        modules.subList(1, modules.size()).forEach(module -> progress.finish(person, edition, module, module.steps()));
        assertFalse(enrolment(person).completed());
        progress.finish(person, edition, modules.get(0), modules.get(0).steps());
        assertTrue(enrolment(person).completed());
    }

    @Test
    void whatIsDoneInOneLanguageIsDoneInAnother() {
        long person = enter("Phet");
        Edition lao = edition(Language.LO);
        EditionModule module = lao.modules().get(1);
        progress.finish(person, lao, module, List.of(module.steps().get(0)));
        String state = browserless.get(people.cookie(person), "/ja/courses/" + lao.course() + "/state").body();
        assertTrue(state.contains("\"" + module.steps().get(0).id() + "\""), state);
    }

    @Test
    void theGreatestActiveTimeOfAVisitCountsAndNonsenseIsRefused() {
        long person = enter("Rizal");
        Edition edition = edition(Language.FIL);
        enrolments.enrol(person, edition.course(), Language.FIL);
        String cookie = people.cookie(person);
        String path = "/fil/courses/" + edition.course() + "/beat";
        String module = edition.modules().get(0).id();
        for (String seconds : List.of("60", "30", "999999")) {
            assertEquals(204, browserless.post(cookie, path, "k", "visit-number-1", "m", module, "b", "", "s", seconds)
                    .statusCode());
        }
        assertEquals(1800, count("select active_seconds from visit where enrolment_id = ?", enrolment(person).id()));
        assertEquals(400, browserless.post(cookie, path, "k", "<script>", "m", module, "s", "x").statusCode());
        assertEquals(401, browserless.post(null, path, "k", "visit-number-2", "m", module, "s", "1").statusCode());
    }

    private void practise(long person, Edition edition, EditionModule module, EditionSection section,
            EditionBlock block, String key) {
        progress.practise(person, edition, module, section,
                new Progress.Practised(key, block.questionId(), List.of("a"), false), edition.language());
    }

    private Edition edition(Language language) {
        return catalog.find("safe-online", language).orElseThrow();
    }

    private long enter(String name) {
        long person = people.make(name, Country.LA, Language.LO);
        people.enter(person);
        return person;
    }

    private EnrolmentCard enrolment(long person) {
        return enrolments.find(person, "safe-online").orElseThrow();
    }

    private Set<String> done(long person, EditionModule module) {
        return enrolments.find(person, "safe-online").map(card -> progress.done(card.id())).orElse(Map.of())
                .getOrDefault(module.id(), Set.of());
    }

    private int count(String sql, Object... arguments) {
        return database.find(sql, row -> row.getInt(1), arguments).orElseThrow();
    }
}
