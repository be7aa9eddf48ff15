package org.perisai.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.perisai.assessment.MarkedAttempts;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.shared.Language;

/** Counts all attempts at a course in one pass. */
@ApplicationScoped
class Analysis {
    private MarkedAttempts attempts;
    private Catalog catalog;

    /** For CDI. */
    protected Analysis() { }

    @Inject
    Analysis(MarkedAttempts attempts, Catalog catalog) {
        this.attempts = attempts;
        this.catalog = catalog;
    }

    /** The counts by sample; those without an attempt are missing. */
    Map<Sample, CourseCounts> count(String course) {
        Map<Sample, CourseCounts> counts = new EnumMap<>(Sample.class);
        for (long version : attempts.versions(course)) {
            VersionItems items = items(version);
            String form = items.form();
            attempts.each(version, attempt -> Sample.of(attempt).forEach(sample ->
                    counts.computeIfAbsent(sample, any -> new CourseCounts()).add(items, form, attempt)));
        }
        Long published = catalog.published().get(course);
        if (published != null && !counts.isEmpty()) {
            VersionItems items = items(published);
            counts.values().forEach(each -> each.know(items));
        }
        return counts;
    }

    private VersionItems items(long version) {
        Language source = source(version);
        Edition edition = catalog.edition(version, source);
        return new VersionItems(edition, attempts.questions(version, source));
    }

    /** Fingerprints of texts, remembered from question to question. */
    Figures.Newest newest() {
        Map<String, Map<String, String>> known = new HashMap<>();
        return (version, question, lang) -> known.computeIfAbsent(version + lang, any -> texts(version, lang))
                .get(question);
    }

    private Map<String, String> texts(long version, String lang) {
        Map<String, String> texts = new HashMap<>();
        Language.of(lang).ifPresent(language -> attempts.questions(version, language).forEach((id, asked) -> {
            if (asked.shown().lang().equals(lang)) {
                texts.put(id, Fingerprint.text(asked.shown(), asked.key()));
            }
        }));
        return texts;
    }

    private Language source(long version) {
        return Language.of(catalog.edition(version, Language.EN).source()).orElse(Language.EN);
    }
}
