package org.perisai.translating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perisai.content.Bitext;
import org.perisai.content.Flaw;
import org.perisai.content.Passage;

class XliffTest {
    private static final String SOURCE = """
        ---
        title: Read a link
        minutes: 12
        ---
        # Read a link

        Look at `a & b` in [this <page>](https://one.test/?x=1&y=2) *now*.

        A plain passage.

        ### Which? {.quiz #q-one}

        - [ ] `pay.test` {#a}
          > Wrong.
        - [x] The right one {#b}
          > Right.

        > Because.
        """;
    private static final Bitext UNTRANSLATED = Bitext.of("links", "01-read.md", "en", SOURCE, "km", null).orElseThrow();

    private static Map<Integer, Map<String, String>> work() {
        return Map.of(1, Map.of("P1", "សូមមើល ⟦2⟧ទំព័រនេះ⟦/2⟧ និង ⟦1⟧"), 2, Map.of("P1", "អត្ថបទ"));
    }

    private static Bitext translated(String source) {
        String file = UNTRANSLATED.write(work(), new Bitext.Credit("draft", "Dara", null)).text();
        return Bitext.of("links", "01-read.md", "en", source, "km", file).orElseThrow();
    }

    private static String document(Bitext bitext, boolean openOnly) {
        List<Sheet.Block> blocks = bitext.passages().stream().filter(passage -> !openOnly || passage.isOpen())
            .map(passage -> Delivery.block(passage, 3, false, List.of(new Sheet.Note("kind", passage.kind() + " <&> \""))))
            .toList();
        return new String(XliffWriter.write(List.of(new Sheet("links", "01-read.md", "en", "km", blocks))),
            StandardCharsets.UTF_8);
    }

    private static List<Delivery.Taken> take(Bitext bitext, String document) {
        return new Delivery("links", "en", "km", Map.of("01-read.md", bitext.passages()))
            .take(XliffReader.read(document.getBytes(StandardCharsets.UTF_8)));
    }

    private static String refusal(String document) {
        XliffRefused refused = assertThrows(XliffRefused.class, () -> take(translated(SOURCE), document));
        return refused.key().replace("translating.xliff.", "") + (refused.flaw() == null ? "" : " " + refused.flaw().kind());
    }

    @Test
    void whatGoesOutComesBack() {
        Bitext bitext = translated(SOURCE);
        List<Sheet> read = XliffReader.read(document(bitext, false).getBytes(StandardCharsets.UTF_8));
        List<Sheet.Block> blocks = read.get(0).blocks();
        assertEquals(bitext.passages().stream().map(Passage::id).toList(), blocks.stream().map(Sheet.Block::id).toList());
        assertEquals(3, blocks.get(1).number());
        assertEquals("Look at ⟦1⟧ in ⟦2⟧this <page>⟦/2⟧ *now*.", blocks.get(1).texts().get(0).original());
        assertEquals(work().get(1).get("P1"), blocks.get(1).texts().get(0).translation());
        assertEquals(Sheet.Done.TRANSLATED, blocks.get(1).texts().get(0).done());
        assertEquals(Sheet.Done.INITIAL, blocks.get(0).texts().get(0).done());
        assertEquals(List.of(), take(bitext, document(bitext, false)), "nothing was done to it");
    }

    @Test
    void theKeyAndWhatIsFixedStayAtHome() {
        String document = document(UNTRANSLATED, true);
        assertTrue(!document.contains("[x]") && !document.contains("pay.test"), document);
        assertTrue(document.contains("The right one"));
    }

    @Test
    void onlyOpenBlocksGoOutWhereSomebodyWantsThat() {
        String document = document(translated(SOURCE.replace("A plain passage.", "An edited passage.")), true);
        assertTrue(document.contains("An edited passage.") && document.contains("Which?"));
        assertTrue(!document.contains("Look at"), document);
    }

    @Test
    void whatWasTranslatedIsTaken() {
        String document = document(UNTRANSLATED, true).replace("<source>A plain passage.</source>",
            "<source>A plain passage.</source><target>ថ្មី &lt;ក&gt;</target>").replace("<source>", "\n<source>");
        List<Delivery.Taken> taken = take(UNTRANSLATED, document);
        assertEquals(List.of(Map.of("P1", "ថ្មី <ក>")), taken.stream().map(Delivery.Taken::texts).toList());
        assertEquals(2, taken.get(0).passage().position());
    }

