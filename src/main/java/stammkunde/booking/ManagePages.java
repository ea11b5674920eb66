package stammkunde.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.booking.Summary.Line;
import stammkunde.booking.Summary.When;
import stammkunde.booking.Times.Hidden;
import stammkunde.booking.TimesMaker.Choosing;
import stammkunde.business.Branches;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.FreeTimes;
import stammkunde.scheduling.FreeTimes.Question;
import stammkunde.scheduling.Services;
import stammkunde.scheduling.Status;
import stammkunde.web.AppointmentLook;
import stammkunde.web.Frame;

/** Puts the pages of one appointment together, for whoever holds its link. */
@Component
class ManagePages {

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final Branches branches;
    private final Services services;
    private final Appointments appointments;
    private final FreeTimes freeTimes;
    private final Clock clock;

    ManagePages(
            BusinessTransaction transaction,
            Businesses businesses,
            Branches branches,
            Services services,
            Appointments appointments,
            FreeTimes freeTimes,
            Clock clock) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.branches = branches;
        this.services = services;
        this.appointments = appointments;
        this.freeTimes = freeTimes;
        this.clock = clock;
    }

    /** @return empty for a link that is wrong, too old or another business's */
    Optional<Managed> find(Visited visited, String token) {
        var business = visited.business();
        return transaction.in(
                business,
                () -> appointments
                        .byToken(business, token)
                        .map(found -> new Managed(
                                visited.home() + "/a/" + token,
                                businesses.get(business),
                                found,
                                services.find(business, found.service()).orElseThrow(),
                                branches.find(business, found.branch()).orElseThrow(),
                                clock.instant())));
    }

    /** @param moved it has just been */
    AppointmentPage appointment(Frame asked, Managed managed, boolean moved) {
        var frame = frame(asked, managed);
        var status = managed.appointment().status();
        return new AppointmentPage(
                frame,
                Shells.of(managed.business(), managed.branch().phone()),
                managed.address(),
                frame.text(moved && managed.isAhead() ? "booking.manage.moved" : "booking.manage." + status),
                text(frame, managed),
                AppointmentLook.valueOf(status.name()),
                when(frame, managed),
                lines(frame, managed),
                managed.isChangeable(),
                rule(frame, managed),
                managed.isAhead());
    }

    private static String text(Frame frame, Managed managed) {
        var mail = managed.appointment().visitor().email();
        var status = managed.appointment().status();
        var told = status == Status.CANCELLED || managed.isAhead();
        return mail.isEmpty() || !told ? "" : frame.text("booking.manage.text." + status, masked(mail));
    }

    /** „i…@posteo.de“: enough to recognise it, too little to learn it. */
    static String masked(String mail) {
        var at = mail.lastIndexOf('@');
        return at < 1 ? "…" : mail.substring(0, mail.offsetByCodePoints(0, 1)) + "…" + mail.substring(at);
    }

    private static String rule(Frame frame, Managed managed) {
        if (!managed.isAhead()) return "";
        var until = frame.wording(managed.branch().zone(), managed.now()).moment(managed.changeUntil());
        if (managed.isChangeable()) return frame.text("booking.manage.limit", until);
        return managed.branch().phone().isEmpty()
                ? frame.text("booking.manage.late.none", until)
                : frame.text("booking.manage.late", until);
    }

    CancelPage cancel(Frame asked, Managed managed) {
        var frame = frame(asked, managed);
        return new CancelPage(
                frame,
                Shells.of(managed.business(), managed.branch().phone()),
                managed.address(),
                when(frame, managed),
                lines(frame, managed));
    }

    /** @param problem why the last try came to nothing; empty: there was none */
    MovePage move(Frame asked, Managed managed, Wish wish, String problem) {
        var frame = frame(asked, managed);
        var appointment = managed.appointment();
        var question = new Question(
                wish.fromDay().orElse(null), BookingPages.DAYS, wish.startsAt().orElse(null));
        var free = freeTimes.daysToMove(
                managed.business().id(), appointment, managed.service(), managed.branch(), question);
        var start = free.isFree() ? wish.startsAt().orElse(null) : null;
        var call = BookingPages.callUs(frame, managed.branch().phone());
        var times = new TimesMaker(
                        frame,
                        frame.wording(managed.branch().zone(), managed.now()),
                        choosing(frame, managed, wish, start))
                .make(free, "", frame.text("booking.nothing", managed.service().horizonDays()), call);
        return new MovePage(
                frame,
                Shells.of(managed.business(), managed.branch().phone()),
                managed.address(),
                problem.isEmpty() && wish.startsAt().isPresent() && start == null
                        ? frame.text("booking.not-free")
                        : problem,
                when(frame, managed),
                lines(frame, managed),
                times,
                start == null
                        ? null
                        : summary(frame, managed)
                                .when(
                                        managed.branch(),
                                        start,
                                        start.plus(appointment.span().length())),
                start == null ? "" : Wish.print(start));
    }

    String gone(Frame asked, Managed managed, List<Instant> nearest) {
        var frame = frame(asked, managed);
        var words = frame.wording(managed.branch().zone(), managed.now());
        return nearest.isEmpty() ? frame.text("booking.not-free") : DetailsMaker.gone(frame, words, nearest);
    }

    private static Choosing choosing(Frame frame, Managed managed, Wish wish, @Nullable Instant start) {
        var page = managed.address() + "/time";
        var service = managed.service().name();
        return new Choosing(
                0,
                service,
                range -> frame.text("booking.times", range, service),
                start,
                wish,
                each -> page + each.query(),
                page + "#sum",
                Hidden.of(wish));
    }

    private static Frame frame(Frame asked, Managed managed) {
        return asked.in(managed.business().country().name());
    }

    private static When when(Frame frame, Managed managed) {
        var span = managed.appointment().span();
        return summary(frame, managed).when(managed.branch(), span.from(), span.until());
    }

    private static List<Line> lines(Frame frame, Managed managed) {
        return summary(frame, managed)
                .lines(
                        managed.service(),
                        managed.branch(),
                        managed.appointment().price());
    }

    private static SummaryMaker summary(Frame frame, Managed managed) {
        return new SummaryMaker(frame, managed.business(), managed.now(), 0);
    }
}
