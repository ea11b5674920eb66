package stammkunde.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.business.BranchId;
import stammkunde.customer.CustomerId;
import stammkunde.customer.VehicleId;
import stammkunde.scheduling.Appointment.Cancellation;
import stammkunde.shared.BusinessId;
import stammkunde.shared.TimeSpan;

/** Reads and changes appointments' rows; what they occupy is {@link ClaimRepository}'s. */
@Repository
class AppointmentRepository {

    private static final Duration LONGEST = Duration.ofDays(1);

    private static final String SELECT = """
            select a.appointment_id, a.service_id, a.branch_id, a.customer_id, a.vehicle_id, a.starts_at, a.ends_at, a.status, a.source,
                   a.first_name, a.last_name, a.email, a.phone, a.plate, a.street, a.house_number, a.postcode, a.city,
                   a.comment, a.staff_note, a.locale, a.price_cents, a.no_show_fee_cents, a.currency, a.terms_id,
                   a.privacy_id, a.calendar_sequence, a.created_at, a.handled_at, a.cancelled_at, a.cancelled_by,
                   a.resource_ids
              from scheduling.appointment a
             where a.business_id = :business
            """;

    private final JdbcClient jdbc;

    AppointmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Appointment> find(BusinessId business, AppointmentId appointment) {
        return jdbc.sql(SELECT + "and a.appointment_id = :appointment")
                .param("business", business.value())
                .param("appointment", appointment.value())
                .query(AppointmentRepository::appointment)
                .optional();
    }

    /** Empty: none is known, or there is no such appointment. */
    Optional<UUID> visit(BusinessId business, AppointmentId appointment) {
        return jdbc.sql("""
                select visit_id from scheduling.appointment
                 where business_id = :business and appointment_id = :appointment and visit_id is not null
                """)
                .param("business", business.value())
                .param("appointment", appointment.value())
                .query(UUID.class)
                .optional();
    }

    /** Like {@link #find}, and nobody else may change the appointment until the transaction ends. */
    Optional<Appointment> lock(BusinessId business, AppointmentId appointment) {
        return jdbc.sql(SELECT + "and a.appointment_id = :appointment for update")
                .param("business", business.value())
                .param("appointment", appointment.value())
                .query(AppointmentRepository::appointment)
                .optional();
    }

    /** @param branch null: all branches */
    List<Appointment> within(BusinessId business, TimeSpan window, @Nullable BranchId branch) {
        return jdbc.sql(SELECT + """
                and a.starts_at > :early and a.starts_at < :until and a.ends_at > :from
                and (cast(:branch as uuid) is null or a.branch_id = cast(:branch as uuid))
                order by a.starts_at, a.appointment_id
                """)
                .param("business", business.value())
                .param("early", Columns.timestamptz(window.from().minus(LONGEST)))
                .param("from", Columns.timestamptz(window.from()))
                .param("until", Columns.timestamptz(window.until()))
                .param("branch", branch == null ? null : branch.value())
                .query(AppointmentRepository::appointment)
                .list();
    }

    /** Those that occupy a resource within this time, if only by a buffer. */
    List<Appointment> occupying(BusinessId business, ResourceId resource, TimeSpan window) {
        return jdbc.sql(SELECT + """
                and a.appointment_id in (
                    select c.appointment_id
                      from scheduling.claim c
                     where c.business_id = :business and c.resource_id = :resource and c.appointment_id is not null
                       and c.ends_at > :from and c.starts_at < :until)
                order by a.starts_at, a.appointment_id
                """)
                .param("business", business.value())
                .param("resource", resource.value())
                .param("from", Columns.timestamptz(window.from()))
                .param("until", Columns.timestamptz(window.until()))
                .query(AppointmentRepository::appointment)
                .list();
    }

    /**
     * Confirmed ones that start after the first and up to the last moment of a span, in the future, and that stood there
     * at the moment at which a reminder is due: who has just booked or moved needs none. Nobody can cancel or move them
     * until the transaction ends.
     */
    List<Appointment> toRemindOf(BusinessId business, TimeSpan starts, Instant now, Duration before) {
        return jdbc.sql(SELECT + """
                and a.starts_at > :from and a.starts_at <= :until and a.starts_at > :now
                and a.status = 'CONFIRMED'
                and a.created_at < a.starts_at - make_interval(mins => :before)
                and not exists (
                    select from scheduling.appointment_history h
                     where h.business_id = a.business_id and h.appointment_id = a.appointment_id
                       and h.act in ('MOVED', 'CONFIRMED')
                       and h.at >= a.starts_at - make_interval(mins => :before))
                order by a.appointment_id
                for share
                """)
                .param("business", business.value())
                .param("from", Columns.timestamptz(starts.from()))
                .param("until", Columns.timestamptz(starts.until()))
                .param("now", Columns.timestamptz(now))
                .param("before", (int) before.toMinutes())
                .query(AppointmentRepository::appointment)
                .list();
    }

    List<Appointment> unhandled(BusinessId business, int most) {
        return jdbc.sql(SELECT
                        + "and a.handled_at is null order by a.created_at desc, a.appointment_id desc limit :most")
                .param("business", business.value())
                .param("most", most)
                .query(AppointmentRepository::appointment)
                .list();
    }

    List<Appointment> ofCustomer(BusinessId business, CustomerId customer, int most) {
        return jdbc.sql(SELECT
                        + "and a.customer_id = :customer order by a.starts_at desc, a.appointment_id limit :most")
                .param("business", business.value())
                .param("customer", customer.value())
                .param("most", most)
                .query(AppointmentRepository::appointment)
                .list();
    }

