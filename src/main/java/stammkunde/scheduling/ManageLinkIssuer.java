package stammkunde.scheduling;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stammkunde.business.Addresses;
import stammkunde.business.Businesses;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.LinkIssuer;
import stammkunde.shared.BusinessId;

/** Puts into each letter to a visitor a link of its own to the appointment it is about. */
@Component
class ManageLinkIssuer implements LinkIssuer {

    private final AppointmentRepository appointments;
    private final ManageLinks links;
    private final Businesses businesses;
    private final Addresses addresses;
    private final Clock clock;

    ManageLinkIssuer(
            AppointmentRepository appointments,
            ManageLinks links,
            Businesses businesses,
            Addresses addresses,
            Clock clock) {
        this.appointments = appointments;
        this.links = links;
        this.businesses = businesses;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public Optional<String> issue(BusinessId business, LetterKind kind, UUID about) {
        return switch (kind) {
            case APPOINTMENT_BOOKED,
                    APPOINTMENT_REQUESTED,
                    APPOINTMENT_CONFIRMED,
                    APPOINTMENT_MOVED,
                    APPOINTMENT_CANCELLED,
                    APPOINTMENT_DECLINED,
                    APPOINTMENT_REMINDER -> linkTo(business, new AppointmentId(about));
            default -> Optional.empty();
        };
    }

    private Optional<String> linkTo(BusinessId business, AppointmentId id) {
        return appointments.find(business, id).map(found -> {
            var ends = found.span().until().plus(ManageLinks.LIFE);
            var token = links.issue(business, id, clock.instant(), ends);
            return addresses.bookingPage(businesses.get(business)) + "/a/" + token.text();
        });
    }
}
