package org.perisai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.perisai.shared.web.Failures;

/**
 * Tells the container who sends a request, by our own cookie and the row behind it, so that no HTTP
 * session is needed. Whoever signs in gets the cookie here too.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    private Sessions sessions;

    /** For CDI. */
    protected SignInMechanism() { }

    @Inject
    SignInMechanism(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Somebody who has shown who they are: {@link Entrance} has asked {@link PasswordStore}. */
    record Proven(long person) implements Credential { }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        Credential credential = context.getAuthParameters() == null ? null : context.getAuthParameters().getCredential();
        if (credential instanceof Proven proven) {
            return start(proven.person(), request, response, context);
        }
        return find(request).map(known -> context.notifyContainerAboutLogin(known.person(), known.roles()))
                .orElseGet(context::doNothing);
    }

    /** A database that is away makes strangers of all; pages that need to know say what is wrong. */
    private Optional<Sessions.Known> find(HttpServletRequest request) {
        Optional<String> token = SignInCookie.in(request);
        if (token.isEmpty() || request.getRequestURI().startsWith("/assets/")) {
            return Optional.empty();
        }
        try {
            return sessions.find(token.get());
        } catch (RuntimeException away) {
            request.setAttribute(Failures.WHO, away);
            return Optional.empty();
        }
    }

    private AuthenticationStatus start(long person, HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        SignInCookie.in(request).ifPresent(sessions::end);
        String token = sessions.start(person);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SignInCookie.write(token, request, response);
        Sessions.Known known = sessions.find(token).orElseThrow();
        return context.notifyContainerAboutLogin(known.person(), known.roles());
    }
}
