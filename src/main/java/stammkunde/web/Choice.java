package stammkunde.web;

/** One line of a drop-down list. */
public record Choice(String value, String label) {}
