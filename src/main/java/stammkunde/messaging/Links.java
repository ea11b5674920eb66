package stammkunde.messaging;

import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import stammkunde.shared.BusinessId;

/** The links of letters, from whoever can make them. */
@Component
class Links {

    /** Stands in for a secret link wherever staff reads a letter. */
    static final String MASKED = "https://…/••••••";

    private final ObjectProvider<LinkIssuer> issuers;

    Links(ObjectProvider<LinkIssuer> issuers) {
        this.issuers = issuers;
    }

    Optional<String> issue(BusinessId business, Letter letter) {
        var about = letter.about();
        return about == null
                ? Optional.empty()
                : issuers.stream()
                        .map(issuer -> issuer.issue(business, letter.kind(), Objects.requireNonNull(about)))
                        .flatMap(Optional::stream)
                        .findFirst();
    }
}
