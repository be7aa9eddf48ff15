package org.perisai.identity;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.perisai.shared.Country;
import org.perisai.shared.web.Outlines;
import org.perisai.shared.web.PublicPages;

/** The person who sent this request, if signed in. */
@Named
@RequestScoped
public class SignedIn {
    private static final int SHORT = 16;

    private HttpServletRequest request;

    /** For CDI. */
    protected SignedIn() { }

    @Inject
    SignedIn(HttpServletRequest request) {
        this.request = request;
    }

    /** The person, if signed in; nobody while a page is drawn that everybody gets. */
    public Optional<PersonPrincipal> person() {
        return request.getAttribute(PublicPages.FOR_ALL) == null
                && request.getUserPrincipal() instanceof PersonPrincipal person ? Optional.of(person) : Optional.empty();
    }

    /** Whether somebody is signed in. */
    public boolean known() {
        return person().isPresent();
    }

    /** Internal id; fails for a stranger. */
    public long id() {
        return person().map(PersonPrincipal::id).orElseThrow(() -> new IllegalStateException("not signed in"));
    }

    /** The person's country; fails for a stranger. */
    public Country country() {
        return person().flatMap(person -> Country.of(person.country())).orElseThrow();
    }

    /** Whether the person has a role. */
    public boolean is(String role) {
        return request.isUserInRole(role);
    }

    /** Whether the person is an officer of a ministry, also while the second step at sign-in isn't set up. */
    public boolean officer() {
        return is(Role.MINISTRY.name()) || is(Role.SECOND_FACTOR_DUE);
    }

    /** The name for the head of a page: whole, or cut between two graphemes. */
    public String shortName() {
        if (Outlines.drawing(request)) {
            return Outlines.at(Outlines.READER);
        }
        String name = person().map(PersonPrincipal::fullName).orElse("");
        BreakIterator graphemes = BreakIterator.getCharacterInstance(ULocale.ROOT);
        graphemes.setText(name);
        int end = 0;
        for (int i = 0; i < SHORT && graphemes.next() != BreakIterator.DONE; i++) {
            end = graphemes.current();
        }
        return end < name.length() ? name.substring(0, end) + "…" : name;
    }
}
