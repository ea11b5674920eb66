package stammkunde.partner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.access.PersonalLink.Batch;
import stammkunde.access.PersonalLink.Purpose;
import stammkunde.access.PersonalLink.Target;
import stammkunde.access.PersonalLink.Wanted;
import stammkunde.access.PersonalLinks;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.Catalogue;
import stammkunde.scheduling.FreeTimes;

/** Personal links that partners ask for, one or ten thousand, in the same number of questions. */
@Service
public class PartnerLinks {

    /** @param customer null: by number @param number null: by id */
    public record Line(
            @Nullable CustomerId customer,
            @Nullable Long number,
            @Nullable UUID service,
            @Nullable VehicleId vehicle,
            @Nullable BranchId branch) {}

    public enum Refusal {
        UNKNOWN_CUSTOMER,
        UNKNOWN_SERVICE,
        UNKNOWN_VEHICLE,
        UNKNOWN_BRANCH
    }

    /** What became of a line: a link, or why there is none. */
    public sealed interface Answer {

        record Made(UUID id, CustomerId customer, String url) implements Answer {}

        record Refused(Refusal why) implements Answer {}
    }

    private record Known(
            Set<CustomerId> customers,
            Map<Long, CustomerId> numbers,
            Map<VehicleId, Vehicle> vehicles,
            Set<UUID> services,
            Set<BranchId> branches) {}

    private final BusinessTransaction transaction;
    private final PersonalLinks links;
    private final Customers customers;
    private final Vehicles vehicles;
    private final FreeTimes times;

    PartnerLinks(
            BusinessTransaction transaction,
            PersonalLinks links,
            Customers customers,
            Vehicles vehicles,
            FreeTimes times) {
        this.transaction = transaction;
        this.links = links;
        this.customers = customers;
        this.vehicles = vehicles;
        this.times = times;
    }

    /**
     * @param lines   at most {@link PersonalLinks#MOST_AT_ONCE}
     * @param expires in the future, within {@link PersonalLinks#LONGEST}
     * @return in the order of the lines
     */
    public List<Answer> make(Caller caller, List<Line> lines, Instant expires) {
        return transaction.in(caller.business(), () -> {
            var known = known(caller, lines);
            var wanted = new ArrayList<Wanted>();
            var refusals = new HashMap<Integer, Refusal>();
            for (int i = 0; i < lines.size(); i++) {
                var refusal = refusal(known, lines.get(i));
                if (refusal == null) wanted.add(wanted(known, lines.get(i)));
                else refusals.put(i, refusal);
            }
            var batch = new Batch(Purpose.PARTNER, caller.partner().value(), expires, false);
            var made = links.makeAll(caller.business(), batch, wanted, null).iterator();
            var address = links.addresses(caller.business());
            var answers = new ArrayList<Answer>(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                var refusal = refusals.get(i);
                if (refusal != null) {
                    answers.add(new Answer.Refused(refusal));
                    continue;
                }
                var link = made.next();
                answers.add(new Answer.Made(link.id(), link.customer(), address.apply(link.secret())));
            }
            return answers;
        });
    }

    private Known known(Caller caller, List<Line> lines) {
        var business = caller.business();
        var catalogue = times.catalogue(business).forCustomers();
        return new Known(
                customers.known(
                        business, some(lines.stream().map(Line::customer).toList())),
                customers.byNumbers(
                        business, some(lines.stream().map(Line::number).toList())),
                vehicles.all(business, some(lines.stream().map(Line::vehicle).toList())),
                services(catalogue),
                catalogue.branches().stream()
                        .filter(Branch::active)
                        .map(Branch::id)
                        .collect(Collectors.toSet()));
    }

    private static Set<UUID> services(Catalogue catalogue) {
        return catalogue.services().stream()
                .map(service -> service.id().value())
                .collect(Collectors.toSet());
    }

    private static <T> Set<T> some(List<@Nullable T> values) {
        return values.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static @Nullable Refusal refusal(Known known, Line line) {
        var customer = customer(known, line);
        if (customer == null) return Refusal.UNKNOWN_CUSTOMER;
        if (line.service() != null && !known.services().contains(line.service())) return Refusal.UNKNOWN_SERVICE;
        if (line.branch() != null && !known.branches().contains(line.branch())) return Refusal.UNKNOWN_BRANCH;
        if (line.vehicle() == null) return null;
        var vehicle = known.vehicles().get(line.vehicle());
        var theirs =
                vehicle != null && !vehicle.archived() && vehicle.customer().equals(customer);
        return theirs ? null : Refusal.UNKNOWN_VEHICLE;
    }

    private static @Nullable CustomerId customer(Known known, Line line) {
        var byNumber = line.number() == null ? null : known.numbers().get(line.number());
        if (line.customer() == null) return byNumber;
        if (!known.customers().contains(line.customer())) return null;
        return line.number() == null || line.customer().equals(byNumber) ? line.customer() : null;
    }

    private static Wanted wanted(Known known, Line line) {
        var customer = Objects.requireNonNull(customer(known, line));
        return new Wanted(customer, new Target(line.service(), line.vehicle(), line.branch()));
    }
}
