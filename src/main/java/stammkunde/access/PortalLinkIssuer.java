package stammkunde.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stammkunde.business.Addresses;
import stammkunde.customer.CustomerId;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.LinkIssuer;
import stammkunde.shared.BusinessId;

/** Puts the customer's code into a letter when it is sent: the one that is valid then, or none if the portal is off. */
@Component
class PortalLinkIssuer implements LinkIssuer {

    private final PortalCodes codes;
    private final Addresses addresses;

    PortalLinkIssuer(PortalCodes codes, Addresses addresses) {
        this.codes = codes;
        this.addresses = addresses;
    }

    @Override
    public Optional<String> issue(BusinessId business, LetterKind kind, UUID about) {
        if (kind != LetterKind.PORTAL_WELCOME && kind != LetterKind.PORTAL_CODE) return Optional.empty();
        var customer = new CustomerId(about);
        if (!codes.state(business, customer).open()) return Optional.empty();
        return codes.find(business, customer).map(code -> code.address(addresses.of(business)));
    }
}
