package org.perisai.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a boundary method; anybody else gets our page 403. On a class it holds for all of its
 * methods, one on a method wins. It guards calls through CDI, so a boundary that calls a method of
 * its own isn't asked again.
 *
 * <pre>{@code
 * @Permitted(to = Permitted.SIGNED_IN)
 * Enrolment enrol(String course) { ... }
 *
 * @Permitted(to = {Permitted.MINISTRY, Permitted.SYSTEM})
 * List<Row> quarter(...) { ... }
 * }</pre>
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Permitted {
    /** Strangers too. */
    String EVERYONE = "EVERYONE";
    /** Whoever has signed in. */
    String SIGNED_IN = "SIGNED_IN";
    /** Start-up work, events and workers of our own; never somebody's request. */
    String SYSTEM = "SYSTEM";
    /** Who writes courses. */
    String INSTRUCTOR = "INSTRUCTOR";
    /** Who checks courses. */
    String REVIEWER = "REVIEWER";
    /** Who translates. */
    String TRANSLATOR = "TRANSLATOR";
    /** Who reads a country's figures. */
    String MINISTRY = "MINISTRY";
    /** Who gives roles. */
    String ADMINISTRATOR = "ADMINISTRATOR";

    /** Constants of this type; one that fits is enough, and an empty list lets nobody in. */
    @Nonbinding
    String[] to();
}
