package stammkunde.customer;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.Change.Step;
import stammkunde.customer.Change.What;
import stammkunde.customer.DueKind.About;
import stammkunde.shared.BusinessId;

/** What else falls due, for customers and their vehicles; the inspection is on the vehicle itself. */
@Service
public class DueDates {

    public static final int MOST = 20;

    private final BusinessTransaction transaction;
    private final DueRepository dues;

    DueDates(BusinessTransaction transaction, DueRepository dues) {
        this.transaction = transaction;
        this.dues = dues;
    }

    /** Those no longer asked for come last. */
    public List<DueKind> kinds(BusinessId business) {
        return transaction.in(business, () -> dues.kinds(business));
    }

    /** Makes it, or renames it; what it is about stays. @return false: there are {@value #MOST} already */
    public boolean save(BusinessId business, DueKind kind) {
        return transaction.in(business, () -> {
            var known = dues.kinds(business);
            var isNew = known.stream().noneMatch(one -> one.id().equals(kind.id()));
            if (isNew && known.size() >= MOST) return false;
            dues.saveKind(business, kind);
            return true;
        });
    }

    /** All of a customer and their vehicles, soonest first. */
    public List<DueDate> of(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> dues.of(business, customer));
    }

    /**
     * @param vehicle null: dates of the customer
     * @param subject what the history calls the vehicle
     * @param wanted  those not named stay, an empty date takes one away; kinds of the other sort are ignored
     */
    List<Step> write(
            BusinessId business,
            CustomerId customer,
            @Nullable VehicleId vehicle,
            String subject,
            Map<DueKindId, Optional<LocalDate>> wanted) {
        if (wanted.isEmpty()) return List.of();
        var before = dues.of(business, customer).stream()
                .filter(date -> Objects.equals(date.vehicle(), vehicle))
                .collect(toMap(DueDate::kind, DueDate::on));
        var steps = new ArrayList<Step>();
        for (var kind : dues.kinds(business)) {
            var date = wanted.get(kind.id());
            var old = Optional.ofNullable(before.get(kind.id()));
            var fits = kind.about() == (vehicle == null ? About.CUSTOMER : About.VEHICLE);
            if (date == null || !fits || date.equals(old)) continue;
            date.ifPresentOrElse(
                    on -> dues.set(business, customer, vehicle, kind.id(), on),
                    () -> dues.remove(business, customer, vehicle, kind.id()));
            var what = subject.isEmpty() ? kind.label() : kind.label() + ", " + subject;
            steps.add(new Step(What.DUE_DATE, what, text(old), text(date)));
        }
        return steps;
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
