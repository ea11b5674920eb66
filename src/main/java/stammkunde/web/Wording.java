package stammkunde.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;

/**
 * Writes moments as people say them, on the wall clock of one place. What is read at once may say „Heute“ ({@link #when},
 * {@link #ago}); what is kept, mails above all, takes the words that stay true ({@link #moment}, {@link #day}).
 *
 * @param zone the branch's
 * @param now  what „Heute“ is measured by
 */
public record Wording(MessageSource texts, Locale locale, ZoneId zone, Instant now) {

    /** By minute of the day: a page shows hundreds. */
    private static final String[] CLOCKS = IntStream.range(0, 24 * 60)
            .mapToObj(minute -> "%02d:%02d".formatted(minute / 60, minute % 60))
            .toArray(String[]::new);

    private static final Map<Pattern, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private record Pattern(String text, Locale locale) {}

    /** „Di, 24. März, 09:30 Uhr“; with the year if it isn't this one. */
    public String moment(Instant moment) {
        return at(day(dayOf(moment)), time(moment));
    }

    /** The same with today, tomorrow, yesterday by name: „Heute, 09:30 Uhr“. */
    public String when(Instant moment) {
        return at(named(dayOf(moment)), time(moment));
    }

    /** For screen readers and page titles: „Mittwoch, 25. März 2026, 09:30 Uhr“. */
    public String fullMoment(Instant moment) {
        return fullMoment(fullDay(dayOf(moment)), moment);
    }

    /** The same, where many times of one day are written. @param fullDay as {@link #fullDay} */
    public String fullMoment(String fullDay, Instant moment) {
        return at(fullDay, time(moment));
    }

    /** „Di, 24. März, 09:30–10:15 Uhr“. */
    public String span(Instant from, Instant until) {
        return dayOf(from).equals(dayOf(until))
                ? at(day(dayOf(from)), times(from, until))
                : text("ui.time.from-to", moment(from), moment(until));
    }

    /** „09:30 Uhr“; in the hour that comes twice in autumn also which of both is meant. */
    public String time(Instant moment) {
        var clock = clock(moment);
        return isDoubled(moment) ? text("ui.time.doubled", clock, season(moment)) : text("ui.time.clock", clock);
    }

    /** „09:30–10:15 Uhr“. */
    public String times(Instant from, Instant until) {
        return isDoubled(from) || isDoubled(until)
                ? text("ui.time.from-to", time(from), time(until))
                : text("ui.time.span", clock(from), clock(until));
    }

    /** „09:30“: only beside its day, where nothing can be mistaken. */
    public String clock(Instant moment) {
        return clock(LocalTime.ofInstant(moment, zone));
    }

    public String clock(LocalTime time) {
        return CLOCKS[time.toSecondOfDay() / 60];
    }

    /** „Di, 24. März“; with the year if it isn't this one. */
    public String day(LocalDate day) {
        return format(day.getYear() == today().getYear() ? "ui.time.day" : "ui.time.day.year", day);
    }

    /** „Heute“, „Morgen“, „Gestern“, else as {@link #day}. */
    public String named(LocalDate day) {
        return switch ((int) Math.clamp(ChronoUnit.DAYS.between(today(), day), -2, 2)) {
            case 0 -> text("ui.time.today");
            case 1 -> text("ui.time.tomorrow");
            case -1 -> text("ui.time.yesterday");
            default -> day(day);
        };
    }

    /** „heute“, „morgen“ beside a date; empty on all other days. */
    public String nickname(LocalDate day) {
        var distance = ChronoUnit.DAYS.between(today(), day);
        return distance == 0 ? text("ui.time.today.small") : distance == 1 ? text("ui.time.tomorrow.small") : "";
    }

    /** „Dienstag, 24. März“. */
    public String longDay(LocalDate day) {
        return format(day.getYear() == today().getYear() ? "ui.time.day.long" : "ui.time.day.full", day);
    }

    /** „Dienstag, 24. März 2026“. */
    public String fullDay(LocalDate day) {
        return format("ui.time.day.full", day);
    }

    /** „24. März 2026“: in tables and legal texts. */
    public String date(LocalDate day) {
        return format("ui.time.date.year", day);
    }

    /** „24.–31. März“, „28. März – 3. April“; both ends belong to it. */
    public String days(LocalDate from, LocalDate until) {
        if (from.equals(until)) return day(from);
        var end = format(until.getYear() == today().getYear() ? "ui.time.date" : "ui.time.date.year", until);
        if (from.getYear() != until.getYear()) return text("ui.time.from-to", format("ui.time.date.year", from), end);
        if (from.getMonth() != until.getMonth()) return text("ui.time.from-to", format("ui.time.date", from), end);
        return format("ui.time.date.day", from) + "–" + end;
    }

    /** „gerade eben“, „vor 4 Minuten“, „heute, 08:13 Uhr“, „gestern, 21:14 Uhr“, then as {@link #moment}. */
    public String ago(Instant moment) {
        var minutes = Duration.between(moment, now).toMinutes();
        if (minutes >= 0 && minutes < 1) return text("ui.time.ago.now");
        if (minutes >= 1 && minutes < 60) return text("ui.time.ago.minutes", minutes);
        return switch ((int) Math.clamp(ChronoUnit.DAYS.between(dayOf(moment), today()), -1, 2)) {
            case 0 -> at(text("ui.time.today.small"), time(moment));
            case 1 -> at(text("ui.time.yesterday.small"), time(moment));
            default -> moment(moment);
        };
    }

    /** „KW 13“. */
    public String week(LocalDate day) {
        return text("ui.time.week", day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** „Di“. */
    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    public Leaf leaf(LocalDate day) {
        return leaf(day, day.toString());
    }

    public Leaf leaf(Instant moment) {
        var local = ZonedDateTime.ofInstant(moment, zone);
        return leaf(
                local.toLocalDate(),
                local.toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    public LocalDate today() {
        return dayOf(now);
    }

    private Leaf leaf(LocalDate day, String iso) {
        var month = day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale);
        // a leaf is 56 pixels wide
        if (month.length() > 5) month = format("ui.time.month", day);
        return new Leaf(weekday(day), String.valueOf(day.getDayOfMonth()), month, iso);
    }

    private boolean isDoubled(Instant moment) {
        return zone.getRules()
                        .getValidOffsets(LocalDateTime.ofInstant(moment, zone))
                        .size()
                > 1;
    }

    private String season(Instant moment) {
        return text(zone.getRules().isDaylightSavings(moment) ? "ui.time.summer" : "ui.time.winter");
    }

    private String at(String day, String time) {
        return day + ", " + time;
    }

    private String format(String key, Temporal day) {
        return FORMATTERS
                .computeIfAbsent(new Pattern(text(key), locale), p -> DateTimeFormatter.ofPattern(p.text(), p.locale()))
                .format(day);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
