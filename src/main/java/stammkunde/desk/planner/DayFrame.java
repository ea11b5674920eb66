package stammkunde.desk.planner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import stammkunde.business.OpeningSpan;
import stammkunde.shared.TimeSpan;

/**
 * The hours of the wall clock that the planner shows, and where a moment stands in them.
 *
 * @param firstMinute a full hour
 * @param lastMinute  a full hour, after the first
 */
record DayFrame(ZoneId zone, int firstMinute, int lastMinute) {

    static final int ROW_MINUTES = 5;
    private static final int OPENS = 8 * 60;
    private static final int CLOSES = 18 * 60;

    /** Shows all hours and all spans; a day without either is shown from 8 to 18. */
    static DayFrame around(ZoneId zone, List<OpeningSpan> hours, List<TimeSpan> spans) {
        var begins = IntStream.concat(
                hours.stream().mapToInt(OpeningSpan::opensMinute),
                spans.stream().mapToInt(span -> minute(zone, span.from())));
        var ends = IntStream.concat(
                hours.stream().mapToInt(OpeningSpan::closesMinute),
                spans.stream().mapToInt(span -> endMinute(zone, span)));
        var first = begins.min().orElse(OPENS) / 60 * 60;
        var last = Math.min(1440, (ends.max().orElse(CLOSES) + 59) / 60 * 60);
        return new DayFrame(zone, first, Math.max(last, Math.min(1440, first + 60)));
    }

    int rows() {
        return (lastMinute - firstMinute) / ROW_MINUTES;
    }

    int rowOf(int minute) {
        return Math.clamp((minute - firstMinute) / ROW_MINUTES, 0, rows());
    }

    /** Rows of what is within the day shown; at least one row high, also when a clock change swallows it. */
    Lanes.Span rows(TimeSpan span, LocalDate day) {
        var begins = date(zone, span.from()).isBefore(day) ? 0 : minute(zone, span.from());
        var ends = date(zone, span.until()).isAfter(day) ? 1440 : minute(zone, span.until());
        var from = Math.min(rowOf(begins), rows() - 1);
        var until = rowOf(ends + ROW_MINUTES - 1);
        return new Lanes.Span(from, Math.max(until, from + 1));
    }

    /** @return -1 outside of the hours shown */
    int nowRow(Instant now) {
        var minute = minute(zone, now);
        return minute < firstMinute || minute >= lastMinute ? -1 : rowOf(minute);
    }

    private static int endMinute(ZoneId zone, TimeSpan span) {
        return date(zone, span.until()).isAfter(date(zone, span.from())) ? 1440 : minute(zone, span.until());
    }

    private static int minute(ZoneId zone, Instant moment) {
        var time = moment.atZone(zone).toLocalTime();
        return time.getHour() * 60 + time.getMinute();
    }

    private static LocalDate date(ZoneId zone, Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
