package org.perisai.translating;

import com.ibm.icu.text.NumberFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;

/** How far all languages are. */
@Named
@RequestScoped
public class StatusPage {
    private Counts counts;
    private Here here;
    private T t;
    private List<LanguageRow> rows;

    /** For CDI. */
    protected StatusPage() { }

    @Inject
    StatusPage(Counts counts, Here here, T t) {
        this.counts = counts;
        this.here = here;
        this.t = t;
    }

    /** One row a language, all courses together. */
    public List<LanguageRow> languages() {
        return all().stream().filter(row -> row.course() == null).toList();
    }

    /** One row a language and course. */
    public List<LanguageRow> courses() {
        return all().stream().filter(row -> row.course() != null).toList();
    }

    /** All rows. */
    List<LanguageRow> all() {
        if (rows == null) {
            rows = counts.languages();
        }
        return rows;
    }

    /** A share, with the language's digits. @param tenths of a per cent */
    public String percent(long tenths) {
        NumberFormat format = NumberFormat.getPercentInstance(here.language().icu());
        format.setMaximumFractionDigits(1);
        return format.format(tenths / 1000.0);
    }

    /** Days, or a dash where nothing waited. */
    public String days(Long days) {
        return days == null ? "–" : t.say("translating.days", days);
    }
}
