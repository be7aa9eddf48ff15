package org.perisai.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.perisai.content.Block;
import org.perisai.content.BlockText;
import org.perisai.content.CardText;
import org.perisai.content.Facts;
import org.perisai.content.Question;
import org.perisai.content.State;
import org.perisai.shared.Language;

/**
 * Puts together what a reader of one language sees of a stored version. For each block: the chosen
 * language, else its parent (ms-BN: ms), else the source. A stale text is kept with a mark, but an
 * edit that the author marked urgent shows the source. A question is one block, so it is always in
 * one language.
 */
final class Editor {
    private final JsonNode structure;
    private final Language language;
    private final String source;
    /** By language: the hashes that are needed of it. */
    private final Map<String, List<String>> wanted = new HashMap<>();
    /** Null while an outline is made. */
    private Map<String, BlockText> texts;

    Editor(JsonNode structure, Language language) {
        this.structure = structure;
        this.language = language;
        this.source = structure.path("lang").asText();
    }

    /** @param fetch gives the bodies of a language's texts by hash */
    Edition edition(long versionId, int number, BiFunction<String, List<String>, Map<String, String>> fetch) {
        for (JsonNode block : structure.findParents("texts")) {
            if (block.has("kind")) {
                Choice choice = choose(block.get("texts"));
                wanted.computeIfAbsent(choice.lang, any -> new ArrayList<>()).add(choice.hash);
            }
        }
        texts = new HashMap<>();
        wanted.forEach((lang, hashes) -> fetch.apply(lang, hashes)
                .forEach((hash, body) -> texts.put(lang + hash, Archive.text(body))));
        return outline(versionId, number);
    }

    /** The same without any block. */
    Edition outline(long versionId, int number) {
        JsonNode cards = structure.get("cards");
        String cardLang = ownAndParents().filter(cards::has).findFirst().orElse(source);
        List<EditionModule> modules = new ArrayList<>();
        structure.get("modules").forEach(module -> modules.add(module(module)));
        return new Edition(versionId, structure.get("id").asText(), number, language,
                Archive.as(structure.get("facts"), Facts.class), Archive.as(cards.get(cardLang), CardText.class),
                cardLang, source, languages(cards), description(cards), List.copyOf(modules),
                module(structure.get("exam")), module(structure.get("pretest")));
    }

    /** Versions of earlier days keep it whole, with its state, in the card of each language. */
    private List<EditionBlock> description(JsonNode cards) {
        if (texts == null || structure.has("description")) {
            return blocks(structure.path("description"));
        }
        Choice choice = choose(cards);
        return List.of(new EditionBlock("about", Block.Kind.TEXT, choice.lang, !choice.lang.equals(language.tag()),
                choice.state == State.CHANGED, cards.get(choice.lang).path("html").asText(), null, null));
    }

    private List<EditionBlock> blocks(JsonNode blocks) {
        List<EditionBlock> shown = new ArrayList<>();
        if (texts != null) {
            blocks.forEach(block -> shown.add(block(block)));
        }
        return List.copyOf(shown);
    }

    private List<String> languages(JsonNode cards) {
        return Language.all().stream().map(Language::tag).filter(cards::has).toList();
    }

    private EditionModule module(JsonNode module) {
        if (module == null || module.isNull()) {
            return null;
        }
        JsonNode titles = module.get("texts");
        Choice choice = choose(titles);
        JsonNode words = titles.path(choice.lang);
        List<EditionSection> sections = new ArrayList<>();
        module.get("sections").forEach(section -> sections.add(section(section)));
        return new EditionModule(module.get("id").asText(), module.get("minutes").asInt(),
                strings(module.get("outcomes")), words.path("title").asText(), choice.lang, choice.state == State.CHANGED,
                strings(words.path("keywords")), List.copyOf(sections));
    }

    private EditionSection section(JsonNode section) {
        return new EditionSection(section.get("id").asText(), text(section, "outcome"), text(section, "form"),
                blocks(section.get("blocks")));
    }

    private EditionBlock block(JsonNode block) {
        Choice choice = choose(block.get("texts"));
        BlockText text = texts.get(choice.lang + choice.hash);
        JsonNode question = block.get("question");
        return new EditionBlock(block.get("id").asText(), Block.Kind.valueOf(block.get("kind").asText()), choice.lang,
                !choice.lang.equals(language.tag()), choice.state == State.CHANGED, text.html(),
                question.isNull() ? null : Archive.as(question, Question.class), text.question());
    }

    private Choice choose(JsonNode texts) {
        return ownAndParents().filter(texts::has).map(lang -> new Choice(lang, texts.get(lang)))
                .filter(choice -> choice.state != State.URGENT).findFirst()
                .orElseGet(() -> new Choice(source, texts.get(source)));
    }

    /** The reader's language, then what is left of its tag without its last parts. */
    private Stream<String> ownAndParents() {
        return Stream.iterate(language.tag(), lang -> !lang.isEmpty(), lang -> lang.replaceFirst("-?[^-]*$", ""));
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asText()));
        return List.copyOf(strings);
    }

    private record Choice(String lang, State state, String hash) {
        /** Versions of earlier days say nothing of the state of titles. */
        Choice(String lang, JsonNode ref) {
            this(lang, State.valueOf(ref.path("state").asText(State.FRESH.name())), ref.path("hash").asText());
        }
    }
}
