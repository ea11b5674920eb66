package stammkunde.messaging;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What a customer's calendar is to show. Texts are taken as they come: escaping is {@link Calendars}' work.
 *
 * @param uid      the appointment's id: the same for its whole life
 * @param sequence grows with each change of the appointment
 * @param summary  businesses with a neutral calendar name no service here (R-FMT-22): „Termin bei …“
 * @param url      public page, empty: none; never a secret link, for calendars are shared
 */
public record CalendarEvent(
        UUID uid,
        int sequence,
        State state,
        Instant start,
        Instant end,
        ZoneId zone,
        String summary,
        String location,
        String description,
        String url,
        String organizer,
        String attendee,
        String attendeeEmail) {

    public enum State {
        /** Asked for, not yet confirmed by the business. */
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    public CalendarEvent {
        if (!start.isBefore(end)) throw new IllegalArgumentException("ends before it starts: " + uid);
        if (sequence < 0) throw new IllegalArgumentException("sequence must not be negative: " + sequence);
    }
}
