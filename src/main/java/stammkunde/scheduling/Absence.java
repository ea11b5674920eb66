package stammkunde.scheduling;

import stammkunde.shared.TimeSpan;

/** A time in which a resource takes no appointments, on any of its lanes. */
public record Absence(AbsenceId id, ResourceId resource, Kind kind, TimeSpan span, String reason) {

    public enum Kind {
        ABSENCE,
        BLOCK
    }
}
