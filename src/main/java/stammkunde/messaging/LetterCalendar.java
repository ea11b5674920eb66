package stammkunde.messaging;

/**
 * The calendar entry that goes with a letter; made by {@link Calendars}.
 *
 * @param text iCalendar with CRLF line ends
 */
public record LetterCalendar(String text, Method method) {

    /** What the receiver's calendar is to do (RFC 5546): REQUEST adds or updates, CANCEL takes away. */
    public enum Method {
        REQUEST,
        CANCEL
    }
}
