package stammkunde.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.booking.Times.Hidden;
import stammkunde.booking.TimesMaker.Choosing;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.BusinessTransaction;
import stammkunde.scheduling.FreeDays;
import stammkunde.scheduling.FreeTimes;
import stammkunde.scheduling.FreeTimes.Question;
import stammkunde.scheduling.Service;
import stammkunde.web.Frame;

/** Puts the booking page together. Free times are read in one transaction: a round trip less for each door. */
@Component
class BookingPages {

    static final int DAYS = 6;

    private final BusinessTransaction transaction;
    private final FreeTimes freeTimes;
    private final Clock clock;

    BookingPages(BusinessTransaction transaction, FreeTimes freeTimes, Clock clock) {
        this.transaction = transaction;
        this.freeTimes = freeTimes;
        this.clock = clock;
    }

    /** @param attempt the form that came and can't be taken as it is; null: none came */
    BookingPage page(Visited visited, Frame frame, Wish wish, @Nullable Attempt attempt) {
        var selection = selection(visited, wish);
        var inCountry = frame.in(selection.business().country().name());
        if (selection.service() == null) return page(inCountry, selection, attempt);

        return transaction.in(visited.business(), () -> page(inCountry, selection, attempt));
    }

    Selection selection(Visited visited, Wish wish) {
        return Selection.of(freeTimes.catalogue(visited.business(), visited.rulesVersion()), wish);
    }

    private BookingPage page(Frame frame, Selection selection, @Nullable Attempt attempt) {
        var now = clock.instant();
        var wish = selection.wish();
        var service = selection.service();
        var branch = selection.branch();
        var free = service == null || branch == null ? null : free(selection, service, branch);
        var start = free != null && free.isFree() ? wish.startsAt().orElse(null) : null;
        var call = callUs(frame, selection.phone());
        var summary = new SummaryMaker(frame, selection.business(), now, selection.asksForBranch() ? 5 : 4);

        return new BookingPage(
                frame,
                Shells.of(selection.business(), selection.phone()),
                attempt != null && (service == null || branch == null)
                        ? attempt.problems().at("")
                        : "",
                call,
                Cards.services(frame, selection),
                service != null && !wish.changes("service"),
                selection.home() + wish.withChange("service").query() + "#service",
                service == null || !selection.asksForBranch()
                        ? List.of()
                        : Cards.branches(frame, selection, firstFree(selection, service, branch, free), now),
                branch != null && !wish.changes("branch"),
                selection.home() + wish.withChange("branch").query() + "#branch",
                free == null || service == null || branch == null
                        ? null
                        : times(frame, selection, service, branch, free, start, attempt, call),
                service == null || branch == null || start == null && attempt == null
                        ? null
                        : DetailsMaker.make(frame, selection, service, branch, start, attempt, now),
                summary.make(service, branch, start));
    }

    static String callUs(Frame frame, String phone) {
        return phone.isEmpty() ? frame.text("booking.call.none") : frame.text("booking.call", phone);
    }

    private FreeDays free(Selection selection, Service service, Branch branch) {
        var wish = selection.wish();
        var question =
                new Question(wish.fromDay().orElse(null), DAYS, wish.startsAt().orElse(null));
        return freeTimes.days(selection.business().id(), selection.catalogue(), service, branch, question);
    }

    /** „ab …“ for each branch; what the page knows already is not searched again. */
    private Map<BranchId, Instant> firstFree(
            Selection selection, Service service, @Nullable Branch branch, @Nullable FreeDays free) {
        var others = selection.offeredAt().stream()
                .filter(each -> !each.equals(branch))
                .toList();
        var first =
                new HashMap<>(freeTimes.firstFree(selection.business().id(), selection.catalogue(), service, others));
        if (branch != null && free != null && free.next() != null) first.put(branch.id(), free.next());
        return first;
    }

    private Times times(
            Frame frame,
            Selection selection,
            Service service,
            Branch branch,
            FreeDays free,
            @Nullable Instant start,
            @Nullable Attempt attempt,
            String call) {
        var wish = selection.wish();
        var words = frame.wording(branch.zone(), clock.instant());
        var choosing = new Choosing(
                selection.asksForBranch() ? 3 : 2,
                service.name(),
                range -> selection.asksForBranch()
                        ? frame.text("booking.times.branch", range, service.name(), branch.name())
                        : frame.text("booking.times", range, service.name()),
                start,
                wish,
                each -> selection.home() + each.query(),
                selection.home() + "#you",
                Hidden.of(wish));
        var gone = wish.startsAt().isPresent() && start == null && attempt == null;
        return new TimesMaker(frame, words, choosing)
                .make(
                        free,
                        gone ? frame.text("booking.not-free") : "",
                        frame.text("booking.nothing", service.horizonDays()),
                        call);
    }
}
