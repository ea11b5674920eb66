package stammkunde.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import stammkunde.partner.Scope;

/** What a key must allow for a route, and what a request to it may bring; a route without it answers no key. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    int USUAL_BYTES = 64 * 1024;

    /** Any one of them. */
    Scope[] value();

    /** Parameters in the query; others are refused. */
    String[] query() default {};

    /** Of the body. */
    int largest() default USUAL_BYTES;
}
