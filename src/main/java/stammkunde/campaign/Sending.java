package stammkunde.campaign;

import org.jspecify.annotations.Nullable;

/**
 * How a campaign goes out.
 *
 * @param perHour         letters at most; null: as fast as it goes
 * @param opensMinute     of the day, on the business's clock: nothing goes out before
 * @param closesMinute    or from then on
 * @param secondAfterDays who has not booked gets a second letter; null: nobody does
 * @param linkDays        how long the personal link works
 * @param countedDays     so long after the letter an appointment counts as its effect
 * @param toPage          whether links lead to the business's own website; null: as the business has it
 */
public record Sending(
        @Nullable Integer perHour,
        int opensMinute,
        int closesMinute,
        @Nullable Integer secondAfterDays,
        int linkDays,
        int countedDays,
        @Nullable Boolean toPage) {

    public static final Sending USUAL = new Sending(null, 480, 1200, null, 30, 14);

    public Sending(
            @Nullable Integer perHour,
            int opensMinute,
            int closesMinute,
            @Nullable Integer secondAfterDays,
            int linkDays,
            int countedDays) {
        this(perHour, opensMinute, closesMinute, secondAfterDays, linkDays, countedDays, null);
    }

    public static final int FASTEST = 100_000;

    public Sending {
        if (perHour != null && (perHour < 1 || perHour > FASTEST)
                || opensMinute < 0
                || closesMinute > 1440
                || opensMinute >= closesMinute
                || secondAfterDays != null && (secondAfterDays < 1 || secondAfterDays > 60)
                || linkDays < 1
                || linkDays > 365
                || countedDays < 1
                || countedDays > 90) throw new IllegalArgumentException("nobody can send like this");
    }
}
