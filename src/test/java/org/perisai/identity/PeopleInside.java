package org.perisai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import org.perisai.inside.Entry;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.Language;

/** Makes people for tests, and lets them in. */
@ApplicationScoped
public class PeopleInside {
    @Inject
    private Accounts accounts;
    @Inject
    private Administration administration;
    @Inject
    private Sessions sessions;
    @Inject
    private SecurityContext security;
    @Inject
    private HttpServletRequest request;
    @Inject
    private Database database;

    /** A new person. */
    public long make(String name, Country country, Language language) {
        return accounts.open(new Newcomer(new PersonName(name, ""), "", "", country, language, "",
                SecretToken.random()), "no password fits this", "http://test.example");
    }

    /** Gives a role, behind the back of everybody; an officer has set up the second step at sign-in. */
    public void give(long person, Role role) {
        database.update("insert into person_role (person_id, role) values (?, ?)", person, role.name());
        if (role == Role.MINISTRY) {
            database.update("insert into second_factor (person_id, secret, confirmed_at) values (?, ?, utc_timestamp())", person,
                    OneTimeCodes.newSecret());
        }
    }

    /** Marks an account as one for testing, or takes the mark off; an administrator is signed in. */
    public void markTesting(long person, boolean testing) {
        administration.markTesting(person, testing);
    }

    /** Signs a person in, for requests that a test sends; the cookie. */
    public String cookie(long person) {
        return "perisai=" + sessions.start(person);
    }

    /** Signs a person in for the request that the test itself runs in. */
    public void enter(long person) {
        AuthenticationStatus status = security.authenticate(request, Entry.response(),
                AuthenticationParameters.withParams().credential(new SignInMechanism.Proven(person)));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("sign-in ended as " + status);
        }
    }

    /** Moves a person, as they may do themselves. */
    public void move(long person, Country country) {
        accounts.describe(person, new Accounts.Description(new PersonName("Moved", ""), country, Language.EN));
    }
}
