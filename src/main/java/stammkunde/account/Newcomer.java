package stammkunde.account;

import java.time.Instant;
import java.util.List;
import stammkunde.customer.Customer;
import stammkunde.customer.Match;

/**
 * Somebody who registered and whom nobody could match: a card of their own until staff says whose it is.
 *
 * @param suggested cards that may be theirs, the likeliest first
 */
public record Newcomer(Customer card, Instant registeredAt, List<Match> suggested) {}
