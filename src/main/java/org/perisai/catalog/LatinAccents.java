package org.perisai.catalog;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the accents off Latin letters, and makes đ a d, which has no decomposition. */
final class LatinAccents extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    LatinAccents(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String word = term.toString();
        if (word.chars().anyMatch(letter -> letter >= 0xC0 && letter < 0x250 || letter >= 0x1E00 && letter < 0x1F00)) {
            term.setEmpty().append(folded(word));
        }
        return true;
    }

    /** Combining diacritical marks (U+0300 to U+036F) go; the marks of other scripts have other numbers. */
    static String folded(String word) {
        return Normalizer.normalize(Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036F]", "")
                .replace('đ', 'd'), Normalizer.Form.NFC);
    }
}
