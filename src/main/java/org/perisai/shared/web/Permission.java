package org.perisai.shared.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import org.perisai.shared.Permitted;

/** Asks {@link Permitted} before a transaction is opened. */
@Interceptor
@Permitted(to = {})
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class Permission {
    private final HttpServletRequest request;

    @Inject
    Permission(HttpServletRequest request) {
        this.request = request;
    }

    @AroundInvoke
    Object ask(InvocationContext call) throws Exception {
        for (String somebody : permittedTo(call.getMethod())) {
            if (isCaller(somebody)) {
                return call.proceed();
            }
        }
        throw new Forbidden();
    }

    private static String[] permittedTo(Method method) {
        Permitted own = method.getAnnotation(Permitted.class);
        return own != null ? own.to() : method.getDeclaringClass().getAnnotation(Permitted.class).to();
    }

    private boolean isCaller(String somebody) {
        return switch (somebody) {
            case Permitted.EVERYONE -> true;
            case Permitted.SYSTEM -> !requested();
            case Permitted.SIGNED_IN -> requested() && request.getUserPrincipal() != null;
            default -> requested() && request.isUserInRole(somebody);
        };
    }

    /** Outside of a request the container's proxy has nothing to lead to. */
    private boolean requested() {
        try {
            return request.getMethod() != null;
        } catch (IllegalStateException | ContextNotActiveException none) {
            return false;
        }
    }
}
