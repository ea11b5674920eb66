package stammkunde.desk.signin;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stammkunde.business.Businesses;
import stammkunde.business.StaffId;
import stammkunde.business.StaffKeys;
import stammkunde.business.StaffMember;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.LinkIssuer;
import stammkunde.messaging.NewLetter;
import stammkunde.messaging.Outbox;
import stammkunde.messaging.Placeholder;
import stammkunde.shared.BusinessId;
import stammkunde.shared.PublicAddress;

/** Letters to staff about their access, and the links in them. */
@Component
public class StaffLetters implements LinkIssuer {

    private final Outbox outbox;
    private final Businesses businesses;
    private final StaffKeys keys;
    private final PublicAddress address;

    StaffLetters(Outbox outbox, Businesses businesses, StaffKeys keys, PublicAddress address) {
        this.outbox = outbox;
        this.businesses = businesses;
        this.keys = keys;
        this.address = address;
    }

    /** Inside the caller's transaction. */
    public void send(BusinessId business, StaffMember member, LetterKind kind) {
        var locale = businesses.get(business).locale();
        var model = Map.of(Placeholder.CUSTOMER.key(), member.name());
        outbox.add(business, NewLetter.mail(kind, member.id().value(), member.email(), member.name(), locale, model));
    }

    @Override
    public Optional<String> issue(BusinessId business, LetterKind kind, UUID about) {
        return switch (kind) {
            case STAFF_INVITATION -> link(business, about, StaffKeys.Kind.INVITATION);
            case STAFF_RESET -> link(business, about, StaffKeys.Kind.RESET);
            default -> Optional.empty();
        };
    }

    private Optional<String> link(BusinessId business, UUID staff, StaffKeys.Kind kind) {
        return keys.issue(business, new StaffId(staff), kind).map(key -> address.of("/desk/new-password?key=" + key));
    }
}
