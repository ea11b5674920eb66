package stammkunde.desk.appointments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import stammkunde.desk.Desk;
import stammkunde.scheduling.NotOffered;
import stammkunde.web.Wording;

/** Why a time was refused, in words. */
final class Outcomes {

    private Outcomes() {}

    static String taken(Desk desk, Wording wording, List<Instant> nearest) {
        var free = nearest.stream().map(wording::when).collect(Collectors.joining("; "));
        return free.isEmpty() ? desk.text("desk.time.taken") : desk.text("desk.time.taken.nearest", free);
    }

    static String notOffered(Desk desk, NotOffered refused) {
        return switch (refused.reason()) {
            case UNKNOWN_RESOURCE -> desk.text("desk.time.resource");
            case UNKNOWN_BRANCH, UNKNOWN_SERVICE -> desk.text("desk.time.service");
            case UNREADABLE -> desk.text("desk.refused.text");
            default -> desk.text("desk.time.not-offered");
        };
    }
}
