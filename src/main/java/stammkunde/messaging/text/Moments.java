package stammkunde.messaging.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Moments as people write them: „Di, 24. März, 09:30 Uhr“. The year stands there only when it is another one than now.
 */
public record Moments(Locale locale, ZoneId zone, Instant now) {

    public String when(Instant moment) {
        return date(moment) + ", " + time(moment);
    }

    public String date(Instant moment) {
        var otherYear = moment.atZone(zone).getYear() != now.atZone(zone).getYear();
        var day = english() ? "ccc, d MMMM" : "ccc, d. MMMM";
        return print(moment, otherYear ? day + " uuuu" : day);
    }

    public String time(Instant moment) {
        return print(moment, english() ? "HH:mm" : "HH:mm 'Uhr'");
    }

    /** „Di“ */
    public String weekday(Instant moment) {
        return print(moment, "ccc");
    }

    public String day(Instant moment) {
        return print(moment, "d");
    }

    public String month(Instant moment) {
        return print(moment, "MMMM");
    }

    /** „45 Minuten“, „1 Stunde 30 Minuten“. */
    public String duration(Instant from, Instant until) {
        var length = Duration.between(from, until);
        var hours = length.toHours();
        var minutes = length.toMinutesPart();
        var inHours = hours == 1 ? (english() ? "1 hour" : "1 Stunde") : hours + (english() ? " hours" : " Stunden");
        var inMinutes = minutes + (english() ? " minutes" : " Minuten");
        return hours == 0 ? inMinutes : minutes == 0 ? inHours : inHours + " " + inMinutes;
    }

    private String print(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZone(zone));
    }

    private boolean english() {
        return locale.getLanguage().equals("en");
    }
}
