package stammkunde.business;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** When branches are open: the week, closures, special openings and public holidays. */
@Service
public class OpeningHours {

    private final BusinessTransaction transaction;
    private final OpeningHoursRepository hours;
    private final Holidays holidays;

    OpeningHours(BusinessTransaction transaction, OpeningHoursRepository hours, Holidays holidays) {
        this.transaction = transaction;
        this.hours = hours;
        this.holidays = holidays;
    }

    /** What holds from one date to another, both included, in two queries. Holidays have their German names. */
    public BranchHours of(BusinessId business, BranchId branch, LocalDate from, LocalDate until) {
        return transaction.in(business, () -> {
            var place = hours.place(business, branch)
                    .orElseThrow(() -> new IllegalArgumentException("no branch %s of %s".formatted(branch, business)));
            var closed = place.closedOnHolidays()
                    ? holidays.between(place.country(), place.subdivision(), from, until, Locale.GERMAN)
                    : Map.<LocalDate, String>of();
            return hours.read(business, branch, from, until).hours(closed);
        });
    }

    public void setWeek(BusinessId business, BranchId branch, OpeningWeek week) {
        transaction.run(business, () -> hours.replaceWeek(business, branch, week));
    }

    /** @param branch null: all branches */
    public UUID close(BusinessId business, @Nullable BranchId branch, LocalDate from, LocalDate until, String reason) {
        var closure = new Closure(Ids.next(), branch, from, until, reason);
        transaction.run(business, () -> hours.insert(business, closure));
        return closure.id();
    }

    /** @return false if there is no such closure */
    public boolean removeClosure(BusinessId business, UUID closure) {
        return transaction.in(business, () -> hours.deleteClosure(business, closure));
    }

    /** Replaces what was set for that day. */
    public void openSpecially(BusinessId business, BranchId branch, SpecialOpening special) {
        if (special.spans().isEmpty() || OpeningWeek.anyOverlap(special.spans()))
            throw new IllegalArgumentException("no hours, or hours that overlap: " + special);
        transaction.run(business, () -> {
            hours.deleteSpecial(business, branch, special.day());
            hours.insert(business, branch, special);
        });
    }

    /** @return false if nothing special was set for that day */
    public boolean removeSpecial(BusinessId business, BranchId branch, LocalDate day) {
        return transaction.in(business, () -> hours.deleteSpecial(business, branch, day));
    }

    /** Closures of one branch or of all, that end on that day or later. */
    public List<Closure> closures(BusinessId business, BranchId branch, LocalDate from) {
        return transaction.in(
                business,
                () -> hours.read(business, branch, from, LocalDate.of(9999, 1, 1))
                        .closures());
    }
}
