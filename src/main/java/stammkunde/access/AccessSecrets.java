package stammkunde.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stammkunde.business.Addresses;
import stammkunde.keys.Keys;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.LinkIssuer;
import stammkunde.shared.BusinessId;

/** The codes and links in letters about access: put in when they are sent, so that none lies in the outbox. */
@Component
class AccessSecrets implements LinkIssuer {

    private final Verifications verifications;
    private final ContactChangeRepository changes;
    private final Keys keys;
    private final Addresses addresses;
    private final Clock clock;

    AccessSecrets(
            Verifications verifications, ContactChangeRepository changes, Keys keys, Addresses addresses, Clock clock) {
        this.verifications = verifications;
        this.changes = changes;
        this.keys = keys;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public Optional<String> issue(BusinessId business, LetterKind kind, UUID about) {
        return switch (kind) {
            case VERIFICATION_CODE -> verifications.reveal(business, about);
            case CONTACT_CONFIRMATION ->
                changes.confirmation(business, about, clock.instant())
                        .map(secret -> addresses.of(business).of("/portal/contact/" + opened(secret, about)));
            case CONTACT_CHANGED ->
                changes.undo(business, about, clock.instant())
                        .map(secret -> addresses.of(business).of("/portal/contact/undo/" + opened(secret, about)));
            default -> Optional.empty();
        };
    }

    private String opened(byte[] secret, UUID change) {
        return new String(keys.decrypt(secret, change.toString().getBytes(UTF_8)), UTF_8);
    }
}
