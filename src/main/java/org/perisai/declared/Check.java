package org.perisai.declared;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.perisai.declared.Column.Type;

/**
 * Reads what was typed into an entry.
 *
 * @param kind register
 * @param now minute in the country
 * @param choices codes that a column may have, where the register doesn't say them itself
 */
record Check(Kind kind, LocalDateTime now, Map<String, List<String>> choices) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /**
     * What is wrong with a column.
     *
     * @param label whether the argument is the key of a label
     * @param argument null for none
     */
    record Refusal(String key, Object argument, boolean label) {
        static Refusal of(String key) {
            return new Refusal(key, null, false);
        }
    }

    /** @param values by column, as they are stored @param refusals by column, none when all is well */
    record Checked(Map<String, String> values, Map<String, Refusal> refusals) { }

    /** A value as it is stored, or what is wrong with it. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        Wrong(String key, Object argument) {
            super(key, null, false, false);
            refusal = new Refusal(key, argument, false);
        }
    }

    Checked of(Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Refusal> refusals = new LinkedHashMap<>();
        for (Column column : kind.columns()) {
            try {
                values.put(column.name(), value(column, tidy(typed.getOrDefault(column.name(), ""))));
            } catch (Wrong wrong) {
                refusals.put(column.name(), wrong.refusal);
            }
        }
        kind.bounds().forEach(bound -> bound(bound, values, refusals));
        if (kind == Kind.SESSIONS && "".equals(values.get("course")) && "".equals(values.get("title"))) {
            refusals.put("title", Refusal.of("declared.wrong.either"));
        }
        return new Checked(values, refusals);
    }

    private static void bound(Kind.Bound bound, Map<String, String> values, Map<String, Refusal> refusals) {
        String lower = values.getOrDefault(bound.lower(), "");
        String upper = values.getOrDefault(bound.upper(), "");
        if (lower.isEmpty() || upper.isEmpty()) {
            return;
        }
        boolean time = lower.contains("-");
        if (time && lower.compareTo(upper) > 0) {
            refusals.putIfAbsent(bound.upper(), new Refusal("declared.wrong.before", Column.label(bound.lower()), true));
        } else if (!time && new BigDecimal(lower).compareTo(new BigDecimal(upper)) > 0) {
            refusals.putIfAbsent(bound.lower(), new Refusal("declared.wrong.most", Column.label(bound.upper()), true));
        }
    }

    private static String tidy(String typed) {
        return Normalizer.normalize(typed.strip().replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    private String value(Column column, String text) {
        if (text.isEmpty()) {
            if (column.need() == Column.Need.REQUIRED) {
                throw new Wrong("form.required", null);
            }
            return text;
        }
        return switch (column.type()) {
            case TEXT, LINES -> limited(column, text);
            case LINK -> link(limited(column, text));
            case DAY, PAST_DAY -> day(column, text);
            case PAST_MINUTE -> minute(text);
            case YEAR -> year(text);
            case COUNT, POSITIVE -> count(column, text);
            case DECIMAL, POSITIVE_DECIMAL -> decimal(column, text);
            case CODE -> code(column, text);
            case CODES -> codes(column, text);
        };
    }

    private static String limited(Column column, String text) {
        if (text.codePointCount(0, text.length()) > column.longest()) {
            throw new Wrong("form.tooLong", column.longest());
        }
        return text;
    }

    private static String link(String text) {
        try {
            URI uri = new URI(text);
            if ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
                return text;
            }
        } catch (URISyntaxException no) {
            // refused below, as what is no https address is
        }
        throw new Wrong("declared.wrong.https", null);
    }

    private String day(Column column, String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(digits(text));
        } catch (DateTimeException no) {
            throw new Wrong("declared.wrong.day", null);
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Wrong("declared.wrong.year", null);
        }
        if (column.type() == Type.PAST_DAY && day.isAfter(now.toLocalDate())) {
            throw new Wrong("declared.wrong.future", null);
        }
        return day.toString();
    }

    private String minute(String text) {
        LocalDateTime minute;
        try {
            minute = LocalDateTime.parse(digits(text).replace(' ', 'T'));
        } catch (DateTimeException no) {
            throw new Wrong("declared.wrong.minute", null);
        }
        if (minute.getYear() < FIRST_YEAR) {
            throw new Wrong("declared.wrong.year", null);
        }
        if (minute.isAfter(now)) {
            throw new Wrong("declared.wrong.future", null);
        }
        return minute.withSecond(0).withNano(0).toString();
    }

    private static String year(String text) {
        String plain = digits(text);
        if (!plain.matches("[0-9]{4}") || Integer.parseInt(plain) < FIRST_YEAR || Integer.parseInt(plain) > LAST_YEAR) {
            throw new Wrong("declared.wrong.year", null);
        }
        return plain;
    }

    private static String count(Column column, String text) {
        String plain = digits(text);
        if (column.type() == Type.POSITIVE && plain.matches("-[0-9]+|0+")) {
            throw new Wrong("declared.wrong.positive", null);
        }
        if (!plain.matches("[0-9]{1,15}") || Long.parseLong(plain) > column.longest()) {
            throw new Wrong("declared.wrong.number", null);
        }
        return Long.toString(Long.parseLong(plain));
    }

    private static String decimal(Column column, String text) {
        String plain = digits(text).replace(',', '.');
        if (!plain.matches("[0-9]{1,12}([.][0-9]{1,2})?")) {
            throw new Wrong("declared.wrong.decimal", null);
        }
        BigDecimal number = new BigDecimal(plain);
        if (column.type() == Type.POSITIVE_DECIMAL && number.signum() == 0) {
            throw new Wrong("declared.wrong.positive", null);
        }
        return plain(number);
    }

    /** A number without zeros that say nothing. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String code(Column column, String text) {
        if (!choices.getOrDefault(column.name(), column.codes()).contains(text)) {
            throw new Wrong("declared.wrong.choice", null);
        }
        return text;
    }

    private String codes(Column column, String text) {
        Map<String, Boolean> chosen = new HashMap<>();
        Codes.split(text).forEach(each -> chosen.put(code(column, each), true));
        return String.join(" ", column.codes().stream().filter(chosen::containsKey).toList());
    }

    /** Digits of any script as 0 to 9: some keyboards write their own. */
    private static String digits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> plain.appendCodePoint(
                Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign));
        return plain.toString();
    }
}
