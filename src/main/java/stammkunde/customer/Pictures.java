package stammkunde.customer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.Change.Step;
import stammkunde.customer.Change.What;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;

/** A picture per customer card. */
@Service
public class Pictures {

    public static final int MOST_BYTES = 200_000;

    private final BusinessTransaction transaction;
    private final CustomerRepository customers;
    private final PictureRepository pictures;
    private final Changes changes;
    private final Live live;
    private final Clock clock;

    Pictures(
            BusinessTransaction transaction,
            CustomerRepository customers,
            PictureRepository pictures,
            Changes changes,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.customers = customers;
        this.pictures = pictures;
        this.changes = changes;
        this.live = live;
        this.clock = clock;
    }

    /** As a JPEG. */
    public Optional<byte[]> find(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> pictures.find(business, customer));
    }

    /** Changes with each new picture, so that browsers may keep the old one; empty: there is none. */
    public Optional<String> version(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> pictures.version(business, customer));
    }

    /**
     * @param jpeg null: none any more
     * @return false if there is no such customer; then nothing was written
     */
    public boolean set(BusinessId business, CustomerId customer, byte @Nullable [] jpeg, By by) {
        return transaction.in(business, () -> {
            if (customers.lock(business, customer).isEmpty()) return false;
            var had = pictures.version(business, customer).isPresent();
            if (jpeg != null) pictures.set(business, customer, jpeg, clock.instant());
            else if (had) pictures.remove(business, customer);
            else return true;
            var step = new Step(What.PICTURE, "", Boolean.toString(had), Boolean.toString(jpeg != null));
            changes.note(business, customer, List.of(step), by);
            live.announce(business, Vehicles.TOPIC);
            return true;
        });
    }
}
