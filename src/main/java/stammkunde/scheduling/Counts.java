package stammkunde.scheduling;

/** How often somebody booked (all of it, cancelled or not), cancelled, and did not come (T5). */
public record Counts(int booked, int cancelled, int noShow) {

    public static final Counts NONE = new Counts(0, 0, 0);
}
