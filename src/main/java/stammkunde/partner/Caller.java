package stammkunde.partner;

import java.util.Set;
import stammkunde.shared.BusinessId;

/** Whose program makes a request, for which business, and what its key allows. */
public record Caller(BusinessId business, PartnerId partner, KeyId key, Set<Scope> scopes) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
