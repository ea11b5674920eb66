package stammkunde.customer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.Change.Source;
import stammkunde.customer.Change.Step;
import stammkunde.customer.Change.What;
import stammkunde.customer.Consent.Channel;
import stammkunde.customer.Consent.Purpose;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;

/**
 * What customers agreed to, per purpose and channel (R-LAW-68). Each answer is a row of its own and stays; the newest one
 * holds. Who was never asked has not agreed.
 */
@Service
public class Consents {

    private static final int MOST = 500;

    private final BusinessTransaction transaction;
    private final CustomerRepository customers;
    private final ConsentRepository consents;
    private final Changes changes;
    private final Live live;
    private final Clock clock;

    Consents(
            BusinessTransaction transaction,
            CustomerRepository customers,
            ConsentRepository consents,
            Changes changes,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.customers = customers;
        this.consents = consents;
        this.changes = changes;
        this.live = live;
        this.clock = clock;
    }

    /** All answers, newest first. */
    public List<Consent> history(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> consents.of(business, customer, MOST));
    }

    /** The answer that holds; empty: never asked. */
    public Optional<Consent> latest(BusinessId business, CustomerId customer, Purpose purpose, Channel channel) {
        return history(business, customer).stream()
                .filter(one -> one.purpose() == purpose && one.channel() == channel)
                .findFirst();
    }

    public boolean allows(BusinessId business, CustomerId customer, Purpose purpose, Channel channel) {
        return latest(business, customer, purpose, channel).map(Consent::given).orElse(false);
    }

    /**
     * Adds an answer. The same answer to the same wording twice is one.
     *
     * @param wording what was asked, word by word
     * @return false if there is no such customer; then nothing was written
     */
    public boolean answer(
            BusinessId business,
            CustomerId customer,
            Purpose purpose,
            Channel channel,
            boolean given,
            String wording,
            String evidence,
            By by) {
        return transaction.in(business, () -> {
            if (customers.lock(business, customer).isEmpty()) return false;
            var now = clock.instant();
            var version = consents.version(business, purpose, channel, wording, now);
            var before = latest(business, customer, purpose, channel);
            if (before.filter(one -> one.given() == given && one.version() == version)
                    .isPresent()) return true;

            var source = Source.of(by);
            consents.insert(
                    business,
                    customer,
                    new Consent(now, purpose, channel, given, version, wording, source, by, evidence));
            var was = before.map(one -> Boolean.toString(one.given())).orElse("");
            var step = new Step(What.CONSENT, purpose + " " + channel, was, Boolean.toString(given));
            changes.note(business, customer, List.of(step), by);
            live.announce(business, Vehicles.TOPIC);
            return true;
        });
    }
}
