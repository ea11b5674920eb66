package stammkunde.campaign;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import stammkunde.messaging.Channel;

/**
 * When advertising may go out: within hours of the day on the business's clock, an SMS never on Sundays and public
 * holidays (R-FMT-25).
 */
record SendingHours(int opensMinute, int closesMinute, ZoneId zone, Predicate<LocalDate> holidays) {

    boolean open(Channel channel, Instant now) {
        var local = now.atZone(zone);
        var minute = local.getHour() * 60 + local.getMinute();
        return minute >= opensMinute && minute < closesMinute && allows(channel, local.toLocalDate());
    }

    /** @return now if it is open, else the moment it opens next */
    Instant next(Channel channel, Instant now) {
        if (open(channel, now)) return now;
        var day = LocalDate.ofInstant(now, zone);
        var opens = opening(day);
        while (!allows(channel, day) || !opens.isAfter(now)) {
            day = day.plusDays(1);
            opens = opening(day);
        }
        return opens;
    }

    /** By the clock on the wall: where it jumps, not a fixed time after midnight. */
    private Instant opening(LocalDate day) {
        return day.atTime(opensMinute / 60, opensMinute % 60).atZone(zone).toInstant();
    }

    private boolean allows(Channel channel, LocalDate day) {
        return channel == Channel.EMAIL || day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.test(day);
    }
}
