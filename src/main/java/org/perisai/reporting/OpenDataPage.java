package org.perisai.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.shared.Country;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;
import org.perisai.statistics.Period;

/** The open files of all countries, and the answer whether a file is one that was signed here. */
@Named
@RequestScoped
public class OpenDataPage {
    private OpenData data;
    private Here here;
    private T t;
    private List<OpenData.Entry> files;

    /** For CDI. */
    protected OpenDataPage() { }

    @Inject
    OpenDataPage(OpenData data, Here here, T t) {
        this.data = data;
        this.here = here;
        this.t = t;
    }

    /** The files, the newest reports first. */
    public List<OpenData.Entry> files() {
        if (files == null) {
            files = data.files();
        }
        return files;
    }

    /** Country and period of a file. */
    public String about(OpenData.Entry file) {
        String country = Country.of(file.country()).map(each -> each.nameIn(here.language())).orElse(file.country());
        return t.say("report.title", country, Period.named(file.period())
                .map(each -> new Wording(here.language()).quarter(each.firstDay())).orElse(file.period()));
    }

    /** Its size in kilobytes, rounded up. */
    public String size(OpenData.Entry file) {
        return t.number((file.bytes() + 1023) / 1024) + " kB";
    }

    /** The keys that signatures are checked with. */
    public List<String> keys() {
        return data.publicKeys();
    }
}
