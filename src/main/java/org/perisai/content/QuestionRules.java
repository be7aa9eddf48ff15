package org.perisai.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.perisai.content.QuestionDraft.Item;
import org.perisai.content.QuestionDraft.Shape;

/** What a question of the source must have. */
final class QuestionRules {
    private static final int MOST_OPTIONS = 26;

    private final Page page;
    private final Findings findings;

    QuestionRules(Page page, Findings findings) {
        this.page = page;
        this.findings = findings;
    }

    void check(Unit unit) {
        QuestionDraft draft = unit.draft();
        int before = findings.size();
        key(unit, draft);
        if (findings.size() == before) {
            explained(unit, draft);
        }
    }

    private void key(Unit unit, QuestionDraft draft) {
        switch (draft.shape()) {
            case NONE -> error(unit, "QUIZ-NO-ANSWER", "has no options and no line \"= answer\". Write them, with an "
                + "empty line before.");
            case CHOICE -> {
                if (draft.items().stream().noneMatch(Item::marked)) {
                    error(unit, "QUIZ-NO-KEY", "has no option marked [x]. Mark the right one.");
                }
            }
            case VALUE, CLOZE -> {
                if (draft.acceptsNothing()) {
                    error(unit, "QUIZ-NO-KEY", "accepts nothing. Write the answer after \"=\" or in [[ ]].");
                }
            }
            case MATCH -> matches(unit, draft);
            default -> { }
        }
        count(unit, draft);
    }

    private void count(Unit unit, QuestionDraft draft) {
        boolean list = draft.shape() == Shape.CHOICE || draft.shape() == Shape.ORDER || draft.shape() == Shape.MATCH;
        if (list && draft.items().size() < 2) {
            error(unit, "QUIZ-ONE-OPTION", "has fewer than two options. Add one.");
        }
        if (draft.items().size() > MOST_OPTIONS) {
            error(unit, "QUIZ-MANY-OPTIONS", "has more than " + MOST_OPTIONS + " options. Leave some out.");
        }
    }

    private void matches(Unit unit, QuestionDraft draft) {
        Set<String> right = new HashSet<>();
        for (Item match : draft.matches()) {
            if (!right.add(match.html())) {
                error(unit, "MATCH-TWICE", "has the same text twice on the right, so two answers are right. "
                    + "Make them differ.");
            }
        }
    }

    private void explained(Unit unit, QuestionDraft draft) {
        if (draft.explanation() == null) {
            warning(unit, "QUIZ-NO-EXPLANATION", "has no explanation. End it with a block quote.");
        }
        if (draft.shape() == Shape.CHOICE && draft.items().stream().anyMatch(item -> item.feedback() == null)) {
            warning(unit, "QUIZ-NO-FEEDBACK", "has an option without feedback. Write a block quote below it.");
        }
    }

    private void error(Unit unit, String code, String message) {
        findings.error(page.file().path(), page.line(unit), 1, code, name(unit) + message);
    }

    private void warning(Unit unit, String code, String message) {
        findings.warning(page.file().path(), page.line(unit), 1, code, name(unit) + message);
    }

    private static String name(Unit unit) {
        return "question \"" + unit.draft().id() + "\" ";
    }
}
