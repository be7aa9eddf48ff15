package org.perisai.content;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.perisai.content.Unit.Type;

/** What the source files of a course must keep between themselves. */
final class CourseRules {
    private static final int SHORT_MODULE = 10;
    private static final int LONG_MODULE = 25;

    private final Page card;
    private final Facts facts;
    private final Findings findings;
    private final Map<String, String> questions = new HashMap<>();
    private final Set<String> measured = new HashSet<>();
    private final Map<String, Integer> pool = new HashMap<>();

    CourseRules(Page card, Facts facts, Findings findings) {
        this.card = card;
        this.facts = facts;
        this.findings = findings;
    }

    /** @param exam null when there is none */
    void check(List<Page> modules, Page exam, Page pretest, LocalDate today, List<String> courses) {
        card(today, courses);
        modules.forEach(this::module);
        if (modules.isEmpty()) {
            card.front().error("title", "COURSE-EMPTY", "the course has no module. Add a file such as 01-start.md.");
        }
        if (exam != null) {
            exam.front().expect(Set.of("title"), Set.of("minutes", "outcomes", "keywords"));
            page(exam);
        }
        if (pretest != null) {
            pretest.front().expect(Set.of("title"), Set.of("minutes", "outcomes", "keywords"));
            page(pretest);
            forms(pretest);
        }
        draw(exam);
        for (String outcome : facts.outcomes()) {
            if (!measured.contains(outcome)) {
                card.front().warning("outcomes", "OUTCOME-UNASKED", "no question asks for the outcome \"" + outcome
                    + "\". Add one with outcome=" + outcome + ".");
            }
        }
    }

    private void card(LocalDate today, List<String> courses) {
        card.units().forEach(this::noQuestion);
        for (String course : facts.prerequisites()) {
            if (!courses.contains(course)) {
                card.front().error("prerequisites", "CARD-PREREQUISITE", "there is no course \"" + course
                    + "\". Correct or remove it.");
            }
        }
        if (facts.reviewBy() != null && facts.reviewBy().isBefore(today)) {
            card.front().warning("review-by", "REVIEW-PASSED", "the course was to be reviewed by " + facts.reviewBy()
                + ". Review it and set the next date.");
        }
    }

    /** A question of the card would never be asked. */
    private void noQuestion(Unit unit) {
        if (unit.type() == Type.QUESTION) {
            error(card, unit, "CARD-QUESTION", "the card asks nothing. Move the question to a module or a pool.");
        }
    }

    private void module(Page page) {
        page.front().expect(Set.of("title", "minutes"), Set.of("outcomes", "keywords", "id"));
        known(page, page.front().list("outcomes"));
        int minutes = page.front().number("minutes", 1, 600, 0);
        if (minutes > LONG_MODULE) {
            page.front().warning("minutes", "MODULE-LONG", "a module of " + minutes
                + " minutes is long. Divide it, " + LONG_MODULE + " are enough.");
        } else if (minutes > 0 && minutes < SHORT_MODULE) {
            page.front().warning("minutes", "MODULE-SHORT", "a module of " + minutes
                + " minutes is short. Join it with another, " + SHORT_MODULE + " are the least.");
        }
        page(page);
        Unit section = null;
        boolean asked = true;
        for (Unit unit : page.units()) {
            if (unit.isSection()) {
                asks(page, section, asked);
                section = unit;
                asked = false;
            }
            asked |= unit.type() == Type.QUESTION;
        }
        asks(page, section, asked);
        if (page.units().stream().anyMatch(unit -> unit.type() == Type.QUESTION)) {
            measured.addAll(page.front().list("outcomes"));
        }
    }

    private void asks(Page page, Unit section, boolean asked) {
        if (section != null && !asked) {
            findings.warning(page.file().path(), page.line(section), 1, "SECTION-UNASKED",
                "the section asks nothing. Add a question.");
        }
    }

    private void known(Page page, List<String> outcomes) {
        for (String outcome : outcomes) {
            if (!facts.outcomes().contains(outcome)) {
                page.front().error("outcomes", "OUTCOME-UNKNOWN", "the card has no outcome \"" + outcome
                    + "\". Correct it or add it there.");
            }
        }
    }

