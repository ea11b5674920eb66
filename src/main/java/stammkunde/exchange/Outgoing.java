package stammkunde.exchange;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import stammkunde.business.Quiet;
import stammkunde.customer.By;
import stammkunde.customer.CustomerChanged;
import stammkunde.customer.CustomerId;
import stammkunde.scheduling.AppointmentChanged;
import stammkunde.scheduling.AppointmentId;
import stammkunde.shared.BusinessId;

/**
 * Notes for the DMS what is changed, in the same transaction: what is committed is noted, however late. What programs
 * change isn't: it comes from the DMS. That nobody fetches it is remembered for {@link Quiet#REMEMBERED}.
 */
@Component
class Outgoing {

    private final OutRepository out;
    private final Clock clock;
    private final Quiet quiet;

    Outgoing(OutRepository out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.quiet = new Quiet(clock);
    }

    @EventListener
    void changed(CustomerChanged event) {
        if (!(event.by() instanceof By.System)) note(event.business(), event.customer(), null);
    }

    @EventListener
    void changed(AppointmentChanged event) {
        note(event.business(), null, event.appointment());
    }

    private void note(BusinessId business, @Nullable CustomerId customer, @Nullable AppointmentId appointment) {
        if (quiet.is(business)) return;
        var fetched = out.note(business, customer, appointment, clock.instant());
        if (!fetched) quiet.remember(business);
    }

    /** Somebody has begun or ceased to fetch what changes. */
    void forget(BusinessId business) {
        quiet.forget(business);
    }
}
