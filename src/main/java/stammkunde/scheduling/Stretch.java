package stammkunde.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import stammkunde.shared.TimeSpan;

/**
 * A part of one local date during which the wall clock runs evenly: the whole day, or the hours before or after the
 * clock is put forward or back. Within it, wall clock times are plain arithmetic. All moments are epoch seconds.
 *
 * @param midnight when the wall clock would have shown 00:00, had it always run as it does here
 */
record Stretch(LocalDate date, OpeningDay day, long midnight, long from, long until) {

    private static final int DAY = 86_400;

    static List<Stretch> of(TimeSpan window, OpeningCalendar calendar) {
        var stretches = new ArrayList<Stretch>();
        var rules = calendar.zone().getRules();
        var end = ceilSecond(window.until());
        var from = window.from().getEpochSecond();

        while (from < end) {
            var moment = Instant.ofEpochSecond(from);
            var offset = rules.getOffset(moment).getTotalSeconds();
            var change = nextChange(rules, moment, end);
            while (from < change) {
                var date = Math.floorDiv(from + offset, DAY);
                var midnight = (long) date * DAY - offset;
                var until = Math.min(midnight + DAY, change);
                var localDate = LocalDate.ofEpochDay(date);
                stretches.add(new Stretch(localDate, calendar.day(localDate), midnight, from, until));
                from = until;
            }
        }
        return stretches;
    }

    private static long nextChange(ZoneRules rules, Instant after, long end) {
        var change = rules.nextTransition(after);
        return change == null ? end : Math.min(end, change.getInstant().getEpochSecond());
    }

    private static long ceilSecond(Instant moment) {
        return moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0);
    }

    /** The moment of a time on the wall clock; it may lie outside of this stretch. */
    long at(int minuteOfDay) {
        return midnight + minuteOfDay * 60L;
    }

    TimeSpan span() {
        return new TimeSpan(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
    }
}
