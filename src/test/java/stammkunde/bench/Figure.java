package stammkunde.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param ours   what the product reached
 * @param value  what the limit is about: a ratio, or the figure itself
 * @param spread of the noisier side, as a part of its median
 */
record Figure(
        String name,
        String ours,
        String yardstick,
        double value,
        Limit limit,
        double spread,
        boolean noisy,
        String note) {

    /** @param atLeast otherwise: at most */
    record Limit(double value, boolean atLeast, String unit) {

        boolean isReached(double figure) {
            return atLeast ? figure >= value : figure <= value;
        }

        @Override
        public String toString() {
            return (atLeast ? "≥ " : "≤ ") + number(value) + unit;
        }
    }

    static Figure ratio(String name, Samples ours, Samples theirs, String unit, double atLeast, String note) {
        return new Figure(
                name,
                number(ours.median()) + unit,
                number(theirs.median()) + unit,
                ours.median() / theirs.median(),
                new Limit(atLeast, true, "×"),
                Math.max(ours.spread(), theirs.spread()),
                ours.isNoisy() || theirs.isNoisy(),
                note);
    }

    static Figure atMost(String name, Samples ours, String yardstick, double limit, String unit, String note) {
        return new Figure(
                name,
                number(ours.median()) + unit,
                yardstick,
                ours.median(),
                new Limit(limit, false, unit),
                ours.spread(),
                ours.isNoisy(),
                note);
    }

    static String header() {
        return line("figure", "ours", "yardstick", "figure", "limit", "spread", "");
    }

    String verdict() {
        return (limit.isReached(value) ? "reached" : "MISSED") + (noisy ? ", noisy" : "");
    }

    String line(String verdict) {
        return line(
                name,
                ours,
                yardstick,
                number(value) + limit.unit(),
                limit.toString(),
                "%.0f %%".formatted(spread * 100),
                verdict + "; " + note);
    }

    private static String line(Object... columns) {
        return String.format(Locale.ROOT, "%-14s %12s %14s %10s %10s %8s  %s", columns);
    }

    static String number(double value) {
        var digits = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