    /** Sections and questions: ids that are there once, outcomes that the card has. */
    private void page(Page page) {
        Set<String> sections = new HashSet<>(Set.of(Section.START));
        boolean exam = page.name().equals("exam");
        String outcome = null;
        for (Unit unit : page.units()) {
            if (unit.isSection()) {
                outcome = unit.attributes().outcome();
                if (!sections.add(ModuleReader.sectionId(unit))) {
                    error(page, unit, "SECTION-TWICE", "the section's id \"" + ModuleReader.sectionId(unit)
                        + "\" is there twice. Give each its own {#id}.");
                }
            }
            outcome(page, unit, unit.attributes().outcome());
            if (unit.type() == Type.QUESTION) {
                question(page, unit, Objects.requireNonNullElse(unit.attributes().outcome(),
                    outcome == null ? "" : outcome), exam);
            }
        }
    }

    private void outcome(Page page, Unit unit, String outcome) {
        if (outcome != null && !facts.outcomes().contains(outcome)) {
            error(page, unit, "OUTCOME-UNKNOWN", "the card has no outcome \"" + outcome
                + "\". Correct it or add it there.");
        }
    }

    private void question(Page page, Unit unit, String outcome, boolean exam) {
        String id = unit.draft().id();
        String other = questions.put(id, page.file().path() + ":" + page.line(unit));
        if (other != null && !id.isEmpty()) {
            error(page, unit, "QUIZ-TWICE", "the question \"" + id + "\" is also at " + other
                + ". Give each its own id.");
        }
        new QuestionRules(page, findings).check(unit);
        if (!outcome.isEmpty()) {
            measured.add(outcome);
        }
        if (exam) {
            pool.merge(outcome, 1, Integer::sum);
            if (outcome.isEmpty() && !facts.draw().isEmpty()) {
                error(page, unit, "EXAM-NO-OUTCOME", "the question \"" + id
                    + "\" is never drawn. Write outcome=id at it or at its section.");
            }
        }
    }

    /** The gain is measured by two forms with the same plan. */
    private void forms(Page page) {
        Map<String, Map<String, Integer>> plan = new TreeMap<>(Map.of("a", new TreeMap<>(), "b", new TreeMap<>()));
        String form = null;
        for (Unit unit : page.units()) {
            form = unit.isSection() && unit.attributes().is("form") ? unit.attributes().id() : form;
            if (unit.type() == Type.QUESTION && plan.containsKey(form == null ? "" : form)) {
                plan.get(form).merge(Objects.requireNonNullElse(unit.attributes().outcome(), ""), 1, Integer::sum);
            } else if (unit.type() == Type.QUESTION) {
                error(page, unit, "FORM-NONE", "the question belongs to no form. Put it below \"## ... {.form #a}\".");
            }
        }
        if (!plan.get("a").equals(plan.get("b"))) {
            page.front().warning("title", "FORM-UNEQUAL", "form a asks " + plan.get("a") + " and form b "
                + plan.get("b") + ". Ask as many questions for each outcome.");
        }
    }

    private void draw(Page exam) {
        facts.draw().forEach((outcome, count) -> {
            if (!facts.outcomes().contains(outcome)) {
                card.front().error("draw", "OUTCOME-UNKNOWN", "the card has no outcome \"" + outcome
                    + "\". Correct it or add it there.");
            } else if (exam != null && pool.getOrDefault(outcome, 0) < count) {
                card.front().error("draw", "DRAW-SHORT", "the test draws " + count + " questions for \"" + outcome
                    + "\" and exam.md has " + pool.getOrDefault(outcome, 0) + ". Add some or draw fewer.");
            }
        });
        if (exam == null && !facts.draw().isEmpty()) {
            card.front().error("draw", "EXAM-MISSING", "there is no exam.md to draw from. Add it or remove draw.");
        }
        if (exam != null && facts.draw().isEmpty()) {
            card.front().warning("title", "DRAW-MISSING", "exam.md is there, but nothing is drawn. Add draw.");
        }
    }

    private void error(Page page, Unit unit, String code, String message) {
        findings.error(page.file().path(), page.line(unit), 1, code, message);
    }
}
