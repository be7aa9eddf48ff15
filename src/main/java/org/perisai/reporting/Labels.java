package org.perisai.reporting;

import java.util.function.BiFunction;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Unit;

/**
 * Names of codes in one language, for people who read a file.
 *
 * @param courses title of a course by its id, in a language
 */
record Labels(Texts texts, Language language, BiFunction<String, Language, String> courses) {
    String say(String key, Object... arguments) {
        return texts.say(language, key, arguments);
    }

    String indicator(String code) {
        return code.length() > 3 ? say("indicator." + code.substring(0, 3) + ".name") + ": " + say("indicator.part." + code)
                : say("indicator." + code + ".name");
    }

    String unit(String indicator) {
        return say(Unit.of(indicator).key());
    }

    String dimension(Dimension dimension) {
        return say("release.column." + dimension.column());
    }

    String code(Dimension dimension, String code) {
        return switch (dimension) {
            case SEX -> say("sex." + code);
            case AGE -> say("age." + code);
            case SECTOR -> say("sector." + code);
            case COURSE_AREA -> say("area." + code);
            case COURSE -> courses.apply(code, language);
            case LANG -> Language.of(code).map(Language::autonym).orElse(code);
            case MANDATED -> say("release.mandated." + code);
            case PROVINCE, MODULE, MONTH -> code;
        };
    }
}
