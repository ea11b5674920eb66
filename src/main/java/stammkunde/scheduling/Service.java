package stammkunde.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stammkunde.shared.Money;
import stammkunde.shared.TimeSpan;

/**
 * A kind of appointment that a business offers (T9). All durations are whole minutes; those that occupy time are
 * multiples of five.
 *
 * @param step        from one offered start to the next
 * @param lead        between now and the earliest start that visitors may choose
 * @param horizonDays visitors may choose a date up to so many days after today
 * @param cancelUntil visitors may move and cancel up to so long before the start
 * @param price       null for a service without one; zero is free
 * @param withdrawal  what the customer is told before ordering; matters only where it costs something
 * @param copyTo      „Kopie an“ (T8): gets a copy of each booking; empty: the business's own address for copies
 * @param quick       offered as Blitztermin to customers of whom it needs to ask nothing
 * @param needs       what it occupies: for each need one of the resources, in this order of preference, all needs
 *                    together. Resources of several branches stand side by side; at a branch only its own count.
 */
public record Service(
        ServiceId id,
        String name,
        String description,
        String icon,
        Duration duration,
        Duration bufferBefore,
        Duration bufferAfter,
        Duration step,
        Duration lead,
        int horizonDays,
        Duration cancelUntil,
        Confirmation confirmation,
        BookableBy bookableBy,
        @Nullable Money price,
        @Nullable Money noShowFee,
        Currency currency,
        Withdrawal withdrawal,
        Asks asks,
        String copyTo,
        int position,
        boolean active,
        boolean quick,
        List<List<ResourceId>> needs) {

    static final int FARTHEST_DAYS = 730;

    public enum Confirmation {
        INSTANT,
        REQUEST
    }

    public enum BookableBy {
        EVERYONE,
        CUSTOMERS,
        STAFF
    }

    /** Whether a form has a field. First and last name and e-mail are always required of who is no customer. */
    public enum Ask {
        NO,
        OPTIONAL,
        REQUIRED
    }

    public record Asks(Ask phone, Ask address, Ask plate, Ask comment) {

        /** All but name and e-mail, which are required of strangers only. */
        boolean isComplete(Visitor visitor) {
            var address = Stream.of(visitor.street(), visitor.houseNumber(), visitor.postcode(), visitor.city());
            return (phone != Ask.REQUIRED || !visitor.phone().isBlank())
                    && (this.address != Ask.REQUIRED || address.noneMatch(String::isBlank))
                    && (plate != Ask.REQUIRED || !visitor.plate().isBlank())
                    && (comment != Ask.REQUIRED || !visitor.comment().isBlank());
        }
    }

    public Service {
        needs = needs.stream().map(List::copyOf).toList();
    }

    /** The click that books it may cost money, so its button must say „Zahlungspflichtig bestellen“ (R-LAW-11). */
    public boolean needsOrderButton() {
        return costs(price) || costs(noShowFee);
    }

    private static boolean costs(@Nullable Money amount) {
        return amount != null && amount.cents() > 0;
    }

    /** What slot search must know of it; staff is bound by neither lead time nor horizon. */
    ServiceTimes times(Audience audience) {
        var online = audience == Audience.PUBLIC;
        return new ServiceTimes(
                duration,
                bufferBefore,
                bufferAfter,
                step,
                online ? lead : Duration.ZERO,
                online ? horizonDays : FARTHEST_DAYS);
    }

    Service lasting(Duration other) {
        return new Service(
                id,
                name,
                description,
                icon,
                other,
                bufferBefore,
                bufferAfter,
                step,
                lead,
                horizonDays,
                cancelUntil,
                confirmation,
                bookableBy,
                price,
                noShowFee,
                currency,
                withdrawal,
                asks,
                copyTo,
                position,
                active,
                quick,
                needs);
    }

    /** What an appointment of it occupies that starts then. */
    TimeSpan claim(Instant start) {
        return new TimeSpan(start.minus(bufferBefore), start.plus(duration).plus(bufferAfter));
    }

    /** The last moment at which visitors may move or cancel. */
    public Instant cancelUntil(Appointment appointment) {
        return appointment.span().from().minus(cancelUntil);
    }

    boolean isBookableBy(Actor actor) {
        if (!actor.isOutside()) return true;
        return actor.self() == null ? bookableBy == BookableBy.EVERYONE : bookableBy != BookableBy.STAFF;
    }

    public boolean isOnline() {
        return active && bookableBy == BookableBy.EVERYONE;
    }

    /** In the portal there may be more than on the public page. */
    public boolean isForCustomers() {
        return active && bookableBy != BookableBy.STAFF;
    }
}
