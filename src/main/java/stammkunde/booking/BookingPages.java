package stammkunde.booking;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.business.Addresses;
import stammkunde.choosing.Chooser;
import stammkunde.choosing.Home;
import stammkunde.choosing.Selection;
import stammkunde.choosing.Shells;
import stammkunde.choosing.Steps;
import stammkunde.choosing.Visited;
import stammkunde.choosing.Wish;
import stammkunde.scheduling.FreeTimes;
import stammkunde.web.Frame;

/** Puts the booking page together: the steps that all faces ask, and who the visitor is. */
@Component
class BookingPages {

    private final Chooser chooser;
    private final FreeTimes freeTimes;
    private final Addresses addresses;
    private final Clock clock;

    BookingPages(Chooser chooser, FreeTimes freeTimes, Addresses addresses, Clock clock) {
        this.chooser = chooser;
        this.freeTimes = freeTimes;
        this.addresses = addresses;
        this.clock = clock;
    }

    Selection selection(Visited visited, Wish wish) {
        var catalogue = freeTimes.catalogue(visited.business(), visited.rulesVersion());
        return Selection.of(Home.of(visited.home()), catalogue, wish);
    }

    /** @param attempt the form that came and can't be taken as it is; null: none came */
    BookingPage page(Visited visited, Frame asked, Wish wish, @Nullable Attempt attempt) {
        var selection = selection(visited, wish);
        var frame = asked.in(selection.business().country().name());
        var steps = chooser.steps(frame, selection, attempt != null);
        var known = selection.service() != null && selection.branch() != null;
        return new BookingPage(
                frame,
                Shells.of(selection.business(), selection.phone()),
                addresses.bookingPage(selection.business()),
                attempt != null && !known ? attempt.problems().at("") : "",
                steps,
                details(frame, selection, steps, attempt));
    }

    private @Nullable Details details(Frame frame, Selection selection, Steps steps, @Nullable Attempt attempt) {
        var service = selection.service();
        var branch = selection.branch();
        var start = steps.start();
        if (service == null || branch == null || start == null && attempt == null) return null;
        return DetailsMaker.make(frame, selection, service, branch, start, attempt, clock.instant());
    }
}
