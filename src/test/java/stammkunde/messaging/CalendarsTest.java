package stammkunde.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stammkunde.messaging.CalendarEvent.State;
import stammkunde.messaging.LetterCalendar.Method;

class CalendarsTest {

    static final UUID ID = UUID.fromString("01960000-0000-7000-8000-000000000001");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-23T07:00:00Z"), ZoneOffset.UTC);

    private final Calendars calendars = new Calendars(Mails.settings("localhost", 0), CLOCK);

    @Test
    void an_appointment_is_written_like_this_to_the_letter() {
        var event = new CalendarEvent(
                ID,
                0,
                State.CONFIRMED,
                Instant.parse("2026-03-24T08:30:00Z"),
                Instant.parse("2026-03-24T09:15:00Z"),
                BERLIN,
                "Hörtest bei Hörwelt Blum",
                "Hüxstraße 40, 23552 Lübeck",
                "Bitte bringen Sie Ihre Versichertenkarte mit;\nund, wenn vorhanden, die Verordnung.",
                "https://termine.example.com/b/hoerwelt-blum",
                "Hörwelt Blum",
                "Erika Lorenzen",
                "erika@example.org");

        assertThat(calendars.entry(event)).isEqualTo(new LetterCalendar("""
                BEGIN:VCALENDAR
                PRODID:-//Stammkunde//Stammkunde//DE
                VERSION:2.0
                CALSCALE:GREGORIAN
                METHOD:REQUEST
                BEGIN:VTIMEZONE
                TZID:Europe/Berlin
                BEGIN:DAYLIGHT
                TZNAME:CEST
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                DTSTART:19700329T020000
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                BEGIN:STANDARD
                TZNAME:CET
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                DTSTART:19701025T030000
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:01960000-0000-7000-8000-000000000001
                SEQUENCE:0
                DTSTAMP:20260323T070000Z
                LAST-MODIFIED:20260323T070000Z
                DTSTART;TZID=Europe/Berlin:20260324T093000
                DTEND;TZID=Europe/Berlin:20260324T101500
                SUMMARY:Hörtest bei Hörwelt Blum
                LOCATION:Hüxstraße 40\\, 23552 Lübeck
                DESCRIPTION:Bitte bringen Sie Ihre Versichertenkarte mit\\;\\nund\\, wenn vorh
                 anden\\, die Verordnung.
                URL:https://termine.example.com/b/hoerwelt-blum
                ORGANIZER;CN="Hörwelt Blum":mailto:termine@example.com
                ATTENDEE;CN="Erika Lorenzen";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTA
                 T=ACCEPTED;RSVP=FALSE:mailto:erika@example.org
                STATUS:CONFIRMED
                TRANSP:OPAQUE
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"), Method.REQUEST));
    }

    @Test
    void a_move_keeps_the_uid_and_raises_the_sequence() {
        var first = StrictIcal.read(
                        calendars.entry(event("2026-03-24T08:30:00Z", 0)).text())
                .sub("VEVENT");
        var moved = StrictIcal.read(
                        calendars.entry(event("2026-03-25T12:00:00Z", 1)).text())
                .sub("VEVENT");

        assertThat(moved.only("UID")).isEqualTo(first.only("UID"));
        assertThat(moved.only("SEQUENCE").value()).isEqualTo("1");
        assertThat(moved.only("ORGANIZER")).isEqualTo(first.only("ORGANIZER"));
        assertThat(moved.only("ATTENDEE")).isEqualTo(first.only("ATTENDEE"));
    }

    @Test
    void a_cancellation_takes_the_same_entry_away() {
        var letter = calendars.entry(event("2026-03-24T08:30:00Z", 3, State.CANCELLED));
        var calendar = StrictIcal.read(letter.text());

        assertThat(letter.method()).isEqualTo(Method.CANCEL);
        assertThat(calendar.only("METHOD").value()).isEqualTo("CANCEL");
        assertThat(calendar.sub("VEVENT").has("METHOD")).isFalse();
        assertThat(calendar.sub("VEVENT").only("STATUS").value()).isEqualTo("CANCELLED");
        assertThat(calendar.sub("VEVENT").only("SEQUENCE").value()).isEqualTo("3");
        assertThat(calendar.sub("VEVENT").only("UID").value()).isEqualTo(ID.toString());
    }

    @Test
    void a_request_that_waits_for_the_business_is_tentative() {
        var calendar = StrictIcal.read(calendars
                .entry(event("2026-03-24T08:30:00Z", 0, State.TENTATIVE))
                .text());

        assertThat(calendar.only("METHOD").value()).isEqualTo("REQUEST");
        assertThat(calendar.sub("VEVENT").only("STATUS").value()).isEqualTo("TENTATIVE");
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "2026-03-28T08:00:00Z, Europe/Berlin, ;TZID=Europe/Berlin:20260328T090000", // the day before 23 hours
        "2026-03-29T00:30:00Z, Europe/Berlin, ;TZID=Europe/Berlin:20260329T013000",
        "2026-03-29T01:30:00Z, Europe/Berlin, ;TZID=Europe/Berlin:20260329T033000",
        "2026-03-29T12:00:00Z, Europe/Vienna, ;TZID=Europe/Vienna:20260329T140000",
        "2026-10-25T00:30:00Z, Europe/Zurich, ;TZID=Europe/Zurich:20261025T023000", // 02:30 in summer time
        "2026-10-25T01:30:00Z, Europe/Zurich, :20261025T013000Z", // 02:30 again: only UTC can tell
        "2026-10-25T12:00:00Z, Europe/Berlin, ;TZID=Europe/Berlin:20261025T130000",
        "2026-07-01T08:00:00Z, Europe/London, :20260701T080000Z",
    })
    void moments_are_right_around_the_changes_of_the_clock(String start, String zone, String written) {
        var event = new CalendarEvent(
                ID,
                0,
                State.CONFIRMED,
                Instant.parse(start),
                Instant.parse(start).plusSeconds(600),
                ZoneId.of(zone),
                "x",
                "",
                "",
                "",
                "x",
                "x",
                "x@example.org");

        assertThat(calendars.entry(event).text()).contains("\r\nDTSTART" + written + "\r\n");
        assertThat(ical4j(calendars.entry(event).text())
                        .<java.time.temporal.Temporal>getStartDate()
                        .orElseThrow()
                        .getDate())
                .satisfies(date -> assertThat(Instant.from(date)).isEqualTo(Instant.parse(start)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x",
                "Ada\rATTENDEE:mailto:evil@example.org",
                "Ada\nX",
                "a;b,c\\d:e\"f",
                "\\n \\; \\\\",
                "👩‍🔧👩‍🔧👩‍🔧👩‍🔧👩‍🔧👩‍🔧👩‍🔧👩‍🔧👩‍🔧👩‍🔧👩‍🔧",
                "مرحبا بالعالم ‏‮reverse‬",
                "{{link}} <script>alert(1)</script>",
                "a\u0000b\u0007c\u2028d\u0085e\u001b",
                "^n^^'",
                "\ud83d lone",
            })
    void no_text_becomes_a_property(String name) {
        var event = new CalendarEvent(
                ID,
                0,
                State.CONFIRMED,
                Instant.parse("2026-03-24T08:30:00Z"),
                Instant.parse("2026-03-24T09:30:00Z"),
                BERLIN,
                name,
                name,
                name,
                "https://example.com/" + name,
                name,
                name,
                name + "@example.org");
        var text = calendars.entry(event).text();
        var calendar = StrictIcal.read(text);

        assertThat(calendar.components).extracting(c -> c.name).containsExactly("VTIMEZONE", "VEVENT");
        assertThat(calendar.sub("VEVENT").properties)
                .extracting(StrictIcal.Property::name)
                .containsExactly(
                        "UID",
                        "SEQUENCE",
                        "DTSTAMP",
                        "LAST-MODIFIED",
                        "DTSTART",
                        "DTEND",
                        "SUMMARY",
                        "LOCATION",
                        "DESCRIPTION",
                        "URL",
                        "ORGANIZER",
                        "ATTENDEE",
                        "STATUS",
                        "TRANSP");
        assertThat(calendar.sub("VEVENT").only("SUMMARY").text()).isEqualTo(asWritten(name));
        assertThat(ical4j(text).getSummary().getValue()).isEqualTo(asWritten(name));
    }

    /** Line ends become one kind, control characters go, half characters are marked. */
    static String asWritten(String text) {
        return text.replaceAll("\r\n|[\r\u0085\u2028\u2029]", "\n")
                .replaceAll("[\\p{Cc}&&[^\n]]", "")
                .replaceAll("(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])", "\ufffd");
    }

    static CalendarEvent event(String start, int sequence) {
        return event(start, sequence, State.CONFIRMED);
    }

    private static CalendarEvent event(String start, int sequence, State state) {
        return new CalendarEvent(
                ID,
                sequence,
                state,
                Instant.parse(start),
                Instant.parse(start).plusSeconds(3600),
                BERLIN,
                "Termin bei Werkstatt Nord",
                "Gleisweg 4, 10115 Berlin",
                "",
                "",
                "Werkstatt Nord",
                "Ada Beispiel",
                "ada@example.org");
    }

    private static VEvent ical4j(String text) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().hasErrors()).isFalse();
            return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
        } catch (Exception unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }
}
