package stammkunde.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.context.MessageSource;
import stammkunde.shared.Money;

/** Writes durations and amounts as the business's country does. */
public record Measures(MessageSource texts, Locale locale) {

    /** „45 Min.“, „1 Std. 30 Min.“. */
    public String duration(int minutes) {
        return parts(minutes, "ui.duration.hours.short", "ui.duration.minutes.short");
    }

    /** „45 Minuten“, „1 Stunde 30 Minuten“. */
    public String longDuration(int minutes) {
        return parts(minutes, "ui.duration.hours", "ui.duration.minutes");
    }

    /** A notice or a horizon: „24 Stunden“, „2 Tage“, „30 Minuten“. */
    public String notice(int minutes) {
        return minutes > 0 && minutes % 1440 == 0 && minutes > 1440
                ? text("ui.duration.days", minutes / 1440)
                : longDuration(minutes);
    }

    /** „45,00 €“; Swiss francs always the Swiss way: „CHF 96.00“. The space inside doesn't break. */
    public String money(Money money) {
        var style = money.currency().getCurrencyCode().equals("CHF") ? Locale.of("de", "CH") : euros();
        var format = NumberFormat.getCurrencyInstance(style);
        format.setCurrency(money.currency());
        var digits = money.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(java.math.BigDecimal.valueOf(money.cents(), digits));
    }

    /** „1.024“, „1’024“, “1,024”. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Germany's and Austria's euros stand behind the amount; in English before it. */
    private Locale euros() {
        return locale.getLanguage().equals("en") ? Locale.UK : Locale.GERMANY;
    }

    private String parts(int minutes, String hours, String rest) {
        var parts = new ArrayList<String>();
        if (minutes >= 60) parts.add(text(hours, minutes / 60));
        if (minutes % 60 > 0 || minutes == 0) parts.add(text(rest, minutes % 60));
        return String.join(" ", parts);
    }

    private String text(String key, int number) {
        return texts.getMessage(key, new Object[] {number}, locale);
    }
}
