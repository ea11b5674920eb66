package stammkunde.business;

import java.time.Instant;
import stammkunde.shared.BusinessId;

/**
 * A signed-in device of a member of staff.
 *
 * @param id names it among the business's sessions; not the secret that opens it
 */
public record StaffSession(
        BusinessId business, String id, StaffId staff, String name, String email, Role role, State state) {

    public enum State {
        /** The desk is open. */
        COMPLETE,
        /** The password was right, a code is still to be given. */
        CODE_WANTED,
        /** The password was right, but the role needs a second factor and there is none yet. */
        ENROLMENT_WANTED
    }

    /** One line of „Meine Geräte“. */
    public record Device(String id, String name, Instant signedInAt, Instant seenAt) {}

    static State state(Role role, boolean hasFactor, boolean factorGiven, boolean businessWantsFactor) {
        if (hasFactor) return factorGiven ? State.COMPLETE : State.CODE_WANTED;
        return businessWantsFactor && role != Role.DESK ? State.ENROLMENT_WANTED : State.COMPLETE;
    }
}
