package org.perisai.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.shared.web.Here;

/** What the checker said of the course files at the last import. */
@Named
@RequestScoped
public class FindingsPage {
    private static final int PAGE = 50;

    private Versions versions;
    private Here here;
    private List<Versions.FindingRow> rows;

    /** For CDI. */
    protected FindingsPage() { }

    @Inject
    FindingsPage(Versions versions, Here here) {
        this.versions = versions;
        this.here = here;
    }

    @PostConstruct
    void find() {
        rows = versions.findings((page() - 1) * PAGE, PAGE + 1);
    }

    /** The findings of this page, errors first. */
    public List<Versions.FindingRow> rows() {
        return rows.subList(0, Math.min(PAGE, rows.size()));
    }

    /** Whether there is another page. */
    public boolean more() {
        return rows.size() > PAGE;
    }

    /** The page, counted from 1. */
    public int page() {
        return here.field("page").matches("[1-9]\\d{0,3}") ? Integer.parseInt(here.field("page")) : 1;
    }
}
