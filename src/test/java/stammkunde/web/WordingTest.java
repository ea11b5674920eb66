package stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-24T08:42:00Z");

    private final Wording german = new Wording(Texts.all(), Locale.GERMAN, BERLIN, NOW);
    private final Wording english = new Wording(Texts.all(), Locale.ENGLISH, BERLIN, NOW);

    @Test
    void a_moment_reads_as_people_say_it() {
        assertThat(german.moment(at("2026-03-24T09:30"))).isEqualTo("Di, 24. März, 09:30 Uhr");
        assertThat(english.moment(at("2026-03-24T09:30"))).isEqualTo("Tue, 24 March, 09:30");
    }

    @Test
    void another_year_is_named() {
        assertThat(german.moment(at("2027-01-05T14:00"))).isEqualTo("Di, 5. Januar 2027, 14:00 Uhr");
        assertThat(german.longDay(LocalDate.parse("2027-01-05"))).isEqualTo("Dienstag, 5. Januar 2027");
    }

    @Test
    void today_tomorrow_and_yesterday_have_names() {
        assertThat(german.when(at("2026-03-24T14:30"))).isEqualTo("Heute, 14:30 Uhr");
        assertThat(german.when(at("2026-03-25T00:00"))).isEqualTo("Morgen, 00:00 Uhr");
        assertThat(german.when(at("2026-03-23T23:59"))).isEqualTo("Gestern, 23:59 Uhr");
        assertThat(german.when(at("2026-03-26T09:00"))).isEqualTo("Do, 26. März, 09:00 Uhr");
        assertThat(german.nickname(LocalDate.parse("2026-03-25"))).isEqualTo("morgen");
        assertThat(german.nickname(LocalDate.parse("2026-03-26"))).isEmpty();
        assertThat(english.when(at("2026-03-25T09:00"))).isEqualTo("Tomorrow, 09:00");
    }

    @Test
    void midnight_is_that_of_the_branch() {
        var lisbon = new Wording(Texts.all(), Locale.GERMAN, ZoneId.of("Atlantic/Azores"), NOW);
        assertThat(german.when(Instant.parse("2026-03-24T23:30:00Z"))).isEqualTo("Morgen, 00:30 Uhr");
        assertThat(lisbon.when(Instant.parse("2026-03-24T23:30:00Z"))).isEqualTo("Heute, 22:30 Uhr");
    }

    @Test
    void screen_readers_get_the_full_date() {
        assertThat(german.fullMoment(at("2026-03-25T09:30"))).isEqualTo("Mittwoch, 25. März 2026, 09:30 Uhr");
        assertThat(english.fullMoment(at("2026-03-25T09:30"))).isEqualTo("Wednesday, 25 March 2026, 09:30");
    }

    @Test
    void days_in_a_row_share_what_they_have_in_common() {
        assertThat(german.days(LocalDate.parse("2026-03-24"), LocalDate.parse("2026-03-31")))
                .isEqualTo("24.–31. März");
        assertThat(german.days(LocalDate.parse("2026-03-28"), LocalDate.parse("2026-04-03")))
                .isEqualTo("28. März – 3. April");
        assertThat(german.days(LocalDate.parse("2026-12-29"), LocalDate.parse("2027-01-04")))
                .isEqualTo("29. Dezember 2026 – 4. Januar 2027");
        assertThat(german.days(LocalDate.parse("2026-03-24"), LocalDate.parse("2026-03-24")))
                .isEqualTo("Di, 24. März");
        assertThat(english.days(LocalDate.parse("2026-03-24"), LocalDate.parse("2026-03-31")))
                .isEqualTo("24–31 March");
    }

    @Test
    void what_happened_lately_is_told_by_its_distance() {
        assertThat(german.ago(NOW.minusSeconds(20))).isEqualTo("gerade eben");
        assertThat(german.ago(NOW.minusSeconds(60))).isEqualTo("vor einer Minute");
        assertThat(german.ago(NOW.minusSeconds(240))).isEqualTo("vor 4 Minuten");
        assertThat(german.ago(at("2026-03-24T08:13"))).isEqualTo("heute, 08:13 Uhr");
        assertThat(german.ago(at("2026-03-23T21:14"))).isEqualTo("gestern, 21:14 Uhr");
        assertThat(german.ago(at("2026-03-13T11:02"))).isEqualTo("Fr, 13. März, 11:02 Uhr");
        assertThat(english.ago(NOW.minusSeconds(240))).isEqualTo("4 minutes ago");
    }

    @Test
    void the_hour_that_comes_twice_is_never_ambiguous() {
        var first = Instant.parse("2026-10-25T00:30:00Z");
        var second = Instant.parse("2026-10-25T01:30:00Z");
        assertThat(german.time(first)).isEqualTo("02:30 Uhr (Sommerzeit)");
        assertThat(german.time(second)).isEqualTo("02:30 Uhr (Winterzeit)");
        assertThat(english.moment(first)).isEqualTo("Sun, 25 October, 02:30 (summer time)");
        assertThat(german.times(first, second)).isEqualTo("02:30 Uhr (Sommerzeit) – 02:30 Uhr (Winterzeit)");
        assertThat(german.leaf(first).iso()).isNotEqualTo(german.leaf(second).iso());
        assertThat(german.time(Instant.parse("2026-10-25T02:00:00Z"))).isEqualTo("03:00 Uhr");
    }

    @Test
    void a_span_says_its_day_once() {
        assertThat(german.span(at("2026-03-24T15:00"), at("2026-03-24T16:00")))
                .isEqualTo("Di, 24. März, 15:00–16:00 Uhr");
        assertThat(german.span(at("2026-03-24T22:00"), at("2026-03-25T02:00")))
                .isEqualTo("Di, 24. März, 22:00 Uhr – Mi, 25. März, 02:00 Uhr");
    }

    @Test
    void a_leaf_fits_its_month() {
        assertThat(german.leaf(LocalDate.parse("2026-03-24"))).isEqualTo(new Leaf("Di", "24", "März", "2026-03-24"));
        assertThat(german.leaf(LocalDate.parse("2026-04-04")).month()).isEqualTo("April");
        assertThat(german.leaf(LocalDate.parse("2026-09-04")).month()).isEqualTo("Sept.");
        assertThat(german.leaf(at("2026-03-24T09:30")).iso()).isEqualTo("2026-03-24T09:30+01:00");
    }

    @Test
    void weeks_are_counted_as_on_german_calendars() {
        assertThat(german.week(LocalDate.parse("2026-03-24"))).isEqualTo("KW 13");
        assertThat(german.week(LocalDate.parse("2027-01-01"))).isEqualTo("KW 53");
    }

    @Test
    void austria_has_its_own_january() {
        var vienna = new Wording(Texts.all(), Locale.of("de", "AT"), ZoneId.of("Europe/Vienna"), NOW);
        assertThat(vienna.day(LocalDate.parse("2026-01-07"))).isEqualTo("Mi, 7. Jänner");
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
