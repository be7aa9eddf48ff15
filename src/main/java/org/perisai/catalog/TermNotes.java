package org.perisai.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Collator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.perisai.content.Glossary;
import org.perisai.shared.Installation;
import org.perisai.shared.Language;

/** The agreed terms of this installation, read once, and the modules that they are explained in. */
@ApplicationScoped
class TermNotes {
    /** A module's take about as much as its text; a page that is the same for all is kept beside, so few are asked for. */
    private static final int KEPT_MODULES = 100;

    /** An edition that is forgotten takes its modules along. */
    private final Cache<EditionModule, Map<EditionBlock, String>> explained =
            Caffeine.newBuilder().weakKeys().maximumSize(KEPT_MODULES).build();
    private Glossary glossary;

    /** For CDI. */
    protected TermNotes() { }

    @Inject
    TermNotes(Installation installation) {
        this.glossary = Glossary.read(installation.content());
    }

    /** A block of a module, with its terms explained, as finished HTML. */
    String html(EditionModule module, Language language, EditionBlock block) {
        return explained.get(module, any -> new Explainer(glossary, language).explain(module))
                .getOrDefault(block, block.html());
    }

    /** All terms in the order of a language's dictionaries. */
    List<Glossary.Entry> all(Language language) {
        Collator collator = Collator.getInstance(language.icu());
        return glossary.in(language.tag()).stream()
                .sorted(Comparator.comparing(Glossary.Entry::word, collator)).toList();
    }
}
