package org.perisai.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.content.Glossary;
import org.perisai.shared.Language;
import org.perisai.shared.web.Here;

/** All terms of a language, with what they mean. */
@Named
@RequestScoped
public class TermsPage {
    private TermNotes notes;
    private Here here;

    /** For CDI. */
    protected TermsPage() { }

    @Inject
    TermsPage(TermNotes notes, Here here) {
        this.notes = notes;
        this.here = here;
    }

    /** The terms in the order of the language's dictionaries. */
    public List<Glossary.Entry> terms() {
        return notes.all(here.language());
    }

    /** Whether the English term stands beside. */
    public boolean besideEnglish() {
        return here.language() != Language.EN;
    }
}
