package org.perisai.reporting;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.junit.jupiter.api.function.Executable;
import org.perisai.declared.OfficersInside;
import org.perisai.identity.PeopleInside;
import org.perisai.shared.Country;
import org.perisai.shared.DomainException;
import org.perisai.statistics.StatisticsInside;

/** Who is counted in tests of reports, who reads them, and what these say. */
@ApplicationScoped
public class ReportsInside {
    /** The quarter in which the learners enrol. */
    static final String PERIOD = "2024-Q1";

    @Inject
    private OfficersInside officers;
    @Inject
    private PeopleInside people;
    @Inject
    private StatisticsInside statistics;

    /** A new officer of a country comes in. @return the cookie */
    String officer(Country country) {
        return people.cookie(officers.officer(country));
    }

    /** People enrol and are counted. */
    void learners(Country country, int many) {
        statistics.enrol(country, "en", "2024-02-05T00:00:00Z", many);
        statistics.count();
    }

    /** Why something was refused. */
    static String refused(Executable what) {
        return assertThrows(DomainException.class, what).key();
    }

    /** What a release says of the country as a whole. */
    static String value(Release release, String indicator) {
        return release.observations().stream().filter(each -> each.indicator().equals(indicator) && each.place().isEmpty())
                .findFirst().orElseThrow().value().toPlainString();
    }
}
