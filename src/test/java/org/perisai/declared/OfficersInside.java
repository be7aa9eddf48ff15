package org.perisai.declared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.PublicNumber;

/** Officers for tests, and what they enter. */
@ApplicationScoped
public class OfficersInside {
    static final String DECLARED = "/en/ministry/declared/";

    @Inject
    private PeopleInside people;
    @Inject
    private Entries entries;

    /** A new officer of a country, who has come in. */
    public long officer(Country country) {
        long person = people.make("Officer of " + country, country, Language.EN);
        people.give(person, Role.MINISTRY);
        people.enter(person);
        return person;
    }

    String population(int year, String sector, long people) {
        return add(Register.of(Kind.POPULATIONS), Map.of("year_of", Integer.toString(year), "sector", sector, "population",
                Long.toString(people), "source", "A census"));
    }

    /** A campaign. */
    public String campaign(String title, String begins, String ends) {
        return add(Register.of(Kind.CAMPAIGNS), Map.of("begins", begins, "ends", ends, "title", title, "target_groups",
                "SME CHILDREN", "evidence", "https://example.org/"));
    }

    /** What a campaign did on a day: impressions, visitors, engaged, quizzes started and finished, pledges. */
    public String day(String campaign, String day, String lang, String channel, int... figures) {
        return add(new Register(Kind.FIGURES, campaign), Map.of("held_on", day, "lang", lang, "channel", channel,
                "impressions", "" + figures[0], "visitors", "" + figures[1], "engaged", "" + figures[2], "quiz_started",
                "" + figures[3], "quiz_finished", "" + figures[4], "pledges", "" + figures[5]));
    }

    /** A request about personal data. @param closed empty while it is open */
    public String request(String kind, String received, String due, String closed) {
        return add(Register.of(Kind.REQUESTS), Map.of("request_kind", kind, "received", received, "due", due, "closed",
                closed, "reference", ""));
    }

    String add(Register register, Map<String, String> values) {
        String number = PublicNumber.random();
        entries.add(register, number, values);
        return number;
    }
}
