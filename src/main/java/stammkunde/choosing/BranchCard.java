package stammkunde.choosing;

/**
 * One answer to „In welcher Filiale?“.
 *
 * @param from first free date, as printed: „ab Fr, 27. März“
 */
public record BranchCard(String name, String address, String directions, String from, String href, boolean chosen) {}
