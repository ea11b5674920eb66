package stammkunde.desk.campaigns;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stammkunde.campaign.Sending;

/** How it goes out, as it is typed. @param date and {@code time}: empty both for at once */
public record SendingForm(
        @Nullable String perHour,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable String second,
        @Nullable String linkDays,
        @Nullable String countedDays,
        @Nullable String toPage,
        @Nullable String when,
        @Nullable String date,
        @Nullable String time) {

    static SendingForm of(Sending sending) {
        return new SendingForm(
                Objects.toString(sending.perHour(), ""),
                clock(sending.opensMinute()),
                clock(sending.closesMinute()),
                Objects.toString(sending.secondAfterDays(), ""),
                String.valueOf(sending.linkDays()),
                String.valueOf(sending.countedDays()),
                sending.toPage() == null ? "" : String.valueOf(sending.toPage()),
                "now",
                "",
                "");
    }

    /** Empty: it can't be read, or it ends before it begins. */
    Optional<Sending> sending() {
        var from = minute(opens);
        var until = minute(closes);
        var rate = number(perHour);
        var after = number(second);
        var link = number(linkDays);
        var counted = number(countedDays);
        if (from < 0 || until < 0 || rate < 0 || after < 0 || link < 0 || counted < 0) return Optional.empty();
        try {
            return Optional.of(new Sending(
                    rate == 0 ? null : rate,
                    from,
                    until == 0 ? 1440 : until,
                    after == 0 ? null : after,
                    link,
                    counted,
                    toPage == null || toPage.isEmpty() ? null : Boolean.valueOf(toPage)));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    boolean isLater() {
        return "later".equals(when);
    }

    Optional<Instant> moment(ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(Objects.toString(date, ""))
                    .atTime(LocalTime.parse(Objects.toString(time, "")))
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** @return 0 if nothing stands there, -1 if it is no number */
    private static int number(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) return 0;
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static int minute(@Nullable String typed) {
        try {
            return LocalTime.parse(Objects.toString(typed, "")).toSecondOfDay() / 60;
        } catch (DateTimeException unreadable) {
            return -1;
        }
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60 % 24, minute % 60);
    }
}
