package stammkunde.account;

import java.util.Map;

/**
 * The beginning of a proof by passkey.
 *
 * @param token   for the page that asked: only who has it can finish
 * @param options for {@code navigator.credentials}, as WebAuthn's JSON
 */
public record Ceremony(String token, Map<String, Object> options) {}
