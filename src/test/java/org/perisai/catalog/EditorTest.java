package org.perisai.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.perisai.content.Block;
import org.perisai.content.BlockText;
import org.perisai.content.CardText;
import org.perisai.content.Course;
import org.perisai.content.Facts;
import org.perisai.content.Module;
import org.perisai.content.ModuleText;
import org.perisai.content.State;
import org.perisai.shared.Language;

/** What a reader of Khmer sees of an English course. */
class EditorTest {

    @Test
    void eachBlockOfTheDescriptionIsTheTranslationOrElseTheSource() {
        Archive.Taken taken = Archive.take(course(block("1", "Fresh.", State.FRESH), block("2", "Old.", State.CHANGED),
                block("3", "Reversed.", State.URGENT), block("4", "New.", null)));
        Map<String, String> bodies = taken.texts().stream()
                .collect(Collectors.toMap(text -> text.lang() + text.hash(), Archive.StoredText::body));
        Editor editor = new Editor(Archive.structure(taken.structure()), Language.KM);
        assertEquals(List.of(), editor.outline(1, 1).description());
        Edition edition = editor.edition(1, 1, (lang, hashes) -> hashes.stream()
                .collect(Collectors.toMap(Function.identity(), hash -> bodies.get(lang + hash))));
        assertEquals(List.of("km Fresh. in km", "km Old. in km, stale", "en Reversed., foreign", "en New., foreign"),
                said(edition));
    }

    @Test
    void whatIsNotInTheLanguageItselfIsShownInItsParent() {
        ObjectNode structure = (ObjectNode) Archive.structure(Archive.take(course()).structure());
        ObjectNode cards = (ObjectNode) structure.get("cards");
        cards.set("zh", Archive.node(card("中文")));
        assertEquals("zh 中文", titled(structure, Language.ZH_HANS));
        assertEquals("en English", titled(structure, Language.JA));
        cards.set("zh-Hans", Archive.node(card("简体中文")));
        assertEquals("zh-Hans 简体中文", titled(structure, Language.ZH_HANS));
    }

    private static String titled(JsonNode structure, Language language) {
        Edition edition = new Editor(structure, language).outline(1, 1);
        return edition.cardLang() + " " + edition.title();
    }

    @Test
    void aBlockThatIsUrgentInTheLanguageItselfIsShownInItsParent() {
        ObjectNode structure = (ObjectNode) Archive.structure(Archive.take(course(block("1", "Words", null))).structure());
        ObjectNode texts = (ObjectNode) structure.at("/description/0/texts");
        texts.putObject("zh").put("state", "CHANGED").put("hash", "z");
        texts.putObject("zh-Hans").put("state", "URGENT").put("hash", "h");
        List<EditionBlock> shown = new Editor(structure, Language.ZH_HANS).edition(1, 1, (lang, hashes) -> hashes.stream().collect(
                Collectors.toMap(Function.identity(), hash -> "{\"html\":\"" + lang + "\"}"))).description();
        assertEquals(List.of("zh zh true"), shown.stream()
                .map(block -> block.lang() + " " + block.html() + " " + block.foreign()).toList());
    }

    @Test
    void theTitleOfAModuleIsTheTranslationOrElseTheSource() {
        assertEquals("km ឆ្លើយ", title("FRESH"));
        assertEquals("km ឆ្លើយ, stale", title("CHANGED"));
        assertEquals("en Reply", title("URGENT"));
        assertEquals("km ឆ្លើយ", title(null), "stored before titles had a state");
    }

    private static String title(String state) {
        ObjectNode structure = (ObjectNode) Archive.structure(Archive.take(course()).structure());
        structure.withArray("modules").add(Archive.node(new Module("m", "01-m.md", 10, List.of(), Map.of(
                "en", new ModuleText(State.FRESH, "Reply", List.of()), "km", new ModuleText(State.FRESH, "ឆ្លើយ", List.of())),
                List.of())));
        ObjectNode khmer = (ObjectNode) structure.at("/modules/0/texts/km");
        khmer.remove("state");
        if (state != null) {
            khmer.put("state", state);
        }
        EditionModule module = new Editor(structure, Language.KM).outline(1, 1).modules().get(0);
        return module.titleLang() + " " + module.title() + (module.titleStale() ? ", stale" : "");
    }

    @Test
    void aVersionStoredWithItsDescriptionInEachCardIsReadByTheStateOfTheCard() {
        assertEquals(List.of("km Words in km"), said(stored("FRESH")));
        assertEquals(List.of("km Words in km, stale"), said(stored("CHANGED")));
        assertEquals(List.of("en Words, foreign"), said(stored("URGENT")));
        assertEquals("ខ្មែរ", stored("URGENT").card().title());
    }

    private static Edition stored(String state) {
        ObjectNode structure = (ObjectNode) Archive.structure(Archive.take(course()).structure());
        structure.remove("description");
        JsonNode cards = structure.get("cards");
        ((ObjectNode) cards.get("en")).put("html", "Words");
        ((ObjectNode) cards.get("km")).put("html", "Words in km").put("state", state);
        return new Editor(Archive.structure(structure.toString()), Language.KM).edition(1, 1, (lang, hashes) -> Map.of());
    }

    private static List<String> said(Edition edition) {
        return edition.description().stream().map(block -> block.lang() + " " + block.html()
                + (block.stale() ? ", stale" : "") + (block.foreign() ? ", foreign" : "")).toList();
    }

    private static Course course(Block... description) {
        Facts facts = new Facts("1", "basic", 10, "AWR", List.of(), List.of(), List.of(), 50, Map.of(), 0, 0, null, "CC", "x");
        return new Course("c", "en", "hash", facts, Map.of("en", card("English"), "km", card("ខ្មែរ")),
                List.of(description), List.of(), null, null);
    }

    private static CardText card(String title) {
        return new CardText(State.FRESH, title, "", "", Map.of());
    }

    private static Block block(String id, String words, State translated) {
        BlockText source = new BlockText(State.FRESH, words, null);
        return new Block(id, Block.Kind.TEXT, null, translated == null ? Map.of("en", source)
                : Map.of("en", source, "km", new BlockText(translated, words + " in km", null)));
    }
}
