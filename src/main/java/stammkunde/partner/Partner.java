package stammkunde.partner;

import java.time.Instant;

/** Somebody whose programs work for a business: the dealer system's maker, an agency, the business's own. */
public record Partner(PartnerId id, String name, Instant createdAt) {

    public static final int LONGEST_NAME = 100;
}
