package org.perisai.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionModule;
import org.perisai.catalog.EditionSection;

/**
 * Where "continue" leads: the block that was read last, else the first section that isn't done. Before anything was read
 * it leads to the questions before the course, where there are any.
 */
@ApplicationScoped
public class Continuation {
    private Progress progress;

    /** For CDI. */
    protected Continuation() { }

    @Inject
    Continuation(Progress progress) {
        this.progress = progress;
    }

    /** The place's address without its language; ids alone, so it is the same in every language. */
    public String of(EnrolmentCard enrolment, Edition edition) {
        if (enrolment.completed()) {
            return "me#" + edition.course();
        }
        Map<String, Set<String>> done = progress.done(enrolment.id());
        if (edition.pretest() != null && enrolment.placeModule() == null && done.isEmpty()) {
            return "courses/" + edition.course() + "/pretest";
        }
        Optional<EditionModule> last = Optional.ofNullable(enrolment.placeModule()).flatMap(edition::module)
                .filter(module -> open(module, done).isPresent());
        EditionModule module = last.orElseGet(() -> edition.modules().stream()
                .filter(each -> open(each, done).isPresent()).findFirst().orElse(edition.modules().get(0)));
        String block = last.isPresent() && enrolment.placeBlock() != null && !enrolment.placeBlock().isEmpty()
                ? "b" + enrolment.placeBlock() : open(module, done).map(EditionSection::id).orElse("main");
        return "courses/" + edition.course() + "/" + module.id() + "#" + block;
    }

    private static Optional<EditionSection> open(EditionModule module, Map<String, Set<String>> done) {
        return module.steps().stream()
                .filter(section -> !done.getOrDefault(module.id(), Set.of()).contains(section.id())).findFirst();
    }
}
