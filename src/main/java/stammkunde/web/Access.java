package stammkunde.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a route; declared once, on the controller or (winning) on the method. A route without it answers nobody:
 * {@link AccessGate} refuses, and the route map test fails.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    Level value();

    /** Each level may do what the ones before it may. */
    enum Level {
        ANYONE,
        /** Signed in with a password, second factor still to be given. */
        HALF_SIGNED_IN,
        DESK,
        MANAGER,
        OWNER
    }
}
