package stammkunde.partner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import stammkunde.customer.Change.What;
import stammkunde.customer.Changes;
import stammkunde.customer.CustomerChanged;
import stammkunde.customer.CustomerId;
import stammkunde.customer.CustomersChanged;
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

    private final Listeners listeners;
    private final DeliveryRepository deliveries;
    private final Changes changes;
    private final Clock clock;

    PartnerNews(Listeners listeners, DeliveryRepository deliveries, Changes changes, Clock clock) {
        this.listeners = listeners;
        this.deliveries = deliveries;
        this.changes = changes;
        this.clock = clock;
    }

    @EventListener
    void heard(AppointmentChanged event) {
        var kind = kind(event.what());
        if (kind != null)
            note(
                    event.business(),
                    kind,
                    listeners.of(event.business(), kind),
                    event.appointment().value());
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

        var customer = event.customer().value();
        var what = changes.all(business, event.changes()).stream()
                .map(one -> one.what())
                .toList();
        if (what.stream().anyMatch(CARD::contains)) note(business, EventKind.CUSTOMER_CHANGED, forCards, customer);
        if (what.stream().anyMatch(VEHICLE::contains)) note(business, EventKind.VEHICLE_CHANGED, forVehicles, customer);
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
        tell(
                news,
                EventKind.VEHICLE_CHANGED,
                listeners.of(business, EventKind.VEHICLE_CHANGED),
                event.customers(VEHICLE));
        if (!news.isEmpty()) deliveries.insertBulk(business, news, clock.instant());
    }

    private static void tell(List<News> news, EventKind kind, List<WebhookId> webhooks, Set<CustomerId> customers) {
        for (var webhook : webhooks) for (var customer : customers) news.add(new News(webhook, kind, customer.value()));
    }

    private void note(BusinessId business, EventKind kind, List<WebhookId> webhooks, UUID subject) {
        if (!webhooks.isEmpty()) deliveries.insert(business, webhooks, kind, subject, clock.instant());
    }
}
