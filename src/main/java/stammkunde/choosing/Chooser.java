package stammkunde.choosing;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.BusinessTransaction;
import stammkunde.choosing.TimesMaker.Choosing;
import stammkunde.scheduling.FreeDays;
import stammkunde.scheduling.FreeTimes;
import stammkunde.scheduling.FreeTimes.Question;
import stammkunde.scheduling.Service;
import stammkunde.web.Frame;

/** Puts the common steps together. Free times are read in one transaction: a round trip less for each door. */
@Component
public class Chooser {

    private static final int DAYS = 6;

    private final BusinessTransaction transaction;
    private final FreeTimes freeTimes;
    private final Clock clock;

    Chooser(BusinessTransaction transaction, FreeTimes freeTimes, Clock clock) {
        this.transaction = transaction;
        this.freeTimes = freeTimes;
        this.clock = clock;
    }

    /** @param again a form came back: the time in it may be gone, which it says itself */
    public Steps steps(Frame frame, Selection selection, boolean again) {
        if (selection.service() == null) return make(frame, selection, again);

        return transaction.in(selection.business().id(), () -> make(frame, selection, again));
    }

    private Steps make(Frame frame, Selection selection, boolean again) {
        var now = clock.instant();
        var wish = selection.wish();
        var home = selection.home();
        var service = selection.service();
        var branch = selection.branch();
        var free = service == null || branch == null ? null : free(selection, service, branch);
        var start = free != null && free.isFree() ? wish.startsAt().orElse(null) : null;
        var call = callUs(frame, selection.phone());
        return new Steps(
                home.before() + 1,
                Cards.services(frame, selection),
                service != null && !wish.changes("service"),
                home.address(wish.withChange("service")) + "#service",
                service == null || !selection.asksForBranch()
                        ? List.of()
                        : Cards.branches(frame, selection, firstFree(selection, service, branch, free), now),
                branch != null && !wish.changes("branch"),
                home.address(wish.withChange("branch")) + "#branch",
                free == null || service == null || branch == null
                        ? null
                        : times(frame, selection, service, branch, free, start, again, call),
                start,
                new SummaryMaker(frame, selection.business(), now, home.reply()).make(service, branch, start),
                call);
    }

    /** Where an appointment could be moved to. */
    public Move move(Frame frame, Managed managed, Wish wish, String problem) {
        var question = question(wish);
        var free = freeTimes.daysToMove(
                managed.business().id(), managed.appointment(), managed.service(), managed.branch(), question);
        return new Managing(frame, managed).move(free, wish, problem);
    }

    static String callUs(Frame frame, String phone) {
        return phone.isEmpty() ? frame.text("booking.call.none") : frame.text("booking.call", phone);
    }

    private static Question question(Wish wish) {
        return new Question(wish.fromDay().orElse(null), DAYS, wish.startsAt().orElse(null));
    }

    private FreeDays free(Selection selection, Service service, Branch branch) {
        return freeTimes.days(
                selection.business().id(), selection.catalogue(), service, branch, question(selection.wish()));
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
            boolean again,
            String call) {
        var wish = selection.wish();
        var home = selection.home();
        var words = frame.wording(branch.zone(), clock.instant());
        var choosing = new Choosing(
                selection.lastStep(),
                service.name(),
                range -> selection.asksForBranch()
                        ? frame.text("booking.times.branch", range, service.name(), branch.name())
                        : frame.text("booking.times", range, service.name()),
                start,
                wish,
                home,
                home.path() + "#you");
        var gone = wish.startsAt().isPresent() && start == null && !again;
        return new TimesMaker(frame, words, choosing)
                .make(
                        free,
                        gone ? frame.text("booking.not-free") : "",
                        frame.text("booking.nothing", service.horizonDays()),
                        call);
    }
}
