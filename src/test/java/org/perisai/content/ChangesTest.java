package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perisai.content.ChangedBlock.Fate;

class ChangesTest {
    private static final String PATH = "courses/c/01-links.md";
    private static final String KHMER = "translations/km/c/01-links.md";
    private static final String MODULE = """
        ---
        title: Read a link
        minutes: 12
        outcomes: [spot]
        ---
        # Read a link

        Words at the beginning.

        ## Who owns it? {#owner}

        The owner stands before the first slash.

        Look there before you tap anything.

        ### Whose is it? {.quiz #q-owner}

        - [ ] One {#a}
        - [x] Two {#b}
          > Yes.

        ## The end {#end}

        A last passage about something else.
        """;

    @Test
    void equalFilesDifferInNothing() {
        assertEquals(List.of(), Changes.of(files(PATH, MODULE), files(PATH, MODULE)));
    }

    @Test
    void anEditedPassageIsMarkedWordByWordAndTheRestIsTheSame() {
        ChangedFile file = only(edited(text -> text.replace("before the first slash", "left of the first slash")));
        assertEquals(Fate.CHANGED, file.fate());
        assertEquals(List.of(Fate.SAME, Fate.SAME, Fate.SAME, Fate.CHANGED, Fate.SAME, Fate.SAME, Fate.SAME, Fate.SAME),
            fates(file));
        assertEquals("The owner stands [-before ][+left of ]the first slash.", marked(file.blocks().get(3)));
        assertEquals(1, file.changed());
        assertEquals(0, file.keys());
    }

    @Test
    void newAndRemovedPassagesStandWhereTheyBelong() {
        ChangedFile file = only(edited(text -> text.replace("Look there before you tap anything.\n\n", "")
            .replace("## The end", "Quite another remark.\n\n## The end")));
        assertEquals(List.of(Fate.SAME, Fate.SAME, Fate.SAME, Fate.SAME, Fate.REMOVED, Fate.CHANGED, Fate.SAME, Fate.SAME),
            fates(file), "text before the next heading belongs to the question");
        file = only(edited(text -> text.replace("Look there", "Wholly new text here.\n\nLook there")));
        assertEquals(Fate.ADDED, file.blocks().get(4).fate());
        assertNull(file.blocks().get(4).before());
        assertEquals("[+Wholly new text here.]", marked(file.blocks().get(4)));
    }

    @Test
    void aPassageWithOtherWordsIsNotTheOldOneEdited() {
        ChangedFile file = only(edited(text -> text.replace("Look there before you tap anything.",
            "Passwords should be long and different.")));
        assertEquals(List.of(Fate.REMOVED, Fate.ADDED), fates(file).subList(4, 6));
        assertEquals(9, file.blocks().size());
    }

    @Test
    void whatOnlyStandsElsewhereHasMoved() {
        ChangedFile file = only(edited(text -> text.replace("Words at the beginning.\n\n", "")
            .replace("A last passage about something else.", "A last passage about something else.\n\nWords at the beginning.")));
        assertEquals(List.of(Fate.MOVED), fates(file).stream().filter(fate -> fate != Fate.SAME).toList());
        assertEquals("Words at the beginning.", file.blocks().get(file.blocks().size() - 1).now().text());
    }

    @Test
    void aQuestionIsKnownByItsIdAndAnotherKeyIsSaid() {
        ChangedFile file = only(edited(text -> text.replace("[ ] One", "[x] One").replace("[x] Two", "[ ] Two")));
        ChangedBlock question = file.blocks().get(5);
        assertEquals(Fate.CHANGED, question.fate());
        assertTrue(question.keyChanged());
        assertEquals(List.of("b", "a"), List.of(question.before().key(), question.now().key()));
        assertEquals(1, file.keys());
        file = only(edited(text -> text.replace("> Yes.", "> Yes, that is it.")));
        assertFalse(file.blocks().get(5).keyChanged(), "other feedback is no other key");
        file = only(edited(text -> text.replaceFirst("(?s)### Whose.*?Yes\\.", "### Other words altogether {.quiz #q-owner}\n\n"
            + "Gone are the options.\n\n= 4")));
        assertEquals(Fate.CHANGED, file.blocks().get(5).fate());
        assertTrue(file.blocks().get(5).keyChanged());
        file = only(edited(text -> text.replace("#q-owner", "#q-other")));
        assertEquals(List.of(Fate.ADDED, Fate.REMOVED), fates(file).stream().filter(fate -> fate != Fate.SAME).sorted().toList());
    }

