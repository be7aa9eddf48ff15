package org.perisai.content;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides whether an answer is right. What a browser sent may be anything: junk is not right, never an exception.
 *
 * <p>Given are public ids for choices and orders, pairs such as {@code 1=C} for a match, one value for a number or
 * a short text, and one value for each gap of a cloze.
 */
public final class Marking {
    private static final int LONGEST = 1000;
    private static final int MOST = 100;
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060-\\u2064\\uFEFF\\u00AD]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}'\\u2019\\p{Cf}]+");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");

    private Marking() {
    }

    /**
     * @param text the question in the language in which it was shown
     * @param locale for the decimal sign of a number
     */
    public static boolean right(Question question, QuestionText text, Locale locale, List<String> given) {
        if (question == null || given == null || given.size() > MOST || given.stream().anyMatch(Marking::junk)) {
            return false;
        }
        return switch (question.kind()) {
            case ONE, SEVERAL, MATCH -> sameSet(question.key().right(), given);
            case ORDER -> question.key().right().equals(given);
            case NUMBER -> given.size() == 1 && near(question.key(), given.get(0), locale);
            case TEXT, CLOZE -> text != null && accepted(text.accepted(), given);
        };
    }

    private static boolean junk(String value) {
        return value == null || value.length() > LONGEST;
    }

    private static boolean sameSet(List<String> right, List<String> given) {
        return given.size() == right.size() && new HashSet<>(given).equals(new HashSet<>(right));
    }

    private static boolean near(Key key, String given, Locale locale) {
        return number(given, locale)
            .map(value -> value.subtract(key.number()).abs().compareTo(key.tolerance()) <= 0).orElse(false);
    }

    private static boolean accepted(List<List<String>> accepted, List<String> given) {
        if (accepted.isEmpty() || accepted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            String answer = normalise(given.get(i));
            if (answer.isEmpty() || accepted.get(i).stream().map(Marking::normalise).noneMatch(answer::equals)) {
                return false;
            }
        }
        return true;
    }

    /** A short text as it is compared: invisible characters, case, width, spacing and the script of digits don't count. */
    public static String normalise(String text) {
        String visible = INVISIBLE.matcher(ascii(text)).replaceAll("");
        String folded = UCharacter.foldCase(Normalizer.normalize(visible, Normalizer.Form.NFC), true);
        return SPACE.matcher(Normalizer.normalize(folded, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }

    /** Input methods of East Asia type full-width letters, digits and signs. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                narrow.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return narrow.toString();
    }

    /**
     * The number in a text: digits of any script, the locale's decimal sign and grouping. A comma or a point that
     * can't be grouping is taken as the decimal sign, since keyboards differ from locales.
     */
    static Optional<BigDecimal> number(String text, Locale locale) {
        String digits = GAP.matcher(ascii(text)).replaceAll("").replace('\u2212', '-')
            .replace('\u066B', '.');
        if (digits.isEmpty() || digits.length() > 40) {
            return Optional.empty();
        }
        boolean comma = DecimalFormatSymbols.getInstance(Objects.requireNonNullElse(locale, Locale.ROOT))
            .getDecimalSeparator() == ',';
        return parse(comma ? swapped(digits) : digits).or(() -> parse(comma ? digits : swapped(digits)));
    }

    private static Optional<BigDecimal> parse(String digits) {
        if (GROUPED.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replace(",", "")));
        }
        return PLAIN.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    private static String swapped(String digits) {
        return digits.replace(',', '\0').replace('.', ',').replace('\0', '.');
    }

    /** Digits of any script, and what is full-width, as ASCII has them. */
    static String ascii(String text) {
        return asciiDigits(narrow(text));
    }

    private static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                ascii.append((char) ('0' + Character.digit(c, 10)));
            } else {
                ascii.appendCodePoint(c);
            }
        });
        return ascii.toString();
    }
}
