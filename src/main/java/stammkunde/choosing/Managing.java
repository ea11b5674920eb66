package stammkunde.choosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.choosing.Summary.Line;
import stammkunde.choosing.Summary.When;
import stammkunde.choosing.TimesMaker.Choosing;
import stammkunde.scheduling.FreeDays;
import stammkunde.web.AppointmentLook;
import stammkunde.web.Frame;
import stammkunde.web.Wording;

/** Writes one appointment down for its customer. */
public final class Managing {

    private final Frame frame;
    private final Managed managed;
    private final SummaryMaker summary;

    /** @param frame in the business's country */
    public Managing(Frame frame, Managed managed) {
        this.frame = frame;
        this.managed = managed;
        this.summary = new SummaryMaker(frame, managed.business(), managed.now(), Home.Reply.MAIL);
    }

    public AppointmentCard card(String again) {
        return new AppointmentCard(
                managed.address(),
                AppointmentLook.valueOf(managed.appointment().status().name()),
                when(),
                lines(),
                managed.isChangeable(),
                rule(),
                managed.isAhead(),
                managed.branch().phone(),
                again);
    }

    private String rule() {
        if (!managed.isAhead()) return "";
        var until = words().moment(managed.changeUntil());
        if (managed.isChangeable()) return frame.text("booking.manage.limit", until);
        return managed.branch().phone().isEmpty()
                ? frame.text("booking.manage.late.none", until)
                : frame.text("booking.manage.late", until);
    }

    /** What to say if the time that it should be moved to is gone. */
    public String gone(List<Instant> nearest) {
        return nearest.isEmpty() ? frame.text("booking.not-free") : Nearest.gone(frame, words(), nearest);
    }

    /** @param problem why the last try came to nothing; empty: there was none */
    Move move(FreeDays free, Wish wish, String problem) {
        var start = free.isFree() ? wish.startsAt().orElse(null) : null;
        var call = Chooser.callUs(frame, managed.branch().phone());
        var times = new TimesMaker(frame, words(), choosing(wish, start))
                .make(free, "", frame.text("booking.nothing", managed.service().horizonDays()), call);
        var lost = problem.isEmpty() && wish.startsAt().isPresent() && start == null;
        return new Move(
                managed.address(),
                lost ? frame.text("booking.not-free") : problem,
                when(),
                lines(),
                times,
                start == null ? null : newWhen(start),
                start == null ? "" : Wish.print(start));
    }

    private Choosing choosing(Wish wish, @Nullable Instant start) {
        var home = Home.of(managed.address() + "/time");
        var service = managed.service().name();
        return new Choosing(
                0,
                service,
                range -> frame.text("booking.times", range, service),
                start,
                wish,
                home,
                home.path() + "#sum");
    }

    private When when() {
        var span = managed.appointment().span();
        return summary.when(managed.branch(), span.from(), span.until());
    }

    private When newWhen(Instant start) {
        var length = managed.appointment().span().length();
        return summary.when(managed.branch(), start, start.plus(length));
    }

    private List<Line> lines() {
        var lines = new ArrayList<>(summary.lines(
                managed.service(), managed.branch(), managed.appointment().price()));
        if (!managed.vehicle().isEmpty()) lines.add(1, new Line("car-front", managed.vehicle(), ""));
        return lines;
    }

    private Wording words() {
        return frame.wording(managed.branch().zone(), managed.now());
    }
}
