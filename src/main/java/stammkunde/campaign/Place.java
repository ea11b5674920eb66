package stammkunde.campaign;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.Branches;
import stammkunde.business.Businesses;
import stammkunde.business.Holidays;
import stammkunde.shared.BusinessId;

/** Where a business is: its clock and its holidays are those of its first branch. */
record Place(List<Branch> branches, Predicate<LocalDate> holidays) {

    @Component
    static class Places {

        private final Branches branches;
        private final Businesses businesses;
        private final Holidays holidays;

        Places(Branches branches, Businesses businesses, Holidays holidays) {
            this.branches = branches;
            this.businesses = businesses;
            this.holidays = holidays;
        }

        Place of(BusinessId business) {
            var active = branches.all(business).stream().filter(Branch::active).toList();
            var tenant = businesses.get(business);
            var subdivision = active.isEmpty() ? "" : active.getFirst().subdivision();
            return new Place(
                    active,
                    day -> holidays.in(tenant.country(), subdivision, day.getYear(), tenant.locale())
                            .containsKey(day));
        }
    }

    ZoneId zone() {
        return branches.isEmpty() ? ZoneOffset.UTC : branches.getFirst().zone();
    }

    /** The customer's own, else the first. */
    Optional<Branch> branch(@Nullable UUID wanted) {
        return branches.stream()
                .filter(branch -> wanted != null && branch.id().equals(new BranchId(wanted)))
                .findFirst()
                .or(() -> branches.stream().findFirst());
    }
}
