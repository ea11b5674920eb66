package stammkunde.scheduling;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which status staff may set after which. Steps back are there for slips of the hand. Cancelling has a way of its own,
 * because it gives back what the appointment occupied; from there nothing leads back.
 */
final class Transitions {

    private Transitions() {}

    /** Without the status it has. */
    static Set<Status> from(Status status) {
        return switch (status) {
            case REQUESTED -> EnumSet.of(Status.CONFIRMED);
            case CONFIRMED -> EnumSet.of(Status.ARRIVED, Status.IN_PROGRESS, Status.DONE, Status.NO_SHOW);
            case ARRIVED -> EnumSet.of(Status.CONFIRMED, Status.IN_PROGRESS, Status.DONE, Status.NO_SHOW);
            case IN_PROGRESS -> EnumSet.of(Status.ARRIVED, Status.DONE);
            case DONE -> EnumSet.of(Status.CONFIRMED, Status.ARRIVED, Status.IN_PROGRESS);
            case NO_SHOW -> EnumSet.of(Status.CONFIRMED, Status.ARRIVED);
            case CANCELLED -> EnumSet.noneOf(Status.class);
        };
    }

    /** Setting the status it has is allowed too: it says that staff has seen the appointment (T6). */
    static boolean allow(Status from, Status to) {
        return from == to || from(from).contains(to);
    }
}
