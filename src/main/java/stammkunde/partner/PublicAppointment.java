package stammkunde.partner;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Branch;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Service;

/** An appointment as partners see it: without what staff notes. @param contact null: this partner isn't told */
public record PublicAppointment(
        UUID id,
        String status,
        UUID serviceId,
        String service,
        UUID branchId,
        String branch,
        Instant start,
        Instant end,
        String timeZone,
        @Nullable UUID customerId,
        @Nullable UUID vehicleId,
        String source,
        Instant createdAt,
        @Nullable Contact contact) {

    /** What was typed when it was booked. */
    public record Contact(
            String firstName, String lastName, String email, String phone, String plate, String comment) {}

    static PublicAppointment of(Appointment one, Service service, Branch branch, boolean details) {
        var customer = one.customer();
        var vehicle = one.vehicle();
        var visitor = one.visitor();
        return new PublicAppointment(
                one.id().value(),
                lower(one.status()),
                service.id().value(),
                service.name(),
                branch.id().value(),
                branch.name(),
                one.span().from(),
                one.span().until(),
                branch.zone().getId(),
                customer == null ? null : customer.value(),
                vehicle == null ? null : vehicle.value(),
                lower(one.source()),
                one.createdAt(),
                details
                        ? new Contact(
                                visitor.firstName(),
                                visitor.lastName(),
                                visitor.email(),
                                visitor.phone(),
                                visitor.plate(),
                                visitor.comment())
                        : null);
    }

    /** As all enumerations are printed. */
    public static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
