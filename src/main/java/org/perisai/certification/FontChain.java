package org.perisai.certification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which font draws what, in one weight: the font of the language first, then Noto Sans, then those of
 * the other scripts. Characters that no font has are drawn as U+FFFD.
 */
final class FontChain {
    /** Stands, visibly, for what no font can draw. */
    static final String SUBSTITUTE = "\uFFFD";

    private static final Map<String, String> OWN = Map.of("ja", "JP", "zh", "SC", "km", "Khmer",
            "lo", "Lao", "my", "Myanmar", "th", "Thai", "ta", "Tamil");
    private static final List<String> OTHERS =
            List.of("", "Thai", "Lao", "Khmer", "Myanmar", "Tamil", "JP", "SC");
    private static final Set<String> ONE_WEIGHT = Set.of("JP", "SC");

    private final Typefaces typefaces;
    private final boolean heavy;
    private final Set<String> scripts = new LinkedHashSet<>();

    FontChain(Typefaces typefaces, Locale locale, boolean heavy) {
        this.typefaces = typefaces;
        this.heavy = heavy;
        scripts.add(OWN.getOrDefault(locale.getLanguage(), ""));
        scripts.addAll(OTHERS);
    }

    /** How one grapheme is drawn: its font, the text that the font gets, and whether to thicken it. */
    record Choice(Typeface face, String shown, boolean thick) {
        boolean joins(Choice next) {
            return face == next.face && thick == next.thick;
        }
    }

    /** The first font that has the whole grapheme. */
    Choice choose(String grapheme) {
        for (String script : scripts) {
            Choice choice = in(script, grapheme);
            if (choice.face.covers(grapheme)) {
                return choice;
            }
        }
        return in("", SUBSTITUTE);
    }

    private Choice in(String script, String text) {
        boolean single = ONE_WEIGHT.contains(script);
        String weight = heavy && !single ? "-SemiBold" : "-Regular";
        return new Choice(typefaces.get("NotoSans" + script + weight), text, heavy && single);
    }
}
