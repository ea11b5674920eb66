package stammkunde.messaging;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import stammkunde.shared.BusinessId;
import stammkunde.shared.PublicAddress;

/** The links of letters, from whoever can make them. */
@Component
class Links {

    /** Stands in for a secret link wherever staff reads a letter. */
    static final String MASKED = "https://…/••••••";

    static String masked(LetterKind kind) {
        return kind.action() == LetterKind.Action.CODE ? "••••••" : MASKED;
    }

    private final ObjectProvider<LinkIssuer> issuers;
    private final PublicAddress address;

    Links(ObjectProvider<LinkIssuer> issuers, PublicAddress address) {
        this.issuers = issuers;
        this.address = address;
    }

    Optional<String> issue(BusinessId business, Letter letter) {
        var about = letter.about();
        if (about == null) return Optional.empty();
        // no secret: whoever opens it must sign in
        if (letter.kind() == LetterKind.APPOINTMENT_COPY) return Optional.of(address.of("/desk/appointments/" + about));
        if (letter.kind() == LetterKind.CUSTOMER_UPDATE) return Optional.of(address.of("/desk/customers/" + about));
        return issuers.stream()
                .map(issuer -> issuer.issue(business, letter.kind(), about))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
