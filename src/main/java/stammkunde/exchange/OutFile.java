package stammkunde.exchange;

import java.time.Instant;

/** @param entries how many customers and appointments it tells of */
public record OutFile(int number, Instant madeAt, int entries) {}