    @Test
    void keysOfEveryKindAreTold() {
        assertTrue(keyDiffers("= 443", "= 444"));
        assertTrue(keyDiffers("= 443", "= 443 ± 1"));
        assertFalse(keyDiffers("= 443", "=  443.0"));
        assertTrue(keyDiffers("= passkey", "= passkey | pass key"));
        assertTrue(keyDiffers("1. One {#a}\n2. Two {#b}", "1. Two {#b}\n2. One {#a}"));
        assertFalse(keyDiffers("1. One {#a}\n2. Two {#b}", "1. Number one {#a}\n2. Two {#b}"));
        assertTrue(keyDiffers("| A | B |\n|---|---|\n| 1 | x |\n| 2 | y |", "| A | B |\n|---|---|\n| 1 | y |\n| 2 | x |"));
        assertFalse(keyDiffers("| A | B |\n|---|---|\n| 1 | x |\n| 2 | y |", "| A | B |\n|---|---|\n| 2 | y |\n| 1 | x |"));
        assertTrue(keyDiffers("The key is [[long | lengthy]].", "The key is [[long]]."));
    }

    @Test
    void aMarkOfUrgencyIsAChangeOfItsBlock() {
        ChangedFile file = only(edited(text -> text.replace("before the first slash.", "before the first slash. {.urgent}")));
        ChangedBlock block = file.blocks().get(3);
        assertEquals(Fate.CHANGED, block.fate());
        assertTrue(block.urgent());
        assertEquals(block.before().hash(), block.now().hash());
    }

    @Test
    void fieldsAreComparedOneByOne() {
        ChangedFile file = only(edited(text -> text.replace("minutes: 12", "minutes: 15\nkeywords: [link, address]")
            .replace("outcomes: [spot]\n", "")));
        assertEquals(List.of("minutes 12 15", "keywords null [link, address]", "outcomes [spot] null"), file.fields().stream()
            .map(field -> field.name() + " " + field.before() + " " + field.now()).toList());
        assertEquals(0, file.changed());
        assertEquals(Fate.CHANGED, file.fate());
    }

    @Test
    void aModuleWithAnotherNumberMovesAndItsWordsAreComparedAllTheSame() {
        ChangedFile moved = only(Changes.of(files(PATH, MODULE), files("courses/c/03-links.md", MODULE)));
        assertEquals(List.of(Fate.MOVED, PATH, "courses/c/03-links.md"), List.of(moved.fate(), moved.former(), moved.path()));
        ChangedFile both = only(Changes.of(files(PATH, MODULE), files("courses/c/03-links.md",
            MODULE.replace("A last passage", "The last passage"))));
        assertEquals(List.of(Fate.CHANGED, 1L), List.of(both.fate(), both.changed()));
    }

    @Test
    void newAndRemovedFilesAndPicturesAreTold() {
        Map<String, byte[]> before = files(PATH, MODULE);
        before.put("courses/c/img/a.png", new byte[] {1});
        before.put("courses/c/img/b.png", new byte[] {2});
        Map<String, byte[]> now = files("courses/c/02-other.md", MODULE.replace("Read a link", "Other"));
        now.put("courses/c/course.md", "---\ntitle: C\n---\n# C\n".getBytes(StandardCharsets.UTF_8));
        now.put("courses/c/img/a.png", new byte[] {3});
        assertEquals(List.of("course.md ADDED", "01-links.md REMOVED", "02-other.md ADDED", "a.png CHANGED", "b.png REMOVED"),
            Changes.of(before, now).stream().map(file -> file.name() + " " + file.fate()).toList());
    }

    @Test
    void whatCannotBeReadIsShownAsOneBlock() {
        ChangedFile file = only(edited(text -> text.replace("---\n# Read", "--\n# Read")));
        assertTrue(file.blocks().stream().anyMatch(block -> block.now() != null && block.now().text().startsWith("---")));
    }

