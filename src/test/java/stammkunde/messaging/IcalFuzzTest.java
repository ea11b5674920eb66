package stammkunde.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import stammkunde.messaging.CalendarEvent.State;

/** Whatever is typed anywhere, a calendar entry stays one entry, and says what was typed (R-SEC-46). */
class IcalFuzzTest {

    private final Calendars calendars =
            new Calendars(Mails.settings("localhost", 25), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Property(tries = 500)
    void texts_come_back_as_they_were(@ForAll("nasty") String text, @ForAll("nasty") String other) {
        var event = StrictIcal.read(calendars
                        .entry(entry(Instant.parse("2026-07-01T08:00:00Z"), text, other))
                        .text())
                .sub("VEVENT");

        assertThat(event.only("SUMMARY").text()).isEqualTo(CalendarsTest.asWritten(text));
        if (event.has("DESCRIPTION"))
            assertThat(event.only("DESCRIPTION").text()).isEqualTo(CalendarsTest.asWritten(other));
        assertThat(event.only("ATTENDEE").parameters().get("RSVP")).isEqualTo("FALSE");
        assertThat(event.only("ORGANIZER").value()).isEqualTo("mailto:termine@example.com");
    }

    @Property(tries = 500)
    void every_moment_is_written_so_that_it_can_be_read_again(@ForAll @IntRange(max = 20 * 365 * 24 * 60) int minutes) {
        var start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * minutes);
        var property = StrictIcal.read(calendars.entry(entry(start, "x", "")).text())
                .sub("VEVENT")
                .only("DTSTART");

        var written = property.value();
        var read = written.endsWith("Z")
                ? Instant.from(java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX")
                        .parse(written))
                : java.time.LocalDateTime.parse(
                                written, java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"))
                        .atZone(ZoneId.of(property.parameters().get("TZID")))
                        .toInstant();
        assertThat(read).isEqualTo(start);
    }

    @Provide
    Arbitrary<String> nasty() {
        var pieces = Arbitraries.of(
                "\r\nBEGIN:VEVENT\r\n",
                "\r\nEND:VCALENDAR\r\n",
                "\r",
                "\n",
                "\\",
                "\\n",
                ";",
                ",",
                ":",
                "\"",
                "^n",
                "ä",
                "👩‍🔧",
                "‏مرحبا",
                "\0",
                "\t",
                " ",
                "ATTENDEE:mailto:x@example.org",
                "\ud83d",
                "\u2028",
                "{{x}}",
                "abc");
        return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    private static CalendarEvent entry(Instant start, String text, String other) {
        return new CalendarEvent(
                new UUID(0, 1),
                0,
                State.CONFIRMED,
                start,
                start.plusSeconds(3600),
                ZoneId.of("Europe/Vienna"),
                text,
                other,
                other,
                "https://example.com/" + text,
                text,
                other,
                "ada@example.org");
    }
}
