package stammkunde.partner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import stammkunde.customer.Change.What;
import stammkunde.customer.Changes;
import stammkunde.customer.CustomerChanged;
import stammkunde.customer.CustomerId;
import stammkunde.customer.CustomersChanged;
import stammkunde.customer.VehicleId;
import stammkunde.live.Live;
import stammkunde.partner.DeliveryRepository.News;
import stammkunde.scheduling.AppointmentChanged;
import stammkunde.shared.BusinessId;

/** Notes for each webhook what it is to be told of, in the transaction in which it happens. */
@Component
class PartnerNews {

    /** What partners can see of a card; notes, tags and consents are the business's own affair. */
    private static final Set<What> CARD = EnumSet.of(
            What.CARD_CREATED,
            What.KIND,
            What.FIRST_NAME,
            What.LAST_NAME,
            What.COMPANY,
            What.ADDRESS,
            What.EMAILS,
            What.PHONES,
            What.CARDS_MERGED,
            What.MERGE_UNDONE);

    private static final Set<What> VEHICLE = EnumSet.of(
            What.VEHICLE_ADDED,
            What.VEHICLE_REMOVED,
            What.VEHICLE_RESTORED,
            What.PLATE,
            What.VIN,
            What.MAKE,
            What.MODEL,
            What.FIRST_REGISTRATION,
            What.MILEAGE,
            What.INSPECTION,
            What.CARDS_MERGED,
            What.MERGE_UNDONE);

    /** Heard by the workers of all processes. */
    static final String TOPIC = "webhooks";

    private final Listeners listeners;
    private final DeliveryRepository deliveries;
    private final Changes changes;
    private final Live live;
    private final Clock clock;

    PartnerNews(Listeners listeners, DeliveryRepository deliveries, Changes changes, Live live, Clock clock) {
        this.listeners = listeners;
        this.deliveries = deliveries;
        this.changes = changes;
        this.live = live;
        this.clock = clock;
    }

    @EventListener
    void heard(AppointmentChanged event) {
        var kind = kind(event.what());
        if (kind == null) return;
        var subject = event.appointment().value();
        var news = listeners.of(event.business(), kind).stream()
                .map(webhook -> new News(webhook, kind, subject, null))
                .toList();
        write(event.business(), news, false);
    }

    private static @Nullable EventKind kind(AppointmentChanged.What what) {
        return switch (what) {
            case BOOKED -> EventKind.BOOKING_CREATED;
            case MOVED -> EventKind.BOOKING_MOVED;
            case CONFIRMED -> EventKind.BOOKING_CONFIRMED;
            case CANCELLED -> EventKind.BOOKING_CANCELLED;
            case STATUS, LINKED -> null;
        };
    }

    @EventListener
    void heard(CustomerChanged event) {
        var business = event.business();
        var forCards = listeners.of(business, EventKind.CUSTOMER_CHANGED);
        var forVehicles = listeners.of(business, EventKind.VEHICLE_CHANGED);
        if (forCards.isEmpty() && forVehicles.isEmpty()) return;

        var customer = event.customer();
        var what = changes.all(business, event.changes()).stream()
                .map(one -> one.what())
                .toList();
        var news = new ArrayList<News>();
        if (what.stream().anyMatch(CARD::contains)) tell(news, EventKind.CUSTOMER_CHANGED, forCards, Set.of(customer));
        if (what.stream().anyMatch(VEHICLE::contains)) {
            if (event.vehicles().isEmpty()) tell(news, EventKind.VEHICLE_CHANGED, forVehicles, Set.of(customer));
            for (var vehicle : event.vehicles()) tell(news, forVehicles, customer, vehicle);
        }
        write(business, news, false);
    }

    /** An import's batch: one statement, however many cards and webhooks. */
    @EventListener
    void heard(CustomersChanged event) {
        var business = event.business();
        var news = new ArrayList<News>();
        tell(
                news,
                EventKind.CUSTOMER_CHANGED,
                listeners.of(business, EventKind.CUSTOMER_CHANGED),
                event.customers(CARD));
        if (!event.vehicles().isEmpty() && !event.customers(VEHICLE).isEmpty()) {
            var forVehicles = listeners.of(business, EventKind.VEHICLE_CHANGED);
            event.vehicles().forEach((vehicle, customer) -> tell(news, forVehicles, customer, vehicle));
        }
        write(business, news, true);
    }

    private static void tell(List<News> news, EventKind kind, List<WebhookId> webhooks, Set<CustomerId> customers) {
        for (var webhook : webhooks)
            for (var customer : customers) news.add(new News(webhook, kind, customer.value(), null));
    }

    private static void tell(List<News> news, List<WebhookId> webhooks, CustomerId customer, VehicleId vehicle) {
        for (var webhook : webhooks)
            news.add(new News(webhook, EventKind.VEHICLE_CHANGED, customer.value(), vehicle.value()));
    }

    private void write(BusinessId business, List<News> news, boolean bulk) {
        if (news.isEmpty()) return;
        deliveries.insert(business, news, bulk, clock.instant());
        live.announce(business, TOPIC);
    }
}
