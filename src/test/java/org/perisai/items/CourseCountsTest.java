package org.perisai.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perisai.assessment.MarkedAttempt;
import org.perisai.catalog.EditionBlock;
import org.perisai.content.Key;
import org.perisai.content.OptionText;
import org.perisai.content.Question;
import org.perisai.content.QuestionText;
import org.perisai.shared.Language;

class CourseCountsTest {
    private static final String OPTIONS = "aaabbc-";

    private final SmallPool pool = new SmallPool(7, 1, 6);
    private final VersionItems version = pool.items();

    private CourseCounts count(List<MarkedAttempt> attempts) {
        CourseCounts counts = new CourseCounts();
        attempts.forEach(attempt -> counts.add(version, version.form(), attempt));
        return counts;
    }

    private List<ItemFigure> items(CourseCounts counts) {
        return new Figures(counts, newest()).items();
    }

    /** The texts that {@link SmallPool} makes of a question. */
    private Figures.Newest newest() {
        return (of, question, lang) -> {
            int number = Integer.parseInt(question.substring(1));
            MarkedAttempt attempt = pool.attempt(0, 1, false, Language.of(lang).orElseThrow(), new int[] {number}, "a");
            return version.text(attempt.answers().get(0)).hash();
        };
    }

    private static int[] draw(Random random, int pool, int drawn) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, pool).boxed().toList());
        Collections.shuffle(all, random);
        return all.stream().limit(drawn).mapToInt(i -> i).toArray();
    }

    private List<MarkedAttempt> simulated(int count) {
        Random random = new Random(5);
        List<MarkedAttempt> attempts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder given = new StringBuilder();
            for (int j = 0; j < 4; j++) {
                given.append(OPTIONS.charAt(random.nextInt(OPTIONS.length())));
            }
            attempts.add(pool.attempt(i, 1, false, random.nextInt(3) > 0 ? Language.EN : Language.KM,
                    draw(random, 6, 4), given.toString()));
        }
        return attempts;
    }

    @Test
    void theOrderInWhichAttemptsArePooledDoesNotMatter() {
        List<MarkedAttempt> attempts = simulated(400);
        CourseCounts counts = count(attempts);
        List<ItemFigure> items = items(counts);
        List<TestFigure> tests = new Figures(counts, newest()).tests();
        assertEquals(6, items.size());
        assertTrue(items.stream().allMatch(item -> item.n() > 200 && item.correlation() != null
                && item.languages().stream().allMatch(each -> each.delta() != null)), items::toString);
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(attempts, new Random(round));
            CourseCounts shuffled = count(attempts);
            assertEquals(items, items(shuffled));
            assertEquals(tests, new Figures(shuffled, newest()).tests());
        }
    }

    /** Three learners: aa, ab, and b without an answer to the second question. */
    @Test
    void theFiguresOfThreeLearnersAreThoseCountedByHand() {
        int[] both = {0, 1};
        CourseCounts counts = count(List.of(pool.attempt(1, 1, false, Language.EN, both, "aa"),
                pool.attempt(2, 1, false, Language.EN, both, "ab"), pool.attempt(3, 1, false, Language.EN, both, "b-")));
        assertEquals(3, counts.attempts());
        assertEquals(5, counts.answers());
        ItemFigure first = items(counts).get(0);
        assertEquals(3, first.n());
        assertEquals(2, first.right());
        assertEquals(List.of(new PartFigure("a", 2, true, 0.5), new PartFigure("b", 1, false, 0.0),
                new PartFigure("c", 0, false, null)), first.parts());
        assertEquals(0.5, first.correlation(), 1e-12, "x = 1 1 0 with r = 1 0 0: (1/3) / root of (2/3 * 2/3)");
        ItemFigure second = items(counts).get(1);
        assertEquals(1, second.right());
        assertEquals(List.of(new PartFigure("", 1, false, 0.0), new PartFigure("a", 1, true, 1.0),
                new PartFigure("b", 1, false, 1.0), new PartFigure("c", 0, false, null)), second.parts());
        assertEquals(20, first.seconds());
        assertEquals(2, second.timed());
        assertTrue(first.flags().isEmpty() && second.flags().isEmpty(), "three learners say nothing");
        TestFigure test = new Figures(counts, newest()).tests().get(0);
        assertEquals(1.0, test.mean(), 1e-12);
        assertEquals(1.0, test.deviation(), 1e-12);
        assertEquals(3, test.attempts());
    }

    @Test
    void versionsThatAskTheSameArePooledAndOthersAreNot() {
        SmallPool again = new SmallPool(9, 2, 6);
        assertEquals(version.form(), again.items().form());
        assertEquals(version.fingerprint("q3"), again.items().fingerprint("q3"));
        CourseCounts counts = count(List.of(pool.attempt(1, 1, false, Language.EN, new int[] {3, 4}, "aa")));
        counts.add(again.items(), again.items().form(), again.attempt(2, 1, false, Language.EN, new int[] {3, 4}, "ab"));
        ItemFigure third = items(counts).get(0);
        assertEquals(2, third.n());
        assertEquals("1-2", third.versions());
        assertEquals(9, third.versionId());
        assertEquals(1, new Figures(counts, newest()).tests().size());
        assertNotEquals(version.form(), new SmallPool(10, 3, 7).items().form(), "another pool is another test");
    }

    @Test
    void aVersionThatNobodyHasTakenIsKnownWhereItAsksTheSame() {
        CourseCounts counts = count(List.of(pool.attempt(1, 1, false, Language.EN, new int[] {3, 4}, "aa")));
        counts.know(new SmallPool(9, 2, 6).items());
        assertEquals(List.of("q3 1-2 9", "q4 1-2 9"), items(counts).stream()
                .map(each -> each.question() + " " + each.versions() + " " + each.versionId()).toList());
        assertEquals(List.of("1-2"), tests(counts));
        counts.know(new SmallPool(10, 3, 7).items());
        assertEquals(List.of("1-3", "1-3"), items(counts).stream().map(ItemFigure::versions).toList());
        assertEquals(List.of("1-2"), tests(counts), "another pool is another test");
        assertEquals(1, items(counts).get(0).n());
        assertEquals(1, counts.attempts());
    }

    private List<String> tests(CourseCounts counts) {
        return new Figures(counts, newest()).tests().stream().map(TestFigure::versions).toList();
    }

    @Test
    void aFingerprintChangesWithTheTextAndWithTheKey() {
        String one = Fingerprint.item(SmallPool.choice("q", "en", "Title", "a"), SmallPool.choice("q", "en", "Title", "a"));
        assertNotEquals(one, version.fingerprint("q0"), "another title");
        QuestionText explained = new QuestionText("Title", List.of(new OptionText("a", "A", "Yes."),
                new OptionText("b", "B", "No."), new OptionText("c", "C", null)), List.of(), List.of("Hint"), "Because.",
                List.of());
        EditionBlock same = SmallPool.block(Question.Kind.ONE, "q", "en", explained, new Key(List.of("a"), null, null, 0));
        assertEquals(one, Fingerprint.item(same, same), "what is read after the answer changes nothing");
        assertNotEquals(one, Fingerprint.item(SmallPool.choice("q", "en", "Title", "a"),
                SmallPool.choice("q", "en", "Title", "b")), "another key");
        assertNotEquals(one, Fingerprint.item(SmallPool.choice("q", "en", "Title!", "a"),
                SmallPool.choice("q", "en", "Title!", "a")));
        assertEquals(16, one.length());
    }

    @Test
    void aLanguageIsComparedFromFiftyLearnersOnAndOnlyByItsNewestText() {
        assertNull(comparedWith(49).delta());
        assertNotNull(comparedWith(50).delta());
        CourseCounts counts = count(learners(60));
        ItemFigure outdated = new Figures(counts, (of, question, lang) -> lang.equals("km") ? "another" :
                newest().text(of, question, lang)).items().get(0);
        LanguageFigure khmer = outdated.languages().stream().filter(each -> each.lang().equals("km")).findFirst()
                .orElseThrow();
        assertEquals(60, khmer.n());
        assertTrue(!khmer.newest() && khmer.delta() == null);
        assertNull(outdated.languages().get(0).delta(), "and English has nobody to be compared with");
    }

    private LanguageFigure comparedWith(int khmer) {
        return items(count(learners(khmer))).get(0).languages().stream().filter(each -> each.lang().equals("km"))
                .findFirst().orElseThrow();
    }

    private List<MarkedAttempt> learners(int khmer) {
        List<MarkedAttempt> attempts = new ArrayList<>();
        for (int i = 0; i < 100 + khmer; i++) {
            String given = List.of("aa", "ab", "ba", "bb").get(i % 4);
            attempts.add(pool.attempt(i, 1, false, i < 100 ? Language.EN : Language.KM, new int[] {0, 1}, given));
        }
        return attempts;
    }

    @Test
    void laterAttemptsAndDemonstrationsAreKeptApart() {
        assertEquals(List.of(Sample.FIRST, Sample.ALL), Sample.of(pool.attempt(1, 1, false, Language.EN, new int[0], "")));
        assertEquals(List.of(Sample.ALL), Sample.of(pool.attempt(1, 2, false, Language.EN, new int[0], "")));
        assertEquals(List.of(Sample.DEMO), Sample.of(pool.attempt(1, 1, true, Language.EN, new int[0], "")));
        assertEquals(List.of(), Sample.of(pool.attempt(1, 2, true, Language.EN, new int[0], "")));
    }

    @Test
    void versionsAreWrittenAsRanges() {
        assertEquals("1-3,5,8-9", Figures.ranges(new java.util.TreeSet<>(List.of(1, 2, 3, 5, 8, 9))));
        assertEquals("4", Figures.ranges(new java.util.TreeSet<>(List.of(4))));
    }
}
