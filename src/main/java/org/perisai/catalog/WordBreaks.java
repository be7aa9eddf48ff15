package org.perisai.catalog;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerConfig;

/**
 * Where words end in any script, by the rules and dictionaries of the ICU that is there. Lucene brings
 * rules of its own, compiled for an older ICU, and a newer one refuses to read them.
 */
final class WordBreaks extends ICUTokenizerConfig {
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);

    @Override
    public RuleBasedBreakIterator getBreakIterator(int script) {
        return (RuleBasedBreakIterator) WORDS.clone();
    }

    @Override
    public String getType(int script, int rule) {
        return "word";
    }

    @Override
    public boolean combineCJ() {
        return true;
    }
}
