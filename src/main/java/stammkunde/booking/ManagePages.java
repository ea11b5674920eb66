package stammkunde.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stammkunde.business.Branches;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.choosing.AppointmentCard;
import stammkunde.choosing.Chooser;
import stammkunde.choosing.Managed;
import stammkunde.choosing.Managing;
import stammkunde.choosing.Shells;
import stammkunde.choosing.Visited;
import stammkunde.choosing.Wish;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Services;
import stammkunde.scheduling.Status;
import stammkunde.web.Frame;
import stammkunde.web.PublicShell;

/** Puts the pages of one appointment together, for whoever holds its link. */
@Component
class ManagePages {

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final Branches branches;
    private final Services services;
    private final Appointments appointments;
    private final Chooser chooser;
    private final Clock clock;

    ManagePages(
            BusinessTransaction transaction,
            Businesses businesses,
            Branches branches,
            Services services,
            Appointments appointments,
            Chooser chooser,
            Clock clock) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.branches = branches;
        this.services = services;
        this.appointments = appointments;
        this.chooser = chooser;
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
                                "",
                                clock.instant())));
    }

    /** @param moved it has just been */
    AppointmentPage appointment(Frame asked, Managed managed, boolean moved) {
        var frame = frame(asked, managed);
        var status = managed.appointment().status();
        return new AppointmentPage(
                frame,
                shell(managed),
                frame.text(moved && managed.isAhead() ? "booking.manage.moved" : "booking.manage." + status),
                text(frame, managed),
                card(frame, managed));
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

    CancelPage cancel(Frame asked, Managed managed) {
        var frame = frame(asked, managed);
        return new CancelPage(frame, shell(managed), card(frame, managed));
    }

    /** @param problem why the last try came to nothing; empty: there was none */
    MovePage move(Frame asked, Managed managed, Wish wish, String problem) {
        var frame = frame(asked, managed);
        return new MovePage(frame, shell(managed), chooser.move(frame, managed, wish, problem));
    }

    String gone(Frame asked, Managed managed, List<Instant> nearest) {
        return new Managing(frame(asked, managed), managed).gone(nearest);
    }

    private static AppointmentCard card(Frame frame, Managed managed) {
        return new Managing(frame, managed).card(shell(managed).home());
    }

    private static PublicShell shell(Managed managed) {
        return Shells.of(managed.business(), managed.branch().phone());
    }

    private static Frame frame(Frame asked, Managed managed) {
        return asked.in(managed.business().country().name());
    }
}
