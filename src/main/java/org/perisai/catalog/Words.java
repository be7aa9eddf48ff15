package org.perisai.catalog;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/**
 * Words of any script. NFKC case folding, and accents of Latin letters with Vietnamese đ; the marks of
 * other scripts stay, since without vowel signs different Khmer, Lao and Thai words become equal.
 */
final class Words extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new ICUTokenizer(new WordBreaks());
        return new TokenStreamComponents(tokenizer, folded(tokenizer));
    }

    static TokenStream folded(TokenStream tokens) {
        return new LatinAccents(new ICUNormalizer2Filter(tokens));
    }
}
