package org.perisai.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.perisai.shared.codes.CodeList;

/** Reads the card of a course, {@code course.md}, and its translations. */
final class Card {
    private static final Set<String> REQUIRED = Set.of("title", "summary", "lang", "version", "level", "minutes",
        "area", "audience", "outcomes", "licence", "contact", "pass");
    private static final Set<String> OPTIONAL =
        Set.of("prerequisites", "tags", "draw", "attempts", "valid-months", "review-by");
    private static final Set<String> LEVELS = Set.of("basic", "technical", "lead");
    private static final Set<String> AREAS = Set.copyOf(CodeList.AREA.stated());

    /** Position of their unit. */
    private static final int FIELDS = 0;

    private Card() {
    }

    /** The page with one more unit in front: the words of the fields, which are translated too. */
    static Page withFields(Page page) {
        FrontMatter front = page.front();
        StringBuilder words = new StringBuilder();
        for (String name : List.of("title", "summary", "audience")) {
            words.append(front.text(name)).append('\n');
        }
        front.texts("outcomes").forEach((id, text) -> words.append(id).append(": ").append(text).append('\n'));
        List<Unit> units = new ArrayList<>();
        units.add(Unit.card(words.toString()));
        units.addAll(page.units());
        return new Page(page.file(), front, units, page.pictures());
    }

    static Facts facts(Page page) {
        FrontMatter front = page.front();
        front.expect(REQUIRED, OPTIONAL);
        oneOf(front, "level", LEVELS, "CARD-LEVEL");
        oneOf(front, "area", AREAS, "CARD-AREA");
        Map<String, String> outcomes = front.texts("outcomes");
        for (String id : outcomes.keySet()) {
            if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
                front.error("outcomes", "CARD-OUTCOME", "\"" + id + "\" isn't an id. Use a-z, 0-9 and hyphens.");
            }
        }
        Map<String, Integer> draw = front.numbers("draw", 1, 100);
        return new Facts(front.text("version"), front.text("level"), front.number("minutes", 1, 6000, 0),
            front.text("area"), front.list("prerequisites"), tags(front), List.copyOf(outcomes.keySet()),
            front.number("pass", 1, 100, 70), draw, front.number("attempts", 0, 100, 0),
            front.number("valid-months", 0, 240, 0), date(front), front.text("licence"), front.text("contact"));
    }

    private static void oneOf(FrontMatter front, String name, Set<String> known, String code) {
        if (front.has(name) && !known.contains(front.text(name))) {
            front.error(name, code, "\"" + front.text(name) + "\" isn't known. Use one of "
                + String.join(", ", known.stream().sorted().toList()) + ".");
        }
    }

    private static List<Tag> tags(FrontMatter front) {
        List<Tag> tags = new ArrayList<>();
        for (String tag : front.list("tags")) {
            String[] parts = tag.split(":", -1);
            if (parts.length == 3 && !parts[0].isBlank() && !parts[1].isBlank() && !parts[2].isBlank()) {
                tags.add(new Tag(parts[0], parts[1], parts[2]));
            } else {
                front.error("tags", "CARD-TAG", "\"" + tag + "\" isn't framework:version:code. Correct it.");
            }
        }
        return tags;
    }

    private static LocalDate date(FrontMatter front) {
        try {
            return front.has("review-by") ? LocalDate.parse(front.text("review-by")) : null;
        } catch (DateTimeParseException e) {
            front.error("review-by", "FRONT-TYPE", "\"review-by\" must be a date such as 2027-11-30.");
            return null;
        }
    }

    static CardText source(Page page) {
        return text(page, page, State.FRESH);
    }

    /** @param source the card in its own language, for outcomes that the translation lacks */
    static CardText translated(Page source, Translation translation) {
        return text(source, translation.page(), translation.alignment().state(FIELDS));
    }

    private static CardText text(Page source, Page page, State state) {
        FrontMatter front = page.front();
        Map<String, String> outcomes = source.front().texts("outcomes");
        outcomes.keySet().retainAll(front.texts("outcomes").keySet());
        outcomes.replaceAll((id, words) -> front.texts("outcomes").get(id));
        return new CardText(state, front.text("title"), front.text("summary"), front.text("audience"), outcomes);
    }
}
