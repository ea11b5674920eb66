package stammkunde.desk;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.business.Branches;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.web.Frame;

/** Opens the {@link Desk} for a request. */
@Component
class Desks {

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final Branches branches;
    private final DeskShells shells;
    private final Clock clock;

    Desks(BusinessTransaction transaction, Businesses businesses, Branches branches, DeskShells shells, Clock clock) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.branches = branches;
        this.shells = shells;
        this.clock = clock;
    }

    /** @param done name of a {@link Done}, as an address says it; anything else says nothing */
    Desk open(SignedIn who, Frame plain, @Nullable String done) {
        return transaction.in(who.business(), () -> {
            var business = businesses.get(who.business());
            var places = branches.all(who.business());
            var frame = plain.in(business.country().name());
            var shell = shells.of(who, frame, business, places);
            var said = Done.of(done).map(act -> frame.text(act.key())).orElse("");
            return new Desk(who, frame, shell, business, places, clock.instant(), said);
        });
    }
}
