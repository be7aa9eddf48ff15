package org.perisai.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BitextTest {
    static final Bitext.Credit CREDIT = new Bitext.Credit("draft", "Dara", null);
    static final String SOURCE = """
        ---
        title: All marks
        minutes: 12
        outcomes: [spot]
        keywords: [one, two]
        ---
        # All marks

        Read `a|b` on
        [our *page*](https://one.test/x "t"), then [here][ref], <https://two.test>. {.urgent}

        > **Note** first line\\
        > second line
        >
        > - a point ![a picture](img/x.png)

        ```text
        Go to pay.example.test/now today.
        Bye
        ```

        ```js
        locked()
        ```

        | Word | Sign |
        |---|---|
        | a \\| b | `x` |

        ## Section # {#sec .urgent}

        ### Choose {.quiz #q-one}

        Stem.

        - [ ] `pay.test` {#a}
          > Wrong.
        - [x] the right
          one {#b}
          > Right.
          >
          > Really.

        Cover it. {.hint}

        > Because.

        ### Number {.quiz #q-two}

        How many?

        = 443

        > So many.

        ### Word {.quiz #q-three}

        Name it.

        = code | `word`

        > That one.

        ### Fill {.quiz .cloze #q-four}

        A [[story | lie]] and a *good* [[habit]].

        > Yes.

        ### Pair {.quiz .match #q-five}

        | Left | Right |
        |---|---|
        | L1 | R1 |
        | L2 | R2 |

        > Paired.

        [ref]: https://three.test
        """;

    static Bitext bitext(String source, String translated) {
        return Bitext.of("links", "01-all.md", "en", source, "km", translated).orElseThrow();
    }

    private static Map<String, String> texts(Passage passage) {
        Map<String, String> texts = new LinkedHashMap<>();
        passage.segments().forEach(segment -> texts.put(segment.place(), segment.text()));
        return texts;
    }

    private static Passage question(Bitext bitext, String id) {
        return bitext.passages().stream().filter(passage -> id.equals(passage.question())).findFirst().orElseThrow();
    }

    private static String translated(Map<Integer, Map<String, String>> work, String source, String before) {
        Bitext.Written written = bitext(source, before).write(work, CREDIT);
        assertEquals(List.of(), written.findings());
        return written.text();
    }

    @Test
    void aPassageIsDividedIntoItsTexts() {
        List<Passage> passages = bitext(SOURCE, null).passages();
        assertEquals(Map.of("H1", "All marks", "keywords", "one | two"), texts(passages.get(0)));
        Segment words = passages.get(1).segments().get(0);
        assertEquals("Read ⟦1⟧ on ⟦2⟧our *page*⟦/2⟧, then ⟦3⟧here⟦/3⟧, ⟦4⟧.", words.text());
        assertEquals(List.of("a|b", "https://one.test/x", "https://three.test", "https://two.test"),
            words.locked().stream().map(Locked::shown).toList());
        assertTrue(passages.get(1).urgent());
        assertEquals(Map.of("Q1.P1", "**Note** first line⟦1⟧second line", "Q1.L1.I1.P1", "a point ⟦1⟧a picture⟦/1⟧"),
            texts(passages.get(2)));
        assertEquals(Map.of("X1", "Go to ⟦1⟧ today.\nBye"), texts(passages.get(3)));
        assertEquals(Map.of(), texts(passages.get(4)));
        assertEquals("{T1.X1.R1.C1=Word, T1.X1.R1.C2=Sign, T1.X3.R1.C1=a | b, T1.X3.R1.C2=⟦1⟧}",
            texts(passages.get(5)).toString());
        assertTrue(passages.get(5).segments().get(3).isFixed());
        assertEquals(Map.of("H1", "Section #"), texts(passages.get(6)));
    }

    @Test
    void aQuestionShowsNoKey() {
        Bitext bitext = bitext(SOURCE, null);
        assertEquals("{H1=Choose, P1=Stem., L1.o-a.P1=⟦1⟧, L1.o-a.Q1.P1=Wrong., L1.o-b.P1=the right one, "
            + "L1.o-b.Q1.P1=Right., L1.o-b.Q1.P2=Really., hint1=Cover it., Q1.P1=Because.}",
            texts(question(bitext, "q-one")).toString());
        assertEquals("{H1=Number, P1=How many?, Q1.P1=So many.}", texts(question(bitext, "q-two")).toString());
        assertEquals("code | word", texts(question(bitext, "q-three")).get("answer"));
        assertEquals("A [[story | lie]] and a *good* [[habit]].", texts(question(bitext, "q-four")).get("P1"));
        assertEquals(2, question(bitext, "q-four").segments().get(1).gaps());
    }

    @Test
    void oneBlockAloneMakesAFile() {
        Passage number = question(bitext(SOURCE, null), "q-two");
        String file = translated(Map.of(number.position(),
            Map.of("H1", "លេខ", "P1", "ប៉ុន្មាន?", "Q1.P1", "ច្រើន")), SOURCE, null);
        assertTrue(file.endsWith("""
            locked()
            ```

            ### លេខ {.quiz #q-two}

            ប៉ុន្មាន?

            = 443

            > ច្រើន
            """), file);
        assertEquals(2, Pattern.compile(" (?!-)[0-9a-f]{6}").matcher(file.lines().skip(3).findFirst().orElseThrow())
            .results().count());
        Bitext again = bitext(SOURCE, file);
        assertEquals(List.of(), again.findings());
        assertEquals(List.of(4, number.position()), again.passages().stream().filter(passage -> passage.state() != null)
            .map(Passage::position).toList());
        assertEquals("ប៉ុន្មាន?", question(again, "q-two").texts().get("P1"));
    }

    @Test
    void leftOutBlockDoesNotTakeTheOldTextOfItsNeighbour() {
        String source = "---\ntitle: T\nminutes: 5\n---\n# T\n\nFirst.\n\nSecond.\n";
        String file = translated(Map.of(0, Map.of("H1", "ចំណង"), 2, Map.of("P1", "ទីពីរ")), source, null);
        Bitext changed = bitext(source.replace("Second.", "Second, edited."), file);
        assertNull(changed.passages().get(1).state());
        assertEquals(State.CHANGED, changed.passages().get(2).state());
        assertEquals("ទីពីរ", changed.passages().get(2).texts().get("P1"));
    }

    @Test
    void onlyWhatWasWrittenChanges() {
        Map<Integer, Map<String, String>> all = new HashMap<>();
        bitext(SOURCE, null).passages().forEach(passage -> all.put(passage.position(), texts(passage)));
        String before = translated(all, SOURCE, null).replace("Stem.", "Stem  with \\- own marks");
        String edited = SOURCE.replace("How many?", "How many now?").replace("Name it.", "Name that.");
        Bitext bitext = bitext(edited, before);
        Passage number = question(bitext, "q-two");
        Passage word = question(bitext, "q-three");
        assertEquals(List.of(State.CHANGED, State.CHANGED), List.of(number.state(), word.state()));
        String after = translated(Map.of(number.position(),
            Map.of("H1", "លេខ", "P1", "ប៉ុន្មាន?", "Q1.P1", "ច្រើន")), edited, before);
        assertEquals(before.replaceAll("blocks: .*", "").replaceAll("(?s)### Number.*(?=### Word)", ""),
            after.replaceAll("blocks: .*", "").replaceAll("(?s)### លេខ.*(?=### Word)", ""));
        Bitext again = bitext(edited, after);
        assertEquals(State.FRESH, question(again, "q-two").state());
        assertEquals(State.CHANGED, question(again, "q-three").state());
        assertEquals(word.stamped(), question(again, "q-three").stamped());
        String confirmed = translated(Map.of(word.position(), Map.of()), edited, after);
        assertEquals(State.FRESH, question(bitext(edited, confirmed), "q-three").state());
        assertEquals(after.replaceAll("blocks: .*", ""), confirmed.replaceAll("blocks: .*", ""));
    }

    @Test
    void halfABlockIsNotWritten() {
        Passage number = question(bitext(SOURCE, null), "q-two");
        assertNull(bitext(SOURCE, null).write(Map.of(number.position(), Map.of("H1", "លេខ")), CREDIT).text());
    }

    @Test
    void newOptionKeepsTheWordsOfTheOthers() {
        Map<Integer, Map<String, String>> all = new HashMap<>();
        bitext(SOURCE, null).passages().forEach(passage -> all.put(passage.position(), texts(passage)));
        String before = translated(all, SOURCE, null);
        String edited = SOURCE.replace("- [x] the right", "- [ ] new {#c}\n  > No.\n- [x] the right");
        Passage passage = question(bitext(edited, before), "q-one");
        assertNull(passage.state(), "readers see the source");
        assertEquals("the right one", passage.texts().get("L1.o-b.P1"));
        assertFalse(passage.isWhole(passage.texts()));
        Passage number = question(bitext(edited, before), "q-two");
        String other = bitext(edited, before).write(Map.of(number.position(), texts(number)), CREDIT).text();
        assertEquals("the right one", question(bitext(edited, other), "q-one").texts().get("L1.o-b.P1"));
        assertEquals(passage.stamped(), question(bitext(edited, other), "q-one").stamped());
        assertEquals(List.of("TR-STALE"), bitext(edited, before).findings().stream().map(Finding::code).toList());
    }
}
