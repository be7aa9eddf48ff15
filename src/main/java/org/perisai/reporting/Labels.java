package org.perisai.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Unit;

/** Names of codes in one language, for people who read a page or a file. */
final class Labels {
    private static final String UNSTATED = "_U";
    /** Declared sessions aren't one of the 26 indicators; they have the words of their form. */
    private static final Map<String, String> OFFLINE = Map.of("OFFLINE_SESSIONS", "declared.kind.sessions", "OFFLINE_PEOPLE",
            "declared.field.people", "OFFLINE_FINISHED", "declared.field.finished");

    private static final Set<String> DECLARED = Set.of("channel", "request_kind", "objective", "inject");
    private static final String OTHERS = "_O";

    private final Texts texts;
    private final Language language;
    private final BiFunction<String, Language, List<Name>> courses;
    private final Wording wording;

    /** @param courses titles of a course, or of a course and one of its modules with {@code |} between them, in a language */
    Labels(Texts texts, Language language, BiFunction<String, Language, List<Name>> courses) {
        this.texts = texts;
        this.language = language;
        this.courses = courses;
        this.wording = new Wording(language);
    }

    /** How the language writes figures and periods. */
    Wording wording() {
        return wording;
    }

    String say(String key, Object... arguments) {
        return texts.say(language, key, arguments);
    }

    /** Completions have a word of their own: they are counted for parity, and are more than that. */
    String indicator(String code) {
        if (code.equals("I14_COMPLETED")) {
            return capital(say("indicator.part." + code));
        }
        return OFFLINE.containsKey(code) ? say(OFFLINE.get(code)) : code.length() > 3 ? say("indicator." + family(code)
                + ".name") + ": " + say("indicator.part." + code) : say("indicator." + code + ".name");
    }

    private String capital(String words) {
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(language.icu().toLocale()) + words.substring(first);
    }

    /** Empty for what isn't among the 26 indicators. */
    String number(String code) {
        return OFFLINE.containsKey(code) ? "" : family(code);
    }

    String definition(String code) {
        return OFFLINE.containsKey(code) ? say("declared.about.sessions") : say("indicator." + family(code) + ".definition");
    }

    /** Empty for what is only added up. */
    String formula(String code) {
        return OFFLINE.containsKey(code) ? "" : say("indicator." + family(code) + ".formula");
    }

    private static String family(String code) {
        return code.substring(0, 3);
    }

    String unit(String indicator) {
        return say(Unit.of(indicator).key());
    }

    String dimension(Dimension dimension) {
        return say(key(dimension.column()));
    }

    /** Key of a column's name; what is declared is called as in its form. */
    static String key(String column) {
        return (DECLARED.contains(column) ? "declared.field." : "release.column.") + column;
    }

    /** What a code is called, in the languages of what it names. */
    List<Name> names(Dimension dimension, String code) {
        return switch (dimension) {
            case COURSE, MODULE -> courses.apply(code, language);
            case LANG -> List.of(Language.of(code).map(each -> new Name(each.autonym(), each.tag()))
                    .orElseGet(() -> new Name(code, language.tag())));
            default -> List.of(new Name(word(dimension, code), language.tag()));
        };
    }

    private String word(Dimension dimension, String code) {
        return switch (dimension) {
            case SEX -> say("sex." + code);
            case AGE -> say("age." + code);
            case SECTOR -> say("sector." + code);
            case COURSE_AREA -> say("area." + code);
            case MANDATED -> say("release.mandated." + code);
            case PROVINCE -> code.equals(UNSTATED) ? say("sector._U") : code;
            case CHANNEL -> say("declared.channel." + code);
            case REQUEST_KIND -> say("declared.request." + code);
            case CAMPAIGN, OBJECTIVE, INJECT -> code.equals(OTHERS) ? say("declared.channel.OTHER") : code;
            case MONTH -> wording.month(YearMonth.parse(code));
            default -> code;
        };
    }
}
