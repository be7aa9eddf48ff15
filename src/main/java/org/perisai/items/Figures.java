package org.perisai.items;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.perisai.content.Question;
import org.perisai.items.CourseCounts.Item;
import org.perisai.items.ItemCounts.Text;

/** Makes figures of counts. */
final class Figures {
    private static final int MOST_PARTS = 20;
    /** What fewer learners typed may tell who they are. */
    private static final int FEW = 5;
    /** Of a list of versions. */
    private static final int LONGEST = 200;
    private static final Comparator<PartFigure> FREQUENT =
            Comparator.comparing(PartFigure::n).reversed().thenComparing(PartFigure::name);

    private final CourseCounts counts;
    private final Newest newest;

    Figures(CourseCounts counts, Newest newest) {
        this.counts = counts;
        this.newest = newest;
    }

    /** Fingerprint of the text of a question in a version and a language, null where it isn't in that language. */
    @FunctionalInterface
    interface Newest {
        String text(long version, String question, String lang);
    }

    List<TestFigure> tests() {
        return counts.tests().entrySet().stream().map(entry -> {
            TestCounts test = entry.getValue();
            Optional<TestCounts.Reliability> reliability = test.reliability();
            return new TestFigure(entry.getKey(), ranges(test.versions()), test.versions().last(), test.attempts(),
                    test.questions(), test.pool(), test.mean(), Math.sqrt(test.variance()),
                    reliability.map(TestCounts.Reliability::alpha).orElse(null),
                    reliability.map(TestCounts.Reliability::error).orElse(null));
        }).toList();
    }

    List<ItemFigure> items() {
        return counts.items().entrySet().stream().map(entry -> item(entry.getKey(), entry.getValue())).toList();
    }

    private ItemFigure item(Item item, ItemCounts of) {
        OptionalDouble correlation = of.all().correlation();
        OptionalInt seconds = of.medianSeconds();
        return new ItemFigure(item.question(), item.fingerprint(), ranges(of.versions()), of.versions().last(),
                of.latestVersion(), of.question().kind(), of.all().n(), of.all().right(),
                correlation.isPresent() ? correlation.getAsDouble() : null, of.timed(),
                seconds.isPresent() ? seconds.getAsInt() : null, List.copyOf(new Flags(of).all()), parts(of),
                languages(item.question(), of));
    }

    /** Options that nobody chose are there too; rare answers that were typed are put together. */
    private static List<PartFigure> parts(ItemCounts of) {
        List<PartFigure> figures = new ArrayList<>();
        RestCounts rare = new RestCounts();
        of.parts().forEach((name, part) -> {
            boolean hidden = name.equals(ItemCounts.OTHERS) || part.counts().n() < FEW && !part.right()
                    && !name.equals(Parts.NONE) && Parts.typed(of.question().kind());
            if (hidden) {
                rare.add(part.counts());
            } else {
                figures.add(part(name, part.counts(), part.right()));
            }
        });
        if (of.question().kind() == Question.Kind.ONE || of.question().kind() == Question.Kind.SEVERAL) {
            of.question().options().stream().filter(option -> !of.parts().containsKey(option)).forEach(option ->
                    figures.add(part(option, new RestCounts(), of.question().key().right().contains(option))));
        }
        figures.sort(FREQUENT);
        List<PartFigure> most = new ArrayList<>(figures.subList(0, Math.min(MOST_PARTS, figures.size())));
        if (rare.n() > 0) {
            most.add(part(ItemCounts.OTHERS, rare, false));
        }
        return most;
    }

    private static PartFigure part(String name, RestCounts of, boolean right) {
        OptionalDouble rest = of.meanRest();
        return new PartFigure(name, of.n(), right, rest.isPresent() ? rest.getAsDouble() : null);
    }

    private List<LanguageFigure> languages(String question, ItemCounts of) {
        Map<Text, RestCounts> current = of.texts().entrySet().stream().filter(entry -> entry.getKey().hash().equals(
                newest.text(of.latestVersion(), question, entry.getKey().lang())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<LanguageFigure> figures = new ArrayList<>();
        of.texts().forEach((text, learners) -> {
            RestCounts others = new RestCounts();
            current.forEach((other, more) -> {
                if (!other.lang().equals(text.lang())) {
                    others.add(more);
                }
            });
            boolean compared = current.containsKey(text) && learners.n() >= LanguageFigure.ENOUGH
                    && others.n() >= LanguageFigure.ENOUGH;
            Optional<MantelHaenszel> result = compared ? MantelHaenszel.of(others, learners) : Optional.empty();
            figures.add(new LanguageFigure(text.lang(), text.hash(), current.containsKey(text), learners.n(),
                    learners.right(), result.map(MantelHaenszel::delta).orElse(null),
                    result.map(MantelHaenszel::error).orElse(null),
                    result.map(each -> String.valueOf(each.etsClass())).orElse(null)));
        });
        return figures;
    }

    /** Numbers as ranges: 1, 2, 3 and 5 are {@code 1-3,5}. */
    static String ranges(SortedSet<Integer> numbers) {
        StringBuilder ranges = new StringBuilder();
        for (int number : numbers) {
            if (!numbers.contains(number - 1)) {
                ranges.append(ranges.isEmpty() ? "" : ",").append(number);
            } else if (!numbers.contains(number + 1)) {
                ranges.append('-').append(number);
            }
        }
        return ranges.length() <= LONGEST ? ranges.toString() : ranges.substring(0, LONGEST - 3) + "...";
    }
}
