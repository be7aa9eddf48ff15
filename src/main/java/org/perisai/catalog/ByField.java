package org.perisai.catalog;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** Words for all fields but {@code pairs}. */
final class ByField extends DelegatingAnalyzerWrapper {
    private final Analyzer words;
    private final Analyzer pairs;

    ByField(Analyzer words, Analyzer pairs) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.words = words;
        this.pairs = pairs;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return field.equals("pairs") ? pairs : words;
    }
}
