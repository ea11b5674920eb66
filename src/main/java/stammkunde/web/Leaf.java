package stammkunde.web;

/**
 * A date as an object: the calendar leaf of {@code ui/leaf}.
 *
 * @param iso for machines: {@code 2026-03-24} or with a time
 */
public record Leaf(String weekday, String day, String month, String iso) {}
