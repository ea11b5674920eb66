package stammkunde.scheduling;

import java.util.List;

/** What became of a wish to enter an absence. Everything but {@link Added} has written nothing. */
public sealed interface AbsenceEntry {

    record Added(AbsenceId absence) implements AbsenceEntry {}

    /**
     * Something is there already.
     *
     * @param appointments in the order of time; empty if it is only other absences or a booking just under way
     */
    record Collides(List<Appointment> appointments) implements AbsenceEntry {}

    /** No such resource of this business. */
    record UnknownResource() implements AbsenceEntry {}

    /** The reason is longer than 200 characters or contains NUL. */
    record Unreadable() implements AbsenceEntry {}
}
