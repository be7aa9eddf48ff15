package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class FieldsTest {
    private static final String CARD = """
        ---
        # who may change this: the academy
        title: Links   # short
        summary: >
          Read a link
          before you tap.
        x-office: "keep me"
        outcomes:   # measured in the final test
          # the first one is the main one
          spot: Spot a false link
          report: "Report: it"   # at once

          # the last
          help: Help others
        tags:
          - DigComp:3.0:4.1
          - DigComp:3.0:1.2
        draw: {spot: 4, report: 2}
        valid-months:
        ---

        # Links

        About **links**.
        """;

    @Test
    void whatGetsTheValueItHasChangesNothing() {
        Fields card = card(CARD);
        Fields same = card.text("title", "Links").text("summary", "Read a link before you tap.").text("nothing", "")
            .texts("outcomes", card.texts("outcomes")).list("tags", List.of("DigComp:3.0:4.1", "DigComp:3.0:1.2"))
            .texts("draw", Map.of("spot", "4", "report", "2")).body("About **links**.").title("Links")
            .texts("nothing", Map.of()).list("none", List.of());
        assertEquals(CARD, text(same));
    }

    @Test
    void theCardsOfThisRepositoryComeThroughUnchanged() throws IOException {
        Path file = Path.of("courses/safe-online/course.md");
        Fields card = Fields.of(Files.readAllBytes(file)).orElseThrow();
        Fields same = card;
        for (String name : List.of("title", "summary", "lang", "version", "licence", "contact", "pass", "review-by")) {
            same = same.text(name, card.text(name));
        }
        same = same.texts("outcomes", card.texts("outcomes")).texts("draw", card.texts("draw")).list("tags", card.list("tags"))
            .list("prerequisites", card.list("prerequisites")).body(card.body());
        assertEquals(Files.readString(file), text(same));
    }

    @Test
    void onlyTheChangedValueIsWritten() {
        assertEquals(CARD.replace("title: Links ", "title: \"Links: all\" "), text(card(CARD).text("title", "Links: all")));
        assertEquals(CARD.replace(">\n  Read a link\n  before you tap.", "Tap later."),
            text(card(CARD).text("summary", "Tap later.")));
        assertEquals(CARD.replace("valid-months:", "valid-months: 24"), text(card(CARD).text("valid-months", "24")));
        assertEquals(CARD.replace("valid-months:\n", "valid-months:\nattempts: 3\n"), text(card(CARD).text("attempts", "3")));
        assertEquals(CARD.replace("About **links**.", "More.\n\nAnd more."), text(card(CARD).body("\nMore.\n\nAnd more.\n")));
    }

    @Test
    void anOutcomeIsChangedAddedOrTakenOutInItsLine() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("spot", "Spot every false link");
        wanted.put("help", "Help others");
        wanted.put("teach", "- Teach");
        assertEquals(CARD.replace("Spot a false link", "Spot every false link")
            .replace("  report: \"Report: it\"   # at once\n", "")
            .replace("  help: Help others\n", "  help: Help others\n  teach: \"- Teach\"\n"),
            text(card(CARD).texts("outcomes", wanted)));
    }

    @Test
    void aFieldThatBecomesEmptyGoes() {
        assertEquals(CARD.replace("draw: {spot: 4, report: 2}\n", ""), text(card(CARD).texts("draw", Map.of())));
        assertEquals(CARD.replace("x-office: \"keep me\"\n", ""), text(card(CARD).text("x-office", "")));
        assertEquals(CARD.replace("tags:\n  - DigComp:3.0:4.1\n  - DigComp:3.0:1.2\n", "tags: []\n"),
            text(card(CARD).list("tags", List.of())));
    }

    @Test
    void aTitleIsChangedInTheHeadingToo() {
        assertEquals(CARD.replace("title: Links ", "title: Read links ").replace("# Links\n", "# Read links\n"),
            text(card(CARD).title("Read links")));
        String other = CARD.replace("# Links\n", "# Another heading\n");
        assertEquals(other.replace("title: Links ", "title: Read links "), text(card(other).title("Read links")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b", "# no comment", "yes", "null", "- a", "[x]", "{y}", "it's \"quoted\"", "\\n is no line",
        "@home", "%", "a # b", "&anchor", "*alias", "!tag", "|", ">", "ភាសា", "😀", ", comma", "a, b", "?", "'", "\"", "end:",
        "2027-11-30", "0x1F", "a\tb", "--- x"})
    void anyValueIsReadAsItWasWritten(String value) {
        Fields changed = card(CARD).text("title", value).list("tags", List.of(value, "b"))
            .texts("outcomes", Map.of("spot", value)).texts("draw", Map.of("spot", value, "other", "1"));
        assertEquals(value, changed.text("title"));
        assertEquals(List.of(value, "b"), changed.list("tags"));
        assertEquals(Map.of("spot", value), changed.texts("outcomes"));
        assertEquals(Map.of("spot", value, "other", "1"), changed.texts("draw"));
        assertEquals("keep me", changed.text("x-office"));
        assertTrue(text(changed).contains("# who may change this: the academy"));
    }

    /** Any order of any changes gives what YAML reads as the values that were set, and nothing else. */
    @Test
    void manyChangesAfterEachOtherAddUp() {
        Random random = new Random(20261128);
        String[] words = {"one", "two: three", "#four", "five's", "\"six\"", "ក", "a, b", "[7]"};
        for (int run = 0; run < 200; run++) {
            Fields fields = card(CARD);
            Map<String, Object> model = new LinkedHashMap<>();
            for (int i = 0; i < 12; i++) {
                String word = words[random.nextInt(words.length)];
                switch (random.nextInt(4)) {
                    case 0 -> fields = fields.text("title", (String) put(model, "title", word));
                    case 1 -> fields = fields.text("extra", (String) put(model, "extra", word));
                    case 2 -> {
                        List<String> list = new ArrayList<>(List.of(word, "z").subList(0, 1 + random.nextInt(2)));
                        put(model, "tags", list);
                        fields = fields.list("tags", list);
                    }
                    default -> {
                        Map<String, String> map = new LinkedHashMap<>(fields.texts("outcomes"));
                        map.remove("id" + random.nextInt(5));
                        map.put("id" + random.nextInt(5), word);
                        put(model, "outcomes", map);
                        fields = fields.texts("outcomes", map);
                    }
                }
            }
            Map<String, Object> read = new Yaml().load(text(fields).split("---\n")[1]);
            model.forEach((name, value) -> assertEquals(value, read.get(name)));
            assertEquals("keep me", read.get("x-office"));
        }
    }

    @Test
    void whatCannotBeReadOrIsAnAliasIsNotTaken() {
        assertTrue(Fields.of(bytes("no fields")).isEmpty());
        assertTrue(Fields.of(bytes("---\na: [\n---\n")).isEmpty());
        assertTrue(Fields.of(bytes("---\na: &x one\nb: *x\n---\n")).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> card(CARD).text("title", "x".repeat(17_000)));
    }

    private static Object put(Map<String, Object> model, String name, Object value) {
        model.put(name, value);
        return value;
    }

    private static Fields card(String text) {
        return Fields.of(bytes(text)).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Fields fields) {
        return new String(fields.bytes(), StandardCharsets.UTF_8);
    }
}
