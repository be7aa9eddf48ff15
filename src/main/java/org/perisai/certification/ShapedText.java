package org.perisai.certification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of text as glyphs. Positions and sizes are in thousandths of the font size, up is
 * positive.
 *
 * @param words   in reading order
 * @param width   advance of the whole line
 * @param ascent  how far the ink rises above the base line
 * @param descent how far the ink falls below the base line
 */
record ShapedText(List<ShapedWord> words, float width, float ascent, float descent) {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\u00AD]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Cc}\\p{Z}]+");
    private static final Pattern WITHOUT_MEANING = Pattern.compile("[\\p{Cs}\\p{Co}\\p{Cn}]");

    /** Composed, with single spaces, without what can't be seen or has no agreed meaning. */
    static String clean(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        String spaced = SPACES.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC)).replaceAll(" ");
        return WITHOUT_MEANING.matcher(spaced.strip()).replaceAll(FontChain.SUBSTITUTE);
    }

    /** Chooses fonts, joins and places the glyphs. */
    static ShapedText of(FontChain chain, String text) {
        List<ShapedWord> words = new ArrayList<>();
        float x = 0;
        for (String said : clean(text).split(" ")) {
            ShapedWord word = ShapedWord.of(said, choices(chain, said), x);
            words.add(word);
            x = word.end();
        }
        float width = words.get(words.size() - 1).endWithoutSpace();
        float ascent = 0;
        float descent = 0;
        for (ShapedWord word : words) {
            for (ShapedWord.Glyph glyph : word.glyphs()) {
                ascent = Math.max(ascent, glyph.y() + glyph.face().program().top(glyph.id()));
                descent = Math.max(descent, -glyph.y() - glyph.face().program().bottom(glyph.id()));
            }
        }
        return new ShapedText(List.copyOf(words), width, ascent, descent);
    }

    /** Neighbouring graphemes in the same font make one choice. */
    private static List<FontChain.Choice> choices(FontChain chain, String word) {
        List<FontChain.Choice> result = new ArrayList<>();
        Matcher graphemes = GRAPHEME.matcher(word);
        while (graphemes.find()) {
            FontChain.Choice next = chain.choose(graphemes.group());
            int last = result.size() - 1;
            if (last >= 0 && result.get(last).joins(next)) {
                next = new FontChain.Choice(next.face(), result.remove(last).shown() + next.shown(), next.thick());
            }
            result.add(next);
        }
        return result;
    }
}
