package stammkunde.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import stammkunde.messaging.CalendarEvent.State;
import stammkunde.messaging.LetterCalendar.Method;
import stammkunde.messaging.delivery.MailSettings;

/**
 * Writes calendar entries that Outlook, Google and Apple take in and update (RFC 5545, RFC 5546, R-FMT-20..22).
 * The organizer is the address mails come from, or Gmail doesn't merge updates.
 */
@Component
public class Calendars {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final ZoneId CENTRAL_EUROPE = ZoneId.of("Europe/Berlin");

    private final String organizerEmail;
    private final Clock clock;

    Calendars(MailSettings mail, Clock clock) {
        this.organizerEmail = mail.from();
        this.clock = clock;
    }

    public LetterCalendar entry(CalendarEvent event) {
        var method = event.state() == State.CANCELLED ? Method.CANCEL : Method.REQUEST;
        return new LetterCalendar(write(event, method.name(), true), method);
    }

    /**
     * The same entry for somebody who holds no more than a link: to be imported, not answered, and without the name and
     * address of whom it is for (R-SEC-5).
     */
    public String file(CalendarEvent event) {
        return write(event, "PUBLISH", false);
    }

    /** Many entries in one calendar, to be fetched again and again by whoever knows its address. @param name of the calendar */
    public String feed(String name, List<CalendarEvent> events) {
        var ical = head("PUBLISH")
                .line("NAME", Ical.text(name))
                .line("X-WR-CALNAME", Ical.text(name))
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .line("X-PUBLISHED-TTL", "PT1H");
        events.stream()
                .map(Calendars::zoneOf)
                .distinct()
                .filter(zone -> !zone.equals(ZoneOffset.UTC))
                .forEach(zone -> describe(zone, ical));
        events.forEach(event -> entry(event, false, ical));
        return ical.line("END", "VCALENDAR").end();
    }

    private String write(CalendarEvent event, String method, boolean named) {
        var zone = zoneOf(event);
        var ical = head(method);
        if (!zone.equals(ZoneOffset.UTC)) describe(zone, ical);
        entry(event, named, ical);
        return ical.line("END", "VCALENDAR").end();
    }

    private static Ical head(String method) {
        return new Ical()
                .line("BEGIN", "VCALENDAR")
                .line("PRODID", "-//Stammkunde//Stammkunde//DE")
                .line("VERSION", "2.0")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", method);
    }

    private void entry(CalendarEvent event, boolean named, Ical ical) {
        var cancelled = event.state() == State.CANCELLED;
        var zone = zoneOf(event);
        var now = utc(clock.instant());
        ical.line("BEGIN", "VEVENT")
                .line("UID", event.uid().toString())
                .line("SEQUENCE", Integer.toString(event.sequence()))
                .line("DTSTAMP", now)
                .line("LAST-MODIFIED", now)
                .line("DTSTART" + zoneParameter(zone), moment(event.start(), zone))
                .line("DTEND" + zoneParameter(zone), moment(event.end(), zone))
                .line("SUMMARY", Ical.text(event.summary()));
        if (!event.location().isBlank()) ical.line("LOCATION", Ical.text(event.location()));
        if (!event.description().isBlank()) ical.line("DESCRIPTION", Ical.text(event.description()));
        if (!event.url().isBlank()) ical.line("URL", Ical.url(event.url()));
        ical.line("ORGANIZER;CN=" + Ical.quoted(event.organizer()), Ical.mailto(organizerEmail));
        if (named)
            ical.line(
                    "ATTENDEE;CN=" + Ical.quoted(event.attendee())
                            + ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE",
                    Ical.mailto(event.attendeeEmail()));
        ical.line("STATUS", event.state().name())
                .line("TRANSP", cancelled ? "TRANSPARENT" : "OPAQUE")
                .line("END", "VEVENT");
    }

    /**
     * The branch's zone where it keeps central European time; UTC for all others, and for the second of the two hours
     * that the clock shows twice in October, which a wall-clock time can't name.
     */
    private static ZoneId zoneOf(CalendarEvent event) {
        var zone = event.zone();
        var central = zone.getRules()
                .getTransitionRules()
                .equals(CENTRAL_EUROPE.getRules().getTransitionRules());
        return central && named(event.start(), zone) && named(event.end(), zone) ? zone : ZoneOffset.UTC;
    }

    private static boolean named(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDateTime().atZone(zone).toInstant().equals(moment);
    }

    private static String zoneParameter(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "" : ";TZID=" + zone.getId();
    }

    private static String moment(Instant moment, ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? utc(moment) : LOCAL.format(moment.atZone(zone));
    }

    private static String utc(Instant moment) {
        return LOCAL.format(moment.atOffset(ZoneOffset.UTC)) + "Z";
    }

    /** Central European time as it has been since 1996. */
    private static void describe(ZoneId zone, Ical ical) {
        ical.line("BEGIN", "VTIMEZONE").line("TZID", zone.getId());
        change(ical, "DAYLIGHT", "CEST", "+0100", "+0200", "19700329T020000", "3");
        change(ical, "STANDARD", "CET", "+0200", "+0100", "19701025T030000", "10");
        ical.line("END", "VTIMEZONE");
    }

    private static void change(
            Ical ical, String kind, String name, String before, String after, String first, String month) {
        ical.line("BEGIN", kind)
                .line("TZNAME", name)
                .line("TZOFFSETFROM", before)
                .line("TZOFFSETTO", after)
                .line("DTSTART", first)
                .line("RRULE", "FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU")
                .line("END", kind);
    }
}
