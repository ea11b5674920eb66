package stammkunde.desk.customers;

/** One line of „Verlauf“. */
public record CardChange(String what, String who, String when) {}
