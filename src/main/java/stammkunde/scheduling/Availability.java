package stammkunde.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stammkunde.business.BranchId;
import stammkunde.business.Branches;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.OpeningWeek;
import stammkunde.shared.BusinessId;
import stammkunde.shared.TimeSpan;

/** Which starts are free, and why. Reads what it needs in a few indexed queries for any horizon; the search is pure. */
@org.springframework.stereotype.Service
public class Availability {

    private final BusinessTransaction transaction;
    private final Offers offers;
    private final ClaimRepository claims;
    private final Branches branches;
    private final BranchCalendars calendars;
    private final Clock clock;

    Availability(
            BusinessTransaction transaction,
            Offers offers,
            ClaimRepository claims,
            Branches branches,
            BranchCalendars calendars,
            Clock clock) {
        this.transaction = transaction;
        this.offers = offers;
        this.claims = claims;
        this.branches = branches;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * The free starts on so many dates of the branch's calendar, in order.
     *
     * @return empty also if this service is not offered at this branch
     */
    public List<Instant> slots(
            BusinessId business, ServiceId service, BranchId branch, LocalDate from, int days, Audience audience) {
        var now = clock.instant();
        return ask(business, service, branch, audience, now, (offer, busy) -> {
                    var search = offer.search();
                    var window = days(from, days, offer.branch().zone());
                    return search.starts(window, now, busy.apply(search.reach(window)))
                            .list();
                })
                .orElse(List.of());
    }

    /**
     * One page of dates for visitors to leaf through.
     *
     * @param from null: the first page
     * @param most so many dates
     * @param wish a start to be asked for as well
     * @return empty if this service is not offered at this branch
     */
    public Optional<FreeDays> freeDays(
            BusinessId business,
            ServiceId service,
            BranchId branch,
            @Nullable LocalDate from,
            int most,
            @Nullable Instant wish) {
        var now = clock.instant();
        return ask(
                business,
                service,
                branch,
                Audience.PUBLIC,
                now,
                (offer, busy) ->
                        new FreeDaysSearch(offer.search(), offer.branch().zone(), now, busy).page(from, most, wish));
    }

    /** „Nächster freier Termin“: the first start at or after a moment that visitors may choose. */
    public Optional<Instant> nextFree(BusinessId business, ServiceId service, BranchId branch, Instant from) {
        var now = clock.instant();
        return ask(
                        business,
                        service,
                        branch,
                        Audience.PUBLIC,
                        now,
                        (offer, busy) -> offer.search().next(from, now, busy))
                .flatMap(Function.identity());
    }

    /** The free starts nearest to a wished one, in the order of time. */
    public List<Instant> nearest(BusinessId business, ServiceId service, BranchId branch, Instant wished, int count) {
        var now = clock.instant();
        return ask(
                        business,
                        service,
                        branch,
                        Audience.PUBLIC,
                        now,
                        (offer, busy) -> offer.search().nearest(wished, count, now, busy))
                .orElse(List.of());
    }

    private <T> Optional<T> ask(
            BusinessId business,
            ServiceId service,
            BranchId branch,
            Audience audience,
            Instant now,
            BiFunction<Offer, Function<TimeSpan, BusyTimes>, T> question) {
        return transaction.in(
                business,
                () -> offers.find(business, service, branch, audience, now)
                        .map(offer -> question.apply(
                                offer, reach -> claims.busy(business, offer.candidates(), reach, now, null))));
    }

    /** „Warum (nicht)?“ for one start. @return empty if there is no such service or branch of this business */
    public Optional<SlotExplanation> explain(BusinessId business, ServiceId service, BranchId branch, Instant start) {
        var now = clock.instant();
        return transaction.in(
                business,
                () -> branches.find(business, branch)
                        .map(place -> LocalDate.ofInstant(start, place.zone()))
                        .flatMap(date -> offers.toExplain(business, service, branch, date))
                        .map(offer -> offer.search()
                                .explain(
                                        start,
                                        now,
                                        occupations(
                                                business,
                                                offer,
                                                TimeSpan.starting(
                                                        start, offer.times().step()),
                                                now))));
    }

    /** „Warum (nicht)?“ for a whole date. @return empty if there is no such service or branch of this business */
    public Optional<DayExplanation> explainDay(
            BusinessId business, ServiceId service, BranchId branch, LocalDate date) {
        var now = clock.instant();
        return transaction.in(
                business,
                () -> offers.toExplain(business, service, branch, date).map(offer -> {
                    var day = days(date, 1, offer.branch().zone());
                    return offer.search().explain(date, now, occupations(business, offer, day, now));
                }));
    }

    private List<Occupation> occupations(BusinessId business, Offer offer, TimeSpan window, Instant now) {
        return claims.occupations(business, offer.candidates(), offer.search().reach(window), now);
    }

    /** Hours, holidays and closures of a branch, both dates included. @return empty also if there is no such branch */
    public List<OpenDay> openDays(BusinessId business, BranchId branch, LocalDate from, LocalDate until) {
        return calendar(business, branch, from, until)
                .map(calendar -> from.datesUntil(until.plusDays(1))
                        .map(date -> new OpenDay(date, calendar.day(date), calendar.hours(date, OpeningWeek.NONE)))
                        .toList())
                .orElse(List.of());
    }

    /** A branch's calendar for these dates, both included. @return empty if there is no such branch of this business */
    public Optional<OpeningCalendar> calendar(BusinessId business, BranchId branch, LocalDate from, LocalDate until) {
        return transaction.in(
                business,
                () -> branches.find(business, branch).map(place -> calendars.of(business, place, from, until)));
    }

    private static TimeSpan days(LocalDate from, int days, ZoneId zone) {
        return new TimeSpan(
                from.atStartOfDay(zone).toInstant(),
                from.plusDays(days).atStartOfDay(zone).toInstant());
    }
}
