package org.perisai.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;
import org.perisai.statistics.Period;

/** The signed reports of the officer's country with their files, and who took which. */
@Named
@RequestScoped
public class ReportsPage {
    private Reports reports;
    private SignedIn signedIn;
    private Here here;
    private T t;

    /** For CDI. */
    protected ReportsPage() { }

    @Inject
    ReportsPage(Reports reports, SignedIn signedIn, Here here, T t) {
        this.reports = reports;
        this.signedIn = signedIn;
        this.here = here;
        this.t = t;
    }

    /** A page of the signed reports. */
    public List<ReportCard> signed() {
        return reports.signed(before("before"));
    }

    /** A page of what was taken. */
    public List<Reports.Export> exports() {
        return reports.exports(before("exported"));
    }

    private long before(String field) {
        return here.field(field).matches("\\d{1,18}") ? Long.parseLong(here.field(field)) : 0;
    }

    /** Files of a report. */
    public List<String> files(ReportCard report) {
        return reports.files(report.period(), report.revision());
    }

    /** The period as readers know it. */
    public String period(ReportCard report) {
        return Period.named(report.period()).map(each -> new Wording(here.language()).quarter(each.firstDay()))
                .orElse(report.period());
    }

    /** When it was signed. */
    public String signedAt(ReportCard report) {
        return t.moment(report.signedAt(), signedIn.country());
    }

    /** When it was taken. */
    public String takenAt(Reports.Export export) {
        return t.moment(export.at(), signedIn.country());
    }
}
