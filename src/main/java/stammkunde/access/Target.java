package stammkunde.access;

import stammkunde.messaging.Channel;

/**
 * An address on file to which a code can go.
 *
 * @param key     names it among the customer's; not the address
 * @param masked  enough for its owner to know which: {@code m•••@example.org}, {@code •••• 20}
 * @param address never shown before the visit is confirmed
 */
public record Target(String key, Channel channel, String masked, String address) {}
