package org.perisai.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.perisai.shared.Country;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;

/** Forms that keep a country's key and take its reports; {@link ReceiveServlet} answers them. */
@Named
@RequestScoped
public class ReceivePage {
    private Region region;
    private Here here;

    /** For CDI. */
    protected ReceivePage() { }

    @Inject
    ReceivePage(Region region, Here here) {
        this.region = region;
        this.here = here;
    }

    /** All countries. */
    public List<Form.Choice> countries() {
        return Arrays.stream(Country.values()).map(each -> new Form.Choice(each.name(), each.nameIn(here.language()))).toList();
    }

    /** Names of the countries whose key is known, with commas between them. */
    public String partners() {
        return region.partners().stream().map(code -> Country.of(code).map(each -> each.nameIn(here.language())).orElse(code))
                .collect(Collectors.joining(", "));
    }
}
