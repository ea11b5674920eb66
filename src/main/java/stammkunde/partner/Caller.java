package stammkunde.partner;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.By;
import stammkunde.customer.CustomerId;
import stammkunde.scheduling.Actor;
import stammkunde.shared.BusinessId;

/**
 * Whose program makes a request, for which business, and what its key allows.
 *
 * @param name the partner's
 */
public record Caller(BusinessId business, PartnerId partner, String name, KeyId key, Set<Scope> scopes) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Who changes the customer file with this request. */
    public By by() {
        return new By.Partner(partner.value(), name);
    }

    /** Who books, moves and cancels with it. @param customer for whom; null: for somebody without a card */
    public Actor actor(@Nullable CustomerId customer) {
        return new Actor.Partner(partner.value(), name, customer);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
