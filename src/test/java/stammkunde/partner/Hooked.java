package stammkunde.partner;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Role;
import stammkunde.business.StaffId;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Booking;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.BusinessId;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** A business with a webhook to a receiver on this machine. */
final class Hooked implements AutoCloseable {

    final Receiver receiver = new Receiver();
    final World world;
    final BusinessId business;
    final StaffId owner;
    final WebhookId webhook;
    final String secret;
    final DeliveryWorker worker;
    private final ApplicationContext app;
    private final Worlds worlds;

    Hooked(ApplicationContext app) {
        this.app = app;
        this.worlds = app.getBean(Worlds.class);
        this.world = worlds.create();
        this.business = world.business();
        this.owner = worlds.staff(world, Role.OWNER).id();
        this.worker = worker(true);
        var partner = app.getBean(Partners.class).add(business, "DMS", owner).orElseThrow();
        var wanted = new Webhooks.Wanted("https://dms.example/hook", EnumSet.copyOf(EventKind.subscribable()), false);
        var added = (Webhooks.Adding.Added) app.getBean(Webhooks.class).add(business, partner, wanted, owner);
        this.webhook = added.id();
        this.secret = added.secret();
        pointTo(receiver.url());
    }

    /** Another partner's webhook in the same business. */
    void alsoTell(Receiver other) {
        var partner =
                app.getBean(Partners.class).add(business, "Kalender", owner).orElseThrow();
        var wanted = new Webhooks.Wanted("https://kalender.example/hook", EnumSet.of(EventKind.BOOKING_CREATED), false);
        var added = (Webhooks.Adding.Added) app.getBean(Webhooks.class).add(business, partner, wanted, owner);
        change(
                "update partner.webhook set url = ? where webhook_id = ?",
                other.url(),
                added.id().value());
    }

    DeliveryRounds rounds(Runnable freed) {
        return new DeliveryRounds(worker, app.getBean(DeliveryRepository.class), freed, app.getBean(Clock.class));
    }

    DeliveryWorker worker(boolean loopback) {
        return new DeliveryWorker(
                app.getBean(BusinessTransaction.class),
                app.getBean(DeliveryRepository.class),
                app.getBean(WebhookRepository.class),
                app.getBean(Webhooks.class),
                app.getBean(Payloads.class),
                new WebhookTransport(new WebhookAddress(loopback)),
                app.getBean(WebhookLetters.class),
                app.getBean(Clock.class));
    }

    /** The door refuses it. */
    void pointTo(String url) {
        change("update partner.webhook set url = ? where webhook_id = ?", url, webhook.value());
    }

    void change(String sql, Object... values) {
        worlds.change(world, sql, values);
    }

    void deliver() {
        while (turn()) continue;
    }

    /** To each webhook a few. @return whether there was anything */
    boolean turn() {
        var some = false;
        for (var one : worker.waiting(business)) some |= worker.turn(business, one, _ -> {});
        return some;
    }

    List<Delivery> log() {
        return app.getBean(Deliveries.class).of(business, webhook, null, 10);
    }

    long seconds() {
        return now().toEpochSecond();
    }

    OffsetDateTime now() {
        return app.getBean(Clock.class).instant().atOffset(ZoneOffset.UTC);
    }

    int count(String sql) {
        return app.getBean(BusinessTransaction.class)
                .in(
                        business,
                        () -> app.getBean(JdbcClient.class)
                                .sql(sql)
                                .query(Integer.class)
                                .single());
    }

    AppointmentId book(String start) {
        var wish = BookingRequest.online(
                UUID.randomUUID(),
                world.wheels(),
                world.branch(),
                world.at(start),
                Visitor.of("Ingrid", "Beispiel", "ingrid@example.org", "+49305550100"),
                Locale.GERMAN,
                false);
        return ((Booking.Booked) app.getBean(Appointments.class).book(business, wish)).appointment();
    }

    @Override
    public void close() throws Exception {
        receiver.close();
    }
}
