package stammkunde.account;

/**
 * Where a request comes from.
 *
 * @param network address of the client
 * @param device  the mark that a browser keeps after a login; anything at all
 * @param browser as its owner will recognise it
 * @param visit   the token of the visit that this browser has; anything at all
 */
public record Origin(String network, String device, String browser, String visit) {}
