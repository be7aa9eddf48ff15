package org.perisai.items;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.perisai.catalog.EditionBlock;
import org.perisai.content.Key;
import org.perisai.content.Marking;
import org.perisai.content.OptionText;
import org.perisai.content.Question;
import org.perisai.content.QuestionText;

/**
 * What makes two questions the same to a learner: everything that is read before the answer, and what counts as
 * right. Hints, explanations and feedback don't. Sixteen hex digits.
 */
final class Fingerprint {
    private static final int DIGITS = 16;

    private Fingerprint() { }

    /** Of a question: in the language of its source, with its key. */
    static String item(EditionBlock source, EditionBlock key) {
        Question question = source.question();
        Key right = key.question().key();
        Stream<String> ordered = question.kind() == Question.Kind.ORDER ? right.right().stream() : right.right().stream().sorted();
        return hash(Stream.of(Stream.of(question.kind().name(), number(right.number()), number(right.tolerance())),
                question.options().stream().sorted(), ordered, read(source), words(key)).flatMap(part -> part).toList());
    }

    /** Of its text in one language. */
    static String text(EditionBlock shown, EditionBlock key) {
        return hash(Stream.concat(read(shown), words(key)).toList());
    }

    /** Of several of them, in their order. */
    static String hash(Collection<String> parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\u0000", parts)
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Stream<String> read(EditionBlock block) {
        QuestionText text = block.text();
        return Stream.of(Stream.of(text.title(), block.html()), options(text.options()), options(text.matches()))
                .flatMap(part -> part);
    }

    private static Stream<String> options(List<OptionText> options) {
        return options.stream().flatMap(option -> Stream.of(option.id(), option.html()));
    }

    private static Stream<String> words(EditionBlock key) {
        return key.text().accepted().stream().flatMap(gap -> Stream.concat(Stream.of("="),
                gap.stream().map(Marking::normalise).sorted()));
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