    @Test
    void aLongTextIsComparedInTimeAndShownAsItWasAndAsItIs() {
        String one = IntStream.range(0, 4000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String two = IntStream.range(0, 4000).mapToObj(i -> "a" + i * 2).collect(Collectors.joining(" "));
        ChangedFile file = only(edited(text -> text.replace("Words at the beginning.", one),
            text -> text.replace("Words at the beginning.", two)));
        ChangedBlock block = file.blocks().get(1);
        assertEquals(Fate.CHANGED, block.fate());
        assertEquals(List.of(Difference.Change.REMOVED, Difference.Change.ADDED),
            block.words().stream().map(Difference.Run::change).toList());
    }

    @Test
    void aTranslationStandsBesideItsSourceWhichHasNoKey() {
        String hashes = SourceBlock.of(PATH, MODULE).stream().map(SourceBlock::hash).collect(Collectors.joining(" "));
        String khmer = MODULE.replaceFirst("(?s)---.*?---", "---\nof: c/01-links\nlang: km\nblocks: " + hashes
            + "\nstate: draft\n---").replaceAll("\\[[ x]] ", "").replace("Words at the beginning.", "ពាក្យបើក។");
        List<ChangedFile> changes = Changes.of(files(KHMER, khmer), files(KHMER, khmer.replace("ពាក្យបើក។", "ពាក្យថ្មី។")
            .replace("state: draft", "state: reviewed")), "km", files(PATH, MODULE));
        ChangedFile file = only(changes);
        assertEquals(List.of("state"), file.fields().stream().map(ChangedField::name).toList());
        ChangedBlock block = file.blocks().get(1);
        assertEquals(Fate.CHANGED, block.fate());
        assertEquals("Words at the beginning.", block.source().text());
        assertEquals("ពាក្យថ្មី។", block.now().text());
        assertTrue(block.fresh());
        String question = file.blocks().get(5).source().text();
        assertTrue(question.contains("- Two {#b}"), question);
        assertFalse(question.contains("["), question);
        String moved = MODULE.replace("before the first slash", "left of the first slash");
        ChangedFile stale = only(Changes.of(files(KHMER, khmer), files(KHMER, khmer.replace("ពាក្យបើក។", "ពាក្យថ្មី។")), "km",
            files(PATH, moved)));
        assertFalse(stale.blocks().get(3).fresh());
        assertEquals(Fate.SAME, stale.blocks().get(3).fate());
    }

    private static boolean keyDiffers(String one, String two) {
        String shape = one.startsWith("1.") ? " .order" : one.startsWith("|") ? " .match" : one.contains("[[") ? " .cloze" : "";
        String question = "### Which? {.quiz" + shape + " #q-one}\n\nThink.\n\n";
        ChangedFile file = only(edited(text -> text + "\n" + question + one + "\n\n> Why.\n",
            text -> text + "\n" + question + two + "\n\n> Because.\n"));
        ChangedBlock block = file.blocks().get(file.blocks().size() - 1);
        assertEquals("q-one", block.now().question());
        return block.keyChanged();
    }

    private static List<ChangedFile> edited(UnaryOperator<String> edit) {
        return edited(UnaryOperator.identity(), edit);
    }

    private static List<ChangedFile> edited(UnaryOperator<String> before, UnaryOperator<String> now) {
        return Changes.of(files(PATH, before.apply(MODULE)), files(PATH, now.apply(MODULE)));
    }

    private static ChangedFile only(List<ChangedFile> changes) {
        assertEquals(1, changes.size(), changes::toString);
        return changes.get(0);
    }

    private static Map<String, byte[]> files(String path, String text) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static List<Fate> fates(ChangedFile file) {
        return file.blocks().stream().map(ChangedBlock::fate).toList();
    }

    private static String marked(ChangedBlock block) {
        return block.words().stream().map(run -> switch (run.change()) {
            case SAME -> run.text();
            case REMOVED -> "[-" + run.text() + "]";
            case ADDED -> "[+" + run.text() + "]";
        }).collect(Collectors.joining());
    }
}
