package stammkunde.business;

import java.time.LocalTime;

/** Open from one time on the wall clock up to, not including, another; minutes from local midnight, 0..1440. */
public record OpeningSpan(int opensMinute, int closesMinute) implements Comparable<OpeningSpan> {

    public static final int MIDNIGHT = 1440;

    /** From midnight to midnight. */
    public static final OpeningSpan DAY = new OpeningSpan(0, MIDNIGHT);

    public OpeningSpan {
        if (opensMinute < 0 || closesMinute > MIDNIGHT || opensMinute >= closesMinute)
            throw new IllegalArgumentException("not hours of one day: %d..%d".formatted(opensMinute, closesMinute));
    }

    /** A closing time of 00:00 is the end of the day. */
    public static OpeningSpan of(LocalTime opens, LocalTime closes) {
        var end = closes.equals(LocalTime.MIDNIGHT) ? MIDNIGHT : minute(closes);
        return new OpeningSpan(minute(opens), end);
    }

    public LocalTime opens() {
        return LocalTime.ofSecondOfDay(opensMinute * 60L);
    }

    /** 00:00 for the end of the day. */
    public LocalTime closes() {
        return LocalTime.ofSecondOfDay(closesMinute % MIDNIGHT * 60L);
    }

    public boolean overlaps(OpeningSpan other) {
        return opensMinute < other.closesMinute && other.opensMinute < closesMinute;
    }

    @Override
    public int compareTo(OpeningSpan other) {
        return Integer.compare(opensMinute, other.opensMinute);
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
