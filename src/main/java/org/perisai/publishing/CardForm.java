package org.perisai.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.perisai.content.Fields;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;

/**
 * The card of a course as a form. Each field of the card has one of the form with its name; an outcome {@code x} has
 * {@code outcome-x}, {@code draw-x} and {@code drop-x}, two new ones {@code new-1} and {@code new-2}. Beside each field
 * {@code f} the form sends in {@code was-f} a mark of what it was when the form was drawn: so only what its author changed is
 * written, over whatever others saved meanwhile, and a field that both changed is asked about.
 */
final class CardForm {
    private static final Map<String, Integer> TEXTS = Map.of("title", 200, "summary", 400, "lang", 20, "version", 20, "level",
            20, "area", 20, "audience", 400, "licence", 100, "contact", 200);
    private static final Map<String, String> NUMBERS = Map.of("minutes", "[1-9]\\d{0,3}", "pass", "[1-9]\\d?|100", "attempts",
            "\\d{0,2}", "valid-months", "\\d{0,3}", "review-by", "(20\\d\\d-\\d\\d-\\d\\d)?");
    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";
    private static final int LONGEST_OUTCOME = 300;
    private static final int LONGEST_DESCRIPTION = 20_000;

    private final Here here;
    private final Form form;
    private final Map<String, String> now;

    /** @param card as it is stored now */
    CardForm(Here here, Form form, Fields card) {
        this.here = here;
        this.form = form;
        this.now = values(card);
        now.forEach(form::offer);
    }

    private static Map<String, String> values(Fields card) {
        Map<String, String> values = new LinkedHashMap<>();
        TEXTS.keySet().forEach(name -> values.put(name, card.text(name)));
        NUMBERS.keySet().forEach(name -> values.put(name, card.text(name)));
        card.texts("outcomes").forEach((id, text) -> {
            values.put("outcome-" + id, text);
            values.put("draw-" + id, card.texts("draw").getOrDefault(id, "0"));
        });
        values.put("tag", String.join("\n", card.list("tags")));
        values.put("before", String.join("\n", card.list("prerequisites")));
        values.put("description", card.body());
        return values;
    }

    /** What each field holds now, as a mark that the form carries. */
    List<Form.Choice> marks() {
        return now.keySet().stream().map(name -> new Form.Choice("was-" + name, mark(name, now))).toList();
    }

    private static String mark(String name, Map<String, String> values) {
        return Integer.toHexString(values.getOrDefault(name, "").hashCode());
    }

    /** The card with what its author changed; what can't be taken is said in the form. */
    Fields applied(Fields card) {
        Fields changed = card;
        for (Map.Entry<String, Integer> field : TEXTS.entrySet()) {
            if (touched(field.getKey(), form.text(field.getKey(), field.getValue()))) {
                String text = form.required(field.getKey(), field.getValue()).replaceAll("\\s+", " ");
                changed = field.getKey().equals("title") ? changed.title(text) : changed.text(field.getKey(), text);
            }
        }
        for (Map.Entry<String, String> field : NUMBERS.entrySet()) {
            String text = form.text(field.getKey(), 20);
            if (touched(field.getKey(), text)) {
                changed = text.matches(field.getValue()) ? changed.text(field.getKey(), text) : changed;
                if (!text.matches(field.getValue())) {
                    form.refuse(field.getKey(), "card.wrong." + field.getKey());
                }
            }
        }
        changed = outcomes(changed);
        changed = touched("tag", String.join("\n", chosen("tag"))) ? changed.list("tags", chosen("tag")) : changed;
        changed = touched("before", String.join("\n", chosen("before"))) ? changed.list("prerequisites", chosen("before"))
                : changed;
        String description = form.text("description", LONGEST_DESCRIPTION).replace("\r\n", "\n");
        return touched("description", description) ? changed.body(description) : changed;
    }

    private Fields outcomes(Fields card) {
        Map<String, String> texts = new LinkedHashMap<>(card.texts("outcomes"));
        Map<String, String> draw = new LinkedHashMap<>(card.texts("draw"));
        for (String id : List.copyOf(texts.keySet())) {
            String name = "outcome-" + id;
            if (!here.field("drop-" + id).isEmpty() && !asked(name, "")) {
                texts.remove(id);
                draw.remove(id);
                continue;
            }
            if (touched(name, form.text(name, LONGEST_OUTCOME))) {
                texts.put(id, form.required(name, LONGEST_OUTCOME));
            }
            if (touched("draw-" + id, form.text("draw-" + id, 3))) {
                draw(draw, id, "draw-" + id);
            }
        }
        added("new-1", texts, draw);
        added("new-2", texts, draw);
        if (texts.isEmpty()) {
            form.refuse("new-1", "form.required");
            return card;
        }
        return card.texts("outcomes", texts).texts("draw", draw);
    }

    private void added(String row, Map<String, String> texts, Map<String, String> draw) {
        String text = form.text(row, LONGEST_OUTCOME);
        if (!text.isEmpty()) {
            String id = here.field(row + "-id").isBlank() ? Additions.name(text) : here.field(row + "-id").strip();
            if (!id.matches(ID) || texts.putIfAbsent(id, text) != null) {
                form.refuse(row + "-id", "card.wrong.outcome");
            }
            draw(draw, id, row + "-draw");
        }
    }

    private void draw(Map<String, String> draw, String outcome, String name) {
        String count = form.text(name, 3);
        if (!count.matches("\\d{0,2}")) {
            form.refuse(name, "card.wrong.draw");
        } else if (count.matches("0*")) {
            draw.remove(outcome);
        } else {
            draw.put(outcome, count);
        }
    }

    private List<String> chosen(String name) {
        List<String> chosen = new ArrayList<>();
        here.fields(name).stream().filter(value -> !value.isBlank() && value.length() <= 120 && !chosen.contains(value))
                .forEach(chosen::add);
        return chosen;
    }

    /** Whether the author changed a field that the form sent, and nobody else did meanwhile. */
    private boolean touched(String name, String text) {
        boolean sent = !here.fields(name).isEmpty();
        return sent && !mark(name, Map.of(name, text.replace("\r\n", "\n"))).equals(here.field("was-" + name))
                && !asked(name, text);
    }

    /** Says what somebody else made of a field meanwhile; whether it differs. */
    private boolean asked(String name, String text) {
        boolean others = !mark(name, now).equals(here.field("was-" + name)) && !now.getOrDefault(name, "").equals(text);
        if (others) {
            form.refuse(name, "card.theirs", now.getOrDefault(name, ""));
        }
        return others;
    }
}