    /** Those still to come, the next one first. */
    List<Appointment> upcoming(BusinessId business, CustomerId customer, Instant now, int skip, int most) {
        return ofCustomer(
                "and a.customer_id = :customer and a.ends_at > :now and a.starts_at > cast(:now as timestamptz) - interval '1 day'"
                        + " and a.status in ('REQUESTED', 'CONFIRMED', 'ARRIVED', 'IN_PROGRESS')"
                        + " order by a.starts_at, a.appointment_id offset :skip limit :most",
                business,
                customer,
                now,
                skip,
                most);
    }

    /** Those that were, and those that were cancelled; the latest first. */
    List<Appointment> past(BusinessId business, CustomerId customer, Instant now, int skip, int most) {
        return ofCustomer(
                "and a.customer_id = :customer and (a.ends_at <= :now"
                        + " or a.status not in ('REQUESTED', 'CONFIRMED', 'ARRIVED', 'IN_PROGRESS'))"
                        + " order by a.starts_at desc, a.appointment_id offset :skip limit :most",
                business,
                customer,
                now,
                skip,
                most);
    }

    private List<Appointment> ofCustomer(
            String which, BusinessId business, CustomerId customer, Instant now, int skip, int most) {
        return jdbc.sql(SELECT + which)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("skip", skip)
                .param("most", most)
                .query(AppointmentRepository::appointment)
                .list();
    }

    /** Of a customer or, each being enough, of an e-mail address or a phone number; empty texts are nobody's. */
    Counts counts(BusinessId business, @Nullable CustomerId customer, String email, String phone) {
        return jdbc.sql("""
                select count(*) as booked,
                       count(*) filter (where status = 'CANCELLED') as cancelled,
                       count(*) filter (where status = 'NO_SHOW') as no_show
                  from scheduling.appointment
                 where business_id = :business
                   and (customer_id = cast(:customer as uuid)
                        or email <> '' and email = :email
                        or phone <> '' and phone = :phone)
                """)
                .param("business", business.value())
                .param("customer", customer == null ? null : customer.value())
                .param("email", email)
                .param("phone", phone)
                .query((row, _) -> new Counts(row.getInt("booked"), row.getInt("cancelled"), row.getInt("no_show")))
                .single();
    }

    /** Writes what may change once an appointment exists. */
    void update(BusinessId business, Appointment appointment) {
        var cancellation = appointment.cancellation();
        jdbc.sql("""
                update scheduling.appointment
                   set customer_id = cast(:customer as uuid), vehicle_id = cast(:vehicle as uuid), starts_at = :startsAt, ends_at = :endsAt, status = :status,
                       staff_note = :staffNote, calendar_sequence = :sequence, handled_at = :handledAt,
                       cancelled_at = :cancelledAt, cancelled_by = :cancelledBy,
                       resource_ids = cast(:resources as uuid[])
                 where business_id = :business and appointment_id = :appointment
                """)
                .param("business", business.value())
                .param("appointment", appointment.id().value())
                .param("customer", value(appointment.customer()))
                .param("vehicle", value(appointment.vehicle()))
                .param("startsAt", Columns.timestamptz(appointment.span().from()))
                .param("endsAt", Columns.timestamptz(appointment.span().until()))
                .param("status", appointment.status().name())
                .param("staffNote", appointment.staffNote())
                .param("sequence", appointment.calendarSequence())
                .param("handledAt", Columns.timestamptzOrNull(appointment.handledAt()))
                .param("cancelledAt", Columns.timestamptzOrNull(cancellation == null ? null : cancellation.at()))
                .param(
                        "cancelledBy",
                        cancellation == null ? null : cancellation.by().name())
                .param("resources", Columns.uuids(appointment.resources()))
                .update();
    }

    static @Nullable UUID value(@Nullable CustomerId customer) {
        return customer == null ? null : customer.value();
    }

    static @Nullable UUID value(@Nullable VehicleId vehicle) {
        return vehicle == null ? null : vehicle.value();
    }

    private static Appointment appointment(ResultSet row, int index) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var customer = row.getObject("customer_id", UUID.class);
        var vehicle = row.getObject("vehicle_id", UUID.class);
        return new Appointment(
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                new ServiceId(row.getObject("service_id", UUID.class)),
                new BranchId(row.getObject("branch_id", UUID.class)),
                customer == null ? null : new CustomerId(customer),
                vehicle == null ? null : new VehicleId(vehicle),
                new TimeSpan(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at")),
                Status.valueOf(row.getString("status")),
                Source.valueOf(row.getString("source")),
                visitor(row),
                row.getString("staff_note"),
                Locale.of(row.getString("locale")),
                Columns.moneyOrNull(row, "price_cents", currency),
                Columns.moneyOrNull(row, "no_show_fee_cents", currency),
                currency,
                row.getObject("terms_id", UUID.class),
                row.getObject("privacy_id", UUID.class),
                row.getInt("calendar_sequence"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "handled_at"),
                cancellation(row),
                Columns.resources(row.getArray("resource_ids")));
    }

    private static Visitor visitor(ResultSet row) throws SQLException {
        return new Visitor(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("plate"),
                row.getString("street"),
                row.getString("house_number"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("comment"));
    }

    private static @Nullable Cancellation cancellation(ResultSet row) throws SQLException {
        var at = Columns.instantOrNull(row, "cancelled_at");
        return at == null ? null : new Cancellation(at, Actor.Kind.valueOf(row.getString("cancelled_by")));
    }
}
