package stammkunde.choosing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.Business.Country;
import stammkunde.scheduling.Service;
import stammkunde.web.Frame;

/**
 * The express wish that a service begins before the withdrawal period is over (R-LAW-34). Booking works without it too: then
 * whoever withdraws owes nothing.
 */
@Component
public class EarlyStart {

    private final Clock clock;

    EarlyStart(Clock clock) {
        this.clock = clock;
    }

    /** @param ticked as the form sent it @return what is kept; empty: nothing was demanded, or there is nothing to demand */
    public String demanded(String ticked, Frame frame, Country country, Service service, Branch branch, Instant start) {
        return ticked.equals("true") ? wording(frame, country, service, branch, start, clock.instant()) : "";
    }

    /** What the customer agrees to, word for word, as it is kept; empty: the question doesn't arise. */
    static String wording(Frame frame, Country country, Service service, Branch branch, Instant start, Instant now) {
        if (country == Country.CH || !service.needsOrderButton()) return "";
        var ordered = LocalDate.ofInstant(now, branch.zone());
        var performed = LocalDate.ofInstant(start, branch.zone());
        return service.withdrawal().startsWithin(ordered, performed) ? frame.text("booking.order.early") : "";
    }
}
