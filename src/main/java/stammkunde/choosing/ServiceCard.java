package stammkunde.choosing;

/**
 * One answer to „Worum geht es?“.
 *
 * @param price empty: nothing is said about it
 */
public record ServiceCard(
        String name, String icon, String duration, String description, String price, String href, boolean chosen) {}
