package stammkunde.scheduling;

/** Open from one time on the wall clock up to, not including, another, in minutes from local midnight (0..1440). */
public record DayHours(int opensMinute, int closesMinute) {

    public DayHours {
        if (opensMinute < 0 || closesMinute > 1440 || opensMinute >= closesMinute)
            throw new IllegalArgumentException("not hours of one day: %d..%d".formatted(opensMinute, closesMinute));
    }
}
