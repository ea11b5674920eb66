package stammkunde.desk.settings;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import stammkunde.business.Businesses;
import stammkunde.business.HostId;
import stammkunde.business.HostMissing;
import stammkunde.business.HostSwitchedOff;
import stammkunde.business.Hosts;
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

/** Tells the owners when a host name of the business's loses its DNS record, in the transaction that notes it. */
@Component
class HostLetters implements LinkIssuer {

    private final Hosts hosts;
    private final Businesses businesses;
    private final StaffMembers members;
    private final Outbox outbox;
    private final PublicAddress installation;

    HostLetters(Hosts hosts, Businesses businesses, StaffMembers members, Outbox outbox, PublicAddress installation) {
        this.hosts = hosts;
        this.businesses = businesses;
        this.members = members;
        this.outbox = outbox;
        this.installation = installation;
    }

    @EventListener
    void tell(HostMissing missing) {
        tell(missing.business(), missing.host(), LetterKind.HOST_MISSING);
    }

    @EventListener
    void tell(HostSwitchedOff off) {
        tell(off.business(), off.host(), LetterKind.HOST_SWITCHED_OFF);
    }

    private void tell(BusinessId business, HostId id, LetterKind kind) {
        var host = hosts.find(business, id).orElseThrow();
        members.all(business).stream()
                .filter(member -> member.active() && member.role() == Role.OWNER)
                .forEach(owner -> outbox.add(business, letter(business, id, kind, host.name(), owner)));
    }

    private NewLetter letter(BusinessId business, HostId id, LetterKind kind, String host, StaffMember owner) {
        var model = Map.of(Placeholder.CUSTOMER.key(), owner.name(), Placeholder.HOST.key(), host);
        var locale = businesses.get(business).locale();
        return NewLetter.mail(kind, id.value(), owner.email(), owner.name(), locale, model);
    }

    @Override
    public Optional<String> issue(BusinessId business, LetterKind kind, UUID about) {
        return kind == LetterKind.HOST_MISSING || kind == LetterKind.HOST_SWITCHED_OFF
                ? Optional.of(installation.of("/desk/settings/address"))
                : Optional.empty();
    }
}
