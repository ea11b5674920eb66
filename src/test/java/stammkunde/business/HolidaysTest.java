package stammkunde.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import stammkunde.business.Business.Country;

class HolidaysTest {

    private static final LocalDate CORPUS_CHRISTI = LocalDate.parse("2026-06-04");

    private final Holidays holidays = new Holidays();

    @Test
    void corpus_christi_closes_bavaria_but_not_hamburg() {
        assertThat(holidays.in(Country.DE, "by", 2026, Locale.GERMAN)).containsEntry(CORPUS_CHRISTI, "Fronleichnam");
        assertThat(holidays.in(Country.DE, "hh", 2026, Locale.GERMAN)).doesNotContainKey(CORPUS_CHRISTI);
    }

    @Test
    void cantons_keep_their_own_days() {
        var saintBerchtold = LocalDate.parse("2026-01-02");

        assertThat(holidays.in(Country.CH, "zh", 2026, Locale.GERMAN)).containsKey(LocalDate.parse("2026-08-01"));
        assertThat(holidays.in(Country.CH, "be", 2026, Locale.GERMAN)).containsKey(saintBerchtold);
        assertThat(holidays.in(Country.CH, "gr", 2026, Locale.GERMAN)).doesNotContainKey(saintBerchtold);
    }

    @Test
    void without_a_known_land_only_the_countrys_days_count() {
        for (var land : new String[] {"", "xx"})
            assertThat(holidays.in(Country.DE, land, 2026, Locale.GERMAN))
                    .containsKey(LocalDate.parse("2026-10-03"))
                    .doesNotContainKey(CORPUS_CHRISTI);
    }

    @Test
    void names_come_in_both_languages() {
        var nationalDay = LocalDate.parse("2026-10-26");

        assertThat(holidays.in(Country.AT, "9", 2026, Locale.GERMAN)).containsEntry(nationalDay, "Nationalfeiertag");
        assertThat(holidays.in(Country.AT, "9", 2026, Locale.ENGLISH)).containsEntry(nationalDay, "National Day");
    }

    @Test
    void a_range_over_new_year_has_both_years_and_both_its_ends() {
        assertThat(holidays.between(
                        Country.DE, "be", LocalDate.parse("2026-12-25"), LocalDate.parse("2027-01-01"), Locale.GERMAN))
                .containsOnlyKeys(
                        LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-26"), LocalDate.parse("2027-01-01"));
    }
}
