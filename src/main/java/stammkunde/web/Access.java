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

    /** Staff, customers and programs climb ladders of their own: each level may do what the ones before it on its ladder may. */
    enum Level {
        ANYONE(Ladder.NONE),
        /** Signed in with a password, second factor still to be given. */
        HALF_SIGNED_IN(Ladder.STAFF),
        DESK(Ladder.STAFF),
        MANAGER(Ladder.STAFF),
        OWNER(Ladder.STAFF),
        /** A customer's visit by personal link; the four mean what {@code access.TrustLevel} says. */
        LINKED(Ladder.CUSTOMER),
        SCANNED(Ladder.CUSTOMER),
        CONFIRMED(Ladder.CUSTOMER),
        FRESH(Ladder.CUSTOMER),
        /** A partner's program with a key; which keys a route takes stands beside it. */
        PROGRAM(Ladder.PROGRAM);

        private final Ladder ladder;

        Level(Ladder ladder) {
            this.ladder = ladder;
        }

        boolean isStaffs() {
            return ladder == Ladder.STAFF;
        }

        public boolean isCustomers() {
            return ladder == Ladder.CUSTOMER;
        }

        boolean isPrograms() {
            return ladder == Ladder.PROGRAM;
        }

        public boolean suffices(Level needed) {
            return needed == ANYONE || ladder == needed.ladder && compareTo(needed) >= 0;
        }

        private enum Ladder {
            NONE,
            STAFF,
            CUSTOMER,
            PROGRAM
        }
    }
}
