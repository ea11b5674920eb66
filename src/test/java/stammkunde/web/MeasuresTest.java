package stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import stammkunde.shared.Money;

class MeasuresTest {

    private static final Currency FRANCS = Currency.getInstance("CHF");

    private final Measures german = new Measures(Texts.all(), Locale.GERMAN);
    private final Measures swiss = new Measures(Texts.all(), Locale.of("de", "CH"));
    private final Measures english = new Measures(Texts.all(), Locale.ENGLISH);

    @Test
    void durations_are_short_beside_a_service_and_long_in_a_sentence() {
        assertThat(german.duration(45)).isEqualTo("45 Min.");
        assertThat(german.duration(90)).isEqualTo("1 Std. 30 Min.");
        assertThat(german.duration(120)).isEqualTo("2 Std.");
        assertThat(german.longDuration(61)).isEqualTo("1 Stunde 1 Minute");
        assertThat(german.longDuration(0)).isEqualTo("0 Minuten");
        assertThat(english.duration(90)).isEqualTo("1 h 30 min");
    }

    @Test
    void a_notice_is_told_in_hours_up_to_a_day_and_in_days_beyond() {
        assertThat(german.notice(1440)).isEqualTo("24 Stunden");
        assertThat(german.notice(2880)).isEqualTo("2 Tage");
        assertThat(german.notice(30)).isEqualTo("30 Minuten");
    }

    @Test
    void money_is_written_as_in_its_country() {
        assertThat(german.money(Money.euros(45))).isEqualTo("45,00\u00a0€");
        assertThat(german.money(new Money(102450, Money.EURO))).isEqualTo("1.024,50\u00a0€");
        assertThat(swiss.money(new Money(9600, FRANCS))).isEqualTo("CHF\u00a096.00");
        assertThat(german.money(new Money(9600, FRANCS))).isEqualTo("CHF\u00a096.00");
        assertThat(english.money(Money.euros(45))).isEqualTo("€45.00");
    }

    @Test
    void large_numbers_are_grouped() {
        assertThat(german.number(1024)).isEqualTo("1.024");
        assertThat(swiss.number(1024)).isEqualTo("1’024");
    }
}
