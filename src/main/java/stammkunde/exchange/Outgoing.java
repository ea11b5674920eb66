package stammkunde.exchange;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import stammkunde.customer.By;
import stammkunde.customer.CustomerChanged;
import stammkunde.scheduling.AppointmentChanged;

/**
 * Notes for the DMS what is changed, in the same transaction: what is committed is noted, however late. What programs
 * change isn't: it comes from the DMS.
 */
@Component
class Outgoing {

    private final OutRepository out;
    private final Clock clock;

    Outgoing(OutRepository out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @EventListener
    void changed(CustomerChanged event) {
        if (!(event.by() instanceof By.System)) out.note(event.business(), event.customer(), null, clock.instant());
    }

    @EventListener
    void changed(AppointmentChanged event) {
        out.note(event.business(), null, event.appointment(), clock.instant());
    }
}
