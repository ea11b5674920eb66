package stammkunde.customer;

/**
 * A number that can be dialled.
 *
 * @param value  E.164: {@code +41795550120}
 * @param mobile can take an SMS; where mobile and landline numbers look alike, assumed so
 */
public record Phone(String value, boolean mobile) {}
