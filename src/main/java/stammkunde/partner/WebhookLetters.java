package stammkunde.partner;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stammkunde.business.Businesses;
import stammkunde.business.Role;
import stammkunde.business.StaffMember;
import stammkunde.business.StaffMembers;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.LinkIssuer;
import stammkunde.messaging.NewLetter;
import stammkunde.messaging.Outbox;
import stammkunde.messaging.Placeholder;
import stammkunde.shared.BusinessId;
import stammkunde.shared.PublicAddress;

/** Tells the owners that a webhook was switched off because it failed for too long. */
@Component
class WebhookLetters implements LinkIssuer {

    private final WebhookRepository webhooks;
    private final Businesses businesses;
    private final StaffMembers members;
    private final Outbox outbox;
    private final PublicAddress installation;

    WebhookLetters(
            WebhookRepository webhooks,
            Businesses businesses,
            StaffMembers members,
            Outbox outbox,
            PublicAddress installation) {
        this.webhooks = webhooks;
        this.businesses = businesses;
        this.members = members;
        this.outbox = outbox;
        this.installation = installation;
    }

    /** Inside the transaction that switches it off. */
    void switchedOff(BusinessId business, WebhookId id) {
        var host = URI.create(webhooks.find(business, id).orElseThrow().url()).getHost();
        members.all(business).stream()
                .filter(member -> member.active() && member.role() == Role.OWNER)
                .forEach(owner -> outbox.add(business, letter(business, id, host, owner)));
    }

    private NewLetter letter(BusinessId business, WebhookId id, String host, StaffMember owner) {
        var model = Map.of(Placeholder.CUSTOMER.key(), owner.name(), Placeholder.HOST.key(), host);
        var locale = businesses.get(business).locale();
        return NewLetter.mail(LetterKind.WEBHOOK_SWITCHED_OFF, id.value(), owner.email(), owner.name(), locale, model);
    }

    @Override
    public Optional<String> issue(BusinessId business, LetterKind kind, UUID about) {
        return kind == LetterKind.WEBHOOK_SWITCHED_OFF
                ? Optional.of(installation.of("/desk/settings/partners"))
                : Optional.empty();
    }
}
