package org.perisai.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.perisai.content.Question.Kind;
import org.perisai.content.QuestionDraft.Item;

/**
 * Makes of the source's draft the question without words, and of every language's draft its text. The ids of an
 * order and of the right column of a match are drawn anew from a hash, since the author's ids would show the answer.
 */
final class Answers {
    private final QuestionDraft source;
    private final Kind kind;
    /** Public id by the author's id; for a match by the number of the row. */
    private final Map<String, String> letters = new TreeMap<>();

    Answers(QuestionDraft source) {
        this.source = source;
        kind = kind();
        List<String> drawn = source.items().stream().map(Item::id)
            .sorted(Comparator.comparing(id -> Hash.sha256(source.id() + id))).toList();
        for (int i = 0; i < drawn.size(); i++) {
            letters.put(drawn.get(i), String.valueOf((char) ('A' + i)));
        }
    }

    private Kind kind() {
        return switch (source.shape()) {
            case ORDER -> Kind.ORDER;
            case MATCH -> Kind.MATCH;
            case CLOZE -> Kind.CLOZE;
            case VALUE -> source.isNumber() ? Kind.NUMBER : Kind.TEXT;
            default -> source.items().stream().filter(Item::marked).count() == 1 ? Kind.ONE : Kind.SEVERAL;
        };
    }

    Question question(String outcome, String caseId) {
        return new Question(source.id(), kind, outcome, caseId, options(), key());
    }

    private List<String> options() {
        List<String> ids = source.items().stream().map(Item::id).toList();
        return kind == Kind.ORDER ? letters.values().stream().sorted().toList() : ids;
    }

    private Key key() {
        List<Item> items = source.items();
        List<String> right = switch (kind) {
            case ONE, SEVERAL -> items.stream().filter(Item::marked).map(Item::id).toList();
            case ORDER -> items.stream().map(item -> letters.get(item.id())).toList();
            case MATCH -> items.stream().map(item -> item.id() + "=" + letters.get(item.id())).toList();
            default -> List.of();
        };
        NumberKey number = kind == Kind.NUMBER ? NumberKey.of(source.value()).orElseThrow() : null;
        BigDecimal value = number == null ? null : number.number();
        return new Key(right, value, number == null ? null : number.tolerance(), source.gaps().size());
    }

    /** @param draft the source's own or one that fits it */
    QuestionText text(QuestionDraft draft) {
        List<OptionText> options = new ArrayList<>();
        for (Item item : source.items()) {
            String id = kind == Kind.ORDER ? letters.get(item.id()) : item.id();
            Item words = draft.item(item.id());
            options.add(new OptionText(id, words.html(), words.feedback()));
        }
        if (kind == Kind.ORDER) {
            options.sort(Comparator.comparing(OptionText::id));
        }
        List<OptionText> matches = draft.matches().stream()
            .map(item -> new OptionText(letters.get(item.id()), item.html(), null))
            .sorted(Comparator.comparing(OptionText::id)).toList();
        return new QuestionText(draft.title(), options, matches, draft.hints(), draft.explanation(), accepted(draft));
    }

    private List<List<String>> accepted(QuestionDraft draft) {
        return switch (kind) {
            case CLOZE -> draft.gaps();
            case TEXT -> List.of(QuestionReader.words(draft.value()));
            default -> List.of();
        };
    }
}
