package org.perisai.content;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question as one file writes it, before source and translation are put together.
 *
 * @param items options, items to order, or left cells
 * @param matches right cells
 * @param value what stands after {@code =}, null when there is no such line
 * @param gaps accepted words for each gap
 */
record QuestionDraft(String id, Shape shape, String title, List<Item> items, List<Item> matches, String value,
                     List<String> hints, String explanation, List<List<String>> gaps, int offset) {

    /** What the text after the heading looks like. */
    enum Shape { CHOICE, ORDER, MATCH, VALUE, CLOZE, NONE }

    /** One line of the answer; {@code id} is the author's, or the number of the row. */
    record Item(String id, String html, String feedback, boolean marked, int offset) {
    }

    /** True when both have the same id, shape, options and gaps. A translation needn't repeat a number. */
    boolean fits(QuestionDraft other) {
        return id.equals(other.id) && (shape == other.shape || isNumber() && other.shape == Shape.NONE
            || shape == Shape.NONE && other.isNumber())
            && items.size() == other.items.size() && ids().equals(other.ids()) && gaps.size() == other.gaps.size();
    }

    boolean isNumber() {
        return shape == Shape.VALUE && NumberKey.of(value).isPresent();
    }

    /** True when a learner could write nothing that is right. */
    boolean acceptsNothing() {
        return shape == Shape.VALUE && QuestionReader.words(value).isEmpty()
            || shape == Shape.CLOZE && (gaps.isEmpty() || gaps.stream().anyMatch(List::isEmpty));
    }

    /** What is right, as one line: equal lines mean equal keys. Words of feedback and of options don't count. */
    String key() {
        return switch (shape) {
            case CHOICE -> items.stream().filter(Item::marked).map(Item::id).sorted().collect(Collectors.joining(" "));
            case ORDER -> items.stream().map(Item::id).collect(Collectors.joining(" < "));
            case MATCH -> IntStream.range(0, items.size()).mapToObj(i -> plain(items.get(i)) + " = " + plain(matches.get(i)))
                .sorted().collect(Collectors.joining(" | "));
            case VALUE -> NumberKey.of(value).map(QuestionDraft::number).orElseGet(() -> words(QuestionReader.words(value)));
            case CLOZE -> gaps.stream().map(QuestionDraft::words).collect(Collectors.joining(" / "));
            case NONE -> "";
        };
    }

    private static String number(NumberKey key) {
        String number = key.number().stripTrailingZeros().toPlainString();
        return key.tolerance().signum() == 0 ? number : number + " ± " + key.tolerance().stripTrailingZeros().toPlainString();
    }

    private static String words(List<String> accepted) {
        return String.join(" | ", accepted);
    }

    private static String plain(Item item) {
        return item.html().replaceAll("<[^>]*>", "").strip();
    }

    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        items.forEach(item -> ids.add(item.id()));
        return ids;
    }

    Item item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst().orElseThrow();
    }
}