    @Test
    void aChangedBlockThatIsStillRightIsConfirmedByItsState() {
        Bitext stale = translated(SOURCE.replace("A plain passage.", "An edited passage."));
        String document = document(stale, true);
        assertEquals(List.of(), take(stale, document));
        String finished = document.replaceAll("state=\"initial\"(>\\s*<source>An edited)", "state=\"final\"$1");
        assertEquals("2", take(stale, finished).stream().map(taken -> String.valueOf(taken.passage().position()))
            .collect(Collectors.joining()));
    }

    @Test
    void otherToolsMayWriteALinkAsOneElementAndAddTheirOwn() {
        String document = document(UNTRANSLATED, true).replace("<file ", "<x:a xmlns:x=\"urn:x\"><x:b/></x:a><file ")
            .replaceAll("(?s)(in )<sc [^>]*/>(this &lt;page&gt;)<ec [^>]*/>(.*?</source>)",
                "$1<pc id=\"P1-2\">$2</pc>$3<target><pc id=\"P1-2\"><mrk id=\"m1\">ទំព័រ</mrk></pc> <ph id=\"P1-1\"/></target>");
        assertEquals("⟦2⟧ទំព័រ⟦/2⟧ ⟦1⟧", take(UNTRANSLATED, document).get(0).texts().get("P1"));
    }

    @Test
    void anEntityIsNeverReplaced() {
        String head = "<?xml version=\"1.0\"?><!DOCTYPE xliff [%s]><xliff xmlns=\"" + XliffWriter.NAMESPACE
            + "\" version=\"2.1\" srcLang=\"en\" trgLang=\"km\">&e;</xliff>";
        assertEquals("dtd", refusal(head.formatted("<!ENTITY e SYSTEM \"file:///etc/hostname\">")));
        assertEquals("dtd", refusal(head.formatted("<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;\">")));
        assertEquals("dtd", refusal("<!DOCTYPE xliff SYSTEM \"http://127.0.0.1:9/x.dtd\"><xliff/>"));
        assertEquals("broken", refusal(document(UNTRANSLATED, true).replace("A plain", "&e; plain")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', value = {
        "file       ! original=\"courses/links/01-read.md\"   ! original=\"courses/links/02-other.md\"",
        "file       ! original=\"courses/links/01-read.md\"   ! original=\"../../etc/passwd\"",
        "language   ! trgLang=\"km\"                          ! trgLang=\"lo\"",
        "kind       ! version=\"2.1\"                         ! version=\"1.2\"",
        "unit       ! <unit id=\"u                            ! <unit id=\"v",
        "unit       ! <unit id=\"u                            ! <unit id=\"u000",
        "segment    ! segment id=\"keywords\"                 ! segment id=\"other\"",
        "segment    ! segment id=\"H1\"                       ! segment id=\"P9\"",
        "source     ! A plain passage.                        ! A plain message.",
        "code       ! <ph id=\"P1-1\"                         ! <ph id=\"P2-1\"",
        "code       ! <ph id=\"P1-1\"                         ! <img id=\"P1-1\"",
        "state      ! state=\"translated\"                    ! state=\"approved\"",
        "broken     ! </xliff>                                ! `",
    })
    void whatDoesNotFitIsRefusedAsAWhole(String wanted, String from, String to) {
        String document = document(translated(SOURCE), false);
        if (from.contains("keywords")) {
            document = document.replace("<segment id=\"H1\"", "<segment id=\"keywords\"");
        }
        assertTrue(document.contains(from.strip()), document);
        assertEquals(wanted.strip(), refusal(document.replace(from.strip(), to == null ? "" : to.strip())));
    }

    @Test
    void aMissingTextIsRefused() {
        assertEquals("lacks", refusal(document(translated(SOURCE), false)
            .replaceAll("(?s)<segment id=\"Q1.P1\".*?</segment>", "")));
    }

    @Test
    void aLostPieceOfCodeIsRefusedWithItsLine() {
        String document = document(translated(SOURCE), false).replaceAll("និង <ph[^>]*/>", "");
        XliffRefused refused = assertThrows(XliffRefused.class, () -> take(translated(SOURCE), document));
        assertEquals(Flaw.Kind.MISSING, refused.flaw().kind());
        List<String> lines = document.lines().toList();
        assertTrue(lines.get(refused.line() - 1).contains("id=\"P1\""), lines.get(refused.line() - 1));
    }

    @Test
    void aLargeOrDeepDocumentIsRefused() {
        byte[] large = new byte[XliffReader.LARGEST + 1];
        assertEquals("translating.xliff.large", assertThrows(XliffRefused.class, () -> XliffReader.read(large)).key());
        String deep = document(UNTRANSLATED, true).replace("A plain", "<mrk>".repeat(60) + "A plain" + "</mrk>".repeat(60));
        assertEquals("broken", refusal(deep));
        assertEquals("broken", refusal("no xml"));
    }
}
