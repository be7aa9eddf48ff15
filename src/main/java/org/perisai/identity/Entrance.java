package org.perisai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.perisai.shared.Permitted;
import org.perisai.shared.Throttle;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.Here;

/**
 * The way in: signing in, signing up. It opens no transaction of its own, so that no connection to
 * the database is held while passwords are hashed.
 */
@ApplicationScoped
@Permitted(to = Permitted.EVERYONE)
class Entrance {
    private static final int FREE_PER_LOGIN = 5;
    private static final int FREE_PER_ADDRESS = 20;
    private static final int FREE_SIGN_UPS = 200;

    private SecurityContext security;
    private IdentityStoreHandler stores;
    private Accounts accounts;
    private Passwords passwords;
    private SecondFactors factors;
    private Sessions sessions;
    private Throttle throttle;
    private Here here;
    private HttpServletRequest request;

    /** For CDI. */
    protected Entrance() { }

    @Inject
    Entrance(SecurityContext security, IdentityStoreHandler stores, Accounts accounts, Passwords passwords,
            SecondFactors factors, Sessions sessions, Throttle throttle, Here here, HttpServletRequest request) {
        this.security = security;
        this.stores = stores;
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.throttle = throttle;
        this.here = here;
        this.request = request;
    }

    /** What came of a login and a password. */
    enum Answer { REFUSED, CODE_ASKED, SIGNED_IN }

    /**
     * Signs in, or asks for a code where the person has a second step.
     *
     * @throws TooSoon when the login or the reader's address must wait
     */
    Answer signIn(String login, String password, HttpServletResponse response) {
        Optional<Long> person = counted("address:" + here.address(), FREE_PER_ADDRESS, () -> prove(login, password));
        return person.isEmpty() ? Answer.REFUSED : let(person.get(), response);
    }

    /** Who gave a right password and is asked for a code. */
    Optional<Long> waiting() {
        return SignInCookie.in(request).flatMap(sessions::waiting);
    }

    /**
     * Signs in who is asked for a code.
     *
     * @return whether the code fits
     * @throws TooSoon when too many were wrong
     */
    boolean finish(String code, HttpServletResponse response) {
        long person = waiting().orElseThrow(Forbidden::new);
        String key = "code:" + person;
        boolean fits = counted(key, FREE_PER_LOGIN, () -> Optional.of(person).filter(who -> factors.proves(who, code)))
                .isPresent();
        if (fits) {
            throttle.succeeded(key);
            enter(new SignInMechanism.Proven(person), response);
        }
        return fits;
    }

    /** Forgets who is asked for a code. */
    void giveUp(HttpServletResponse response) {
        SignInCookie.in(request).ifPresent(sessions::end);
        SignInCookie.clear(request, response);
    }

    /**
     * Turns on the second step of a person who is signed in; other devices, which came in without it, are signed out.
     *
     * @return the recovery codes, or empty when the code doesn't fit
     */
    @Permitted(to = Permitted.SIGNED_IN)
    Optional<List<String>> turnOnSecondStep(Person person, String code, HttpServletResponse response) {
        Optional<List<String>> spare = factors.turnOn(person.id(), code, accountPage(person));
        if (spare.isPresent()) {
            sessions.endAll(person.id());
            enter(new SignInMechanism.Proven(person.id()), response);
        }
        return spare;
    }

    /** The page on which a person sees to their account, as it stands in a mail. */
    String accountPage(Person person) {
        return here.site() + "/" + person.language().tag() + "/me/account";
    }

    /**
     * Makes an account, unless the same form or the same address and password have one, and signs in.
     * An office full of newcomers has one network address, so it may do this often.
     *
     * @throws TooSoon when the login or the reader's address must wait
     */
    void signUp(Newcomer newcomer, HttpServletResponse response) {
        attempt("sign-up:" + here.address(), FREE_SIGN_UPS);
        Optional<Long> known = accounts.madeBy(newcomer.key());
        if (known.isEmpty() && !newcomer.email().isEmpty()) {
            known = prove(newcomer.email(), newcomer.password());
        }
        let(known.isPresent() ? known.get() : open(newcomer), response);
    }

    /**
     * Changes the password of a person who is signed in, and goes on with a new token.
     *
     * @return whether the old password was right
     * @throws TooSoon when too many old ones were wrong
     */
    @Permitted(to = Permitted.SIGNED_IN)
    boolean changePassword(Person person, String old, String password, HttpServletResponse response) {
        if (!knows(person, old)) {
            return false;
        }
        accounts.changePassword(person.id(), passwords.hash(password));
        enter(new SignInMechanism.Proven(person.id()), response);
        return true;
    }

    /**
     * Whether somebody at a person's open device knows their password.
     *
     * @throws TooSoon when too many were wrong
     */
    @Permitted(to = Permitted.SIGNED_IN)
    boolean knows(Person person, String password) {
        return counted("password:" + person.id(), FREE_PER_LOGIN,
                () -> Optional.of(person).filter(who -> passwords.fits(password, who.passwordHash()))).isPresent();
    }

    private Answer let(long person, HttpServletResponse response) {
        if (!factors.on(person)) {
            enter(new SignInMechanism.Proven(person), response);
            return Answer.SIGNED_IN;
        }
        SignInCookie.in(request).ifPresent(sessions::end);
        SignInCookie.writeWaiting(sessions.startWaiting(person), request, response);
        return Answer.CODE_ASKED;
    }

    private Optional<Long> prove(String login, String password) {
        String key = "login:" + Login.tidy(login);
        Optional<Long> person = counted(key, FREE_PER_LOGIN, () -> holder(login, password));
        person.ifPresent(proven -> throttle.succeeded(key));
        return person;
    }

    private Optional<Long> holder(String login, String password) {
        CredentialValidationResult result = stores.validate(new UsernamePasswordCredential(login, password));
        return result.getStatus() == CredentialValidationResult.Status.VALID
                ? Optional.of(Long.valueOf(result.getCallerPrincipal().getName())) : Optional.empty();
    }

    /** Makes an attempt that fails when it finds nobody; one that ends without an answer is none. */
    private <T> Optional<T> counted(String key, int free, Supplier<Optional<T>> check) {
        Throttle.Attempt attempt = attempt(key, free);
        boolean failed = false;
        try {
            Optional<T> found = check.get();
            failed = found.isEmpty();
            return found;
        } finally {
            if (!failed) {
                throttle.takeBack(attempt);
            }
        }
    }

    private Throttle.Attempt attempt(String key, int free) {
        Throttle.Attempt attempt = throttle.attempt(key, free);
        if (!attempt.blockedFor().isZero()) {
            throw new TooSoon(attempt.blockedFor());
        }
        return attempt;
    }

    /** Two nodes that get the same form at once: the unique key lets one make the account. */
    private long open(Newcomer newcomer) {
        String hash = passwords.hash(newcomer.password());
        try {
            return accounts.open(newcomer, hash, here.site());
        } catch (PersistenceException twice) {
            return accounts.madeBy(newcomer.key()).orElseThrow(() -> twice);
        }
    }

    private void enter(Credential credential, HttpServletResponse response) {
        AuthenticationStatus status = security.authenticate(request, response,
                AuthenticationParameters.withParams().credential(credential));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("sign-in ended as " + status);
        }
    }
}
