package org.perisai.catalog;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;

/** Every two neighbouring letters, without spaces and zero-width characters between them. */
final class LetterPairs extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new NGramTokenizer(2, 2) {
            @Override
            protected boolean isTokenChar(int letter) {
                int type = Character.getType(letter);
                return Character.isLetterOrDigit(letter) || type == Character.NON_SPACING_MARK
                        || type == Character.COMBINING_SPACING_MARK;
            }
        };
        return new TokenStreamComponents(tokenizer, Words.folded(tokenizer));
    }
}
