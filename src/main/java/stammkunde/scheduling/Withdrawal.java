package stammkunde.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Whether consumers may withdraw from ordering a service, and if not, why (R-LAW-30). The business decides; with a right it
 * is on the safe side. Switzerland knows none for services, whatever stands here.
 */
public enum Withdrawal {
    RIGHT,
    /** Leisure at a fixed date with limited places. */
    LEISURE,
    /** Made for this one person: otoplastics, glasses. */
    CUSTOM_MADE,
    /** The customer called for an urgent repair. */
    URGENT;

    private static final int DAYS = 14;

    /**
     * The last day of the withdrawal period (R-LAW-35): the day of the order doesn't count, and what would end on a weekend
     * ends on Monday. Public holidays may make it longer; for {@link #startsWithin} that makes no difference to anybody's loss.
     */
    static LocalDate lastDay(LocalDate ordered) {
        var last = ordered.plusDays(DAYS);
        while (last.getDayOfWeek() == DayOfWeek.SATURDAY || last.getDayOfWeek() == DayOfWeek.SUNDAY)
            last = last.plusDays(1);
        return last;
    }

    /** The service would be performed while the order can still be withdrawn: it takes an express wish (R-LAW-34). */
    public boolean startsWithin(LocalDate ordered, LocalDate service) {
        return this == RIGHT && !service.isAfter(lastDay(ordered));
    }
}
