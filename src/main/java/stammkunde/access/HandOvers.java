package stammkunde.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;

/**
 * From a window of our own, where somebody has logged in, to a frame on somebody's website, which sees none of its cookies:
 * a code that works once and for a minute, and opens a visit of the frame's own.
 */
@Service
public class HandOvers {

    private static final SealedCodes.Kind KIND = new SealedCodes.Kind("hand over", Duration.ofMinutes(1));

    private final Visits visits;
    private final SealedCodes codes;

    HandOvers(Visits visits, SealedCodes codes) {
        this.visits = visits;
        this.codes = codes;
    }

    /** @param visit that is sure of the customer @return the code */
    public String offer(Visit visit) {
        if (visit.level().compareTo(TrustLevel.CONFIRMED) < 0)
            throw new IllegalArgumentException("only who has logged in is handed on");
        return codes.make(
                KIND,
                visit.business().value(),
                visit.customer().value(),
                visit.id().value());
    }

    /**
     * @param code   anything at all
     * @param device as its owner will recognise it
     * @return the token of the new visit; empty: too late, taken before, or no code of ours
     */
    public Optional<String> take(String code, String device) {
        return codes.spend(KIND, code).flatMap(about -> open(about, device));
    }

    private Optional<String> open(List<UUID> about, String device) {
        var business = new BusinessId(about.get(0));
        var customer = new CustomerId(about.get(1));
        var offering = new VisitId(about.get(2));
        return visits.of(business, customer).stream()
                .filter(open -> open.id().equals(offering))
                .findFirst()
                .map(_ -> visits.start(business, customer, Visit.Key.PASSWORD, TrustLevel.CONFIRMED, device));
    }
}
