package stammkunde.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.BusinessTransaction;
import stammkunde.shared.BusinessId;

/**
 * What visitors leaf through. A page reads the {@link Catalogue} once and hands it on; each question then costs
 * reading the claims within the days shown.
 */
@org.springframework.stereotype.Service
public class FreeTimes {

    private final BusinessTransaction transaction;
    private final RuleBook rules;
    private final ClaimRepository claims;
    private final Clock clock;

    FreeTimes(BusinessTransaction transaction, RuleBook rules, ClaimRepository claims, Clock clock) {
        this.transaction = transaction;
        this.rules = rules;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Without a question, if nothing has changed since it was last read.
     *
     * @param version of the settings, as the database has answered for this request
     */
    public Catalogue catalogue(BusinessId business, long version) {
        var remembered = rules.remembered(business, version);
        return remembered == null ? catalogue(business) : new Catalogue(remembered);
    }

    public Catalogue catalogue(BusinessId business) {
        return transaction.in(business, () -> new Catalogue(rules.of(business)));
    }

    /** Which page of free days is wanted. @param from null: the first @param wish null: none */
    public record Question(
            @Nullable LocalDate from, int most, @Nullable Instant wish) {}

    public FreeDays days(BusinessId business, Catalogue catalogue, Service service, Branch branch, Question question) {
        return transaction.in(
                business,
                () -> leaf(business, catalogue, service, branch, null)
                        .page(question.from(), question.most(), question.wish()));
    }

    /** Where an appointment could be moved to: it keeps its length, and what it occupies itself counts as free. */
    public FreeDays daysToMove(
            BusinessId business, Appointment appointment, Service service, Branch branch, Question question) {
        var sameLength = service.lasting(appointment.span().length());
        return transaction.in(
                business,
                () -> leaf(business, catalogue(business), sameLength, branch, appointment.id())
                        .page(question.from(), question.most(), question.wish()));
    }

    /** The first free start at each branch; branches without one are not in the map. */
    public Map<BranchId, Instant> firstFree(
            BusinessId business, Catalogue catalogue, Service service, List<Branch> branches) {
        return transaction.in(business, () -> {
            var first = new HashMap<BranchId, Instant>();
            for (var branch : branches)
                leaf(business, catalogue, service, branch, null)
                        .first()
                        .ifPresent(start -> first.put(branch.id(), start));
            return first;
        });
    }

    private FreeDaysSearch leaf(
            BusinessId business, Catalogue catalogue, Service service, Branch branch, @Nullable AppointmentId moved) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, branch.zone());
        var calendar = rules.calendar(
                catalogue.rules(), branch, today.minusDays(1), today.plusDays(service.horizonDays() + 2L));
        var needs = catalogue.needs(service, branch.id());
        var resources = needs.stream()
                .flatMap(need -> need.candidates().stream())
                .map(ResourceTimes::id)
                .distinct()
                .toList();
        var search = new SlotSearch(service.times(Audience.PUBLIC), calendar, needs);
        return new FreeDaysSearch(
                search, branch.zone(), now, reach -> claims.busy(business, resources, reach, now, moved));
    }
}
