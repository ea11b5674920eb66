package stammkunde.desk.customers;

import java.time.Instant;

/**
 * One line of „Verlauf“.
 *
 * @param what   „Nachname“, „Fahrzeug hinzugefügt“
 * @param before empty: nothing was there
 * @param after  empty: nothing is there
 * @param who    „Sandra Frei“, „Petra Brunner im Portal“
 */
public record HistoryItem(Instant at, String what, String before, String after, String who, String when) {}
