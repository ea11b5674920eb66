package stammkunde.portal.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.choosing.Times.Hidden;
import stammkunde.customer.Vehicle;

/**
 * Which vehicle it is about, as far as that is known.
 *
 * @param said    what was asked for, as it travels in addresses; empty: nothing, or nothing that makes sense
 * @param vehicle null unless the state is KNOWN
 */
record VehicleChoice(State state, String said, @Nullable Vehicle vehicle) {

    static final String OTHER = "new";
    static final String NONE = "none";

    enum State {
        /** One of the customer's; if there is just one, nobody needs to choose it. */
        KNOWN,
        /** One that is not in the file yet. */
        OTHER,
        NONE,
        /** There are several, and none is chosen. */
        OPEN,
        /** The customer has none, so there is nothing to choose. */
        UNASKED
    }

    boolean isAsked() {
        return state != State.UNASKED;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    List<Hidden> along() {
        return said.isEmpty() ? List.of() : List.of(new Hidden("vehicle", said));
    }
}
