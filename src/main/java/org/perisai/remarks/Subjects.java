package org.perisai.remarks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.perisai.assessment.AttemptCard;
import org.perisai.assessment.Attempts;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.EditionModule;
import org.perisai.catalog.EditionSection;
import org.perisai.shared.Language;
import org.perisai.shared.web.NotFound;

/** Finds what an address names: a block or a section of a module, or a question of somebody's own test. */
@ApplicationScoped
public class Subjects {
    private Catalog catalog;
    private Attempts attempts;

    /** For CDI. */
    protected Subjects() { }

    @Inject
    Subjects(Catalog catalog, Attempts attempts) {
        this.catalog = catalog;
        this.attempts = attempts;
    }

    /**
     * A block or a section of a module.
     *
     * @param anchor as the module's page has it: {@code b} and the id of a block, or the id of a section
     * @param version the version that was read, where a form says so; else the current one is meant
     * @throws NotFound when there is no such module
     */
    Subject inModule(String course, String module, String anchor, String version, Language language) {
        Edition edition = read(course, version, language).or(() -> catalog.find(course, language))
                .orElseThrow(NotFound::new);
        EditionModule found = edition.module(module).orElseThrow(NotFound::new);
        List<EditionBlock> block = blocks(found).filter(each -> ("b" + each.id()).equals(anchor)).toList();
        return new Subject(edition, found, !block.isEmpty() ? block : found.sections().stream()
                .filter(section -> section.id().equals(anchor)).findFirst().map(EditionSection::blocks).orElse(List.of()));
    }

    /** @throws NotFound when the person has no such attempt, or it doesn't ask this question */
    Subject inTest(long person, String attempt, String question, Language language) {
        AttemptCard card = attempts.asking(person, attempt, question).orElseThrow(NotFound::new);
        Edition edition = catalog.edition(card.versionId(), language);
        return new Subject(edition, edition.exam(), List.of(edition.exam().question(question).orElseThrow(NotFound::new)));
    }

    private Optional<Edition> read(String course, String version, Language language) {
        return version.matches("\\d{1,18}") ? catalog.find(course, Long.parseLong(version), language) : Optional.empty();
    }

    private static Stream<EditionBlock> blocks(EditionModule module) {
        return module.sections().stream().flatMap(section -> section.blocks().stream());
    }
}
