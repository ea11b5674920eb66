package stammkunde.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-03-23T07:00:00Z");
    private final Moments german = new Moments(Locale.GERMAN, ZoneId.of("Europe/Berlin"), NOW);
    private final Moments english = new Moments(Locale.ENGLISH, ZoneId.of("Europe/Zurich"), NOW);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-24T08:30:00Z | Di, 24. März, 09:30 Uhr   | Tue, 24 March, 09:30",
                "2026-03-29T00:30:00Z | So, 29. März, 01:30 Uhr   | Sun, 29 March, 01:30",
                "2026-03-29T01:30:00Z | So, 29. März, 03:30 Uhr   | Sun, 29 March, 03:30",
                "2026-10-25T00:30:00Z | So, 25. Oktober, 02:30 Uhr | Sun, 25 October, 02:30",
                "2026-10-25T12:30:00Z | So, 25. Oktober, 13:30 Uhr | Sun, 25 October, 13:30",
                "2027-01-02T08:00:00Z | Sa, 2. Januar 2027, 09:00 Uhr | Sat, 2 January 2027, 09:00",
            })
    void moments_are_written_as_people_say_them(Instant moment, String inGerman, String inEnglish) {
        assertThat(german.when(moment)).isEqualTo(inGerman);
        assertThat(english.when(moment)).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource({
        "45, 45 Minuten, 45 minutes",
        "60, 1 Stunde, 1 hour",
        "90, 1 Stunde 30 Minuten, 1 hour 30 minutes",
        "480, 8 Stunden, 8 hours"
    })
    void lengths_are_written_in_hours_and_minutes(int minutes, String inGerman, String inEnglish) {
        var until = NOW.plus(Duration.ofMinutes(minutes));

        assertThat(german.duration(NOW, until)).isEqualTo(inGerman);
        assertThat(english.duration(NOW, until)).isEqualTo(inEnglish);
    }

    @Test
    void a_leaf_has_short_weekday_day_and_month() {
        var moment = Instant.parse("2026-03-24T08:30:00Z");

        assertThat(german.weekday(moment)).isEqualTo("Di");
        assertThat(german.day(moment)).isEqualTo("24");
        assertThat(german.month(moment)).isEqualTo("März");
    }
}
