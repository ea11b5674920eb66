package stammkunde.desk.day;

import java.util.List;

/**
 * How much of the working time of a week is taken.
 *
 * @param percent of the whole week
 * @param change  against the week before, in points
 */
public record Utilisation(List<Day> days, int percent, int change) {

    private static final int WIDTH = 280;
    private static final int TOP = 18;
    private static final int FLOOR = 110;

    /** @param available minutes of work there are; may be fewer than are booked */
    public record Day(String name, String shortName, boolean today, long booked, long available) {

        public int percent() {
            return Utilisation.percent(booked, available);
        }

        /** „22,1“ hours. */
        public double hours() {
            return booked / 60.0;
        }
    }

    static int percent(long booked, long available) {
        return available <= 0 ? (booked > 0 ? 100 : 0) : (int) Math.round(100.0 * booked / available);
    }

    public boolean isKnown() {
        return !days.isEmpty();
    }

    public int x(int index) {
        return Math.round((index + .5f) * WIDTH / days.size());
    }

    public int left(int index) {
        return x(index) - 16;
    }

    public int height(int index) {
        return Math.min(100, days.get(index).percent()) * (FLOOR - TOP) / 100;
    }

    public int top(int index) {
        return FLOOR - height(index);
    }
}
