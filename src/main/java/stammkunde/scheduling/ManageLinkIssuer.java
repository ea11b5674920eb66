package stammkunde.scheduling;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stammkunde.business.Businesses;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.LinkIssuer;
import stammkunde.shared.BusinessId;
import stammkunde.shared.PublicAddress;

/** Puts into each letter to a visitor a link of its own to the appointment it is about. */
@Component
class ManageLinkIssuer implements LinkIssuer {

    private final AppointmentRepository appointments;
    private final ManageLinks links;
    private final Businesses businesses;
    private final PublicAddress address;
    private final Clock clock;

    ManageLinkIssuer(
            AppointmentRepository appointments,
            ManageLinks links,
            Businesses businesses,
            PublicAddress address,
            Clock clock) {
        this.appointments = appointments;
        this.links = links;
        this.businesses = businesses;
        this.address = address;
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
            case APPOINTMENT_COPY,
                    PORTAL_WELCOME,
                    PORTAL_CODE,
                    VERIFICATION_CODE,
                    CONTACT_CONFIRMATION,
                    CONTACT_CHANGED,
                    STAFF_INVITATION,
                    STAFF_RESET,
                    STAFF_PASSWORD_CHANGED -> Optional.empty();
        };
    }

    private Optional<String> linkTo(BusinessId business, AppointmentId id) {
        return appointments.find(business, id).map(found -> {
            var ends = found.span().until().plus(ManageLinks.LIFE);
            var token = links.issue(business, id, clock.instant(), ends);
            return address.of("/b/" + businesses.get(business).slug() + "/a/" + token.text());
        });
    }
}
