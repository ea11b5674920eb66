package stammkunde.portal.appointments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stammkunde.access.Masks;
import stammkunde.business.Branches;
import stammkunde.business.BusinessTransaction;
import stammkunde.choosing.AppointmentCard;
import stammkunde.choosing.Chooser;
import stammkunde.choosing.Managed;
import stammkunde.choosing.Managing;
import stammkunde.choosing.Wish;
import stammkunde.customer.Vehicle;
import stammkunde.customer.Vehicles;
import stammkunde.exchange.PastServices;
import stammkunde.portal.Portal;
import stammkunde.portal.Visible;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Services;
import stammkunde.scheduling.Status;
import stammkunde.shared.Ids;
import stammkunde.web.PastWork;

/** Puts the pages of a customer's appointments together. */
@Component
public class AppointmentPages {

    static final String LIST = "/portal/appointments";

    private static final int A_PAGE = 20;
    private static final int LAST_PAGE = 500;
    private static final int MOST_DONE = 50;

    private final BusinessTransaction transaction;
    private final Branches branches;
    private final Services services;
    private final Vehicles vehicles;
    private final Appointments appointments;
    private final Chooser chooser;
    private final PastServices done;

    AppointmentPages(
            BusinessTransaction transaction,
            Branches branches,
            Services services,
            Vehicles vehicles,
            Appointments appointments,
            Chooser chooser,
            PastServices done) {
        this.transaction = transaction;
        this.branches = branches;
        this.services = services;
        this.vehicles = vehicles;
        this.appointments = appointments;
        this.chooser = chooser;
        this.done = done;
    }

    /** @param number of the page, from 1 */
    ListPage list(Portal portal, boolean past, int number) {
        var page = Math.clamp(number, 1, LAST_PAGE);
        return transaction.in(portal.business(), () -> {
            var found = found(portal, past, (page - 1) * A_PAGE);
            var names = Visible.byId(services.all(portal.business()));
            var rows = found.stream()
                    .limit(A_PAGE)
                    .map(one -> Visible.of(portal, names, one))
                    .toList();
            return new ListPage(
                    portal,
                    past,
                    rows,
                    past && page == 1 ? done(portal) : List.of(),
                    page == 1 ? "" : address(past, page - 1),
                    found.size() <= A_PAGE ? "" : address(past, page + 1));
        });
    }

    private List<PastWork> done(Portal portal) {
        var usual = portal.settings().currency();
        return done.of(portal.business(), portal.customer().id(), MOST_DONE).stream()
                .map(work -> PastWork.of(
                        portal.frame(),
                        portal.wording(),
                        work.doneOn(),
                        work.title(),
                        work.details(),
                        work.mileageKm(),
                        work.amount(usual)))
                .toList();
    }

    private List<Appointment> found(Portal portal, boolean past, int skip) {
        var customer = portal.customer().id();
        return past
                ? appointments.past(portal.business(), customer, skip, A_PAGE + 1)
                : appointments.upcoming(portal.business(), customer, skip, A_PAGE + 1);
    }

    private static String address(boolean past, int page) {
        return LIST + (past ? "?show=past&page=" : "?page=") + page;
    }

    /**
     * A visit by link sees what it has booked itself, and nothing else of the customer's.
     *
     * @param home where the appointment's own pages lie
     * @return empty for what is absent or somebody else's
     */
    public Optional<Managed> find(Portal portal, String id, String home) {
        var business = portal.business();
        return Ids.parse(id)
                .flatMap(known -> transaction.in(
                        business,
                        () -> appointments
                                .find(business, new AppointmentId(known))
                                .filter(found -> isOpenTo(portal, found))
                                .map(found -> managed(portal, found, home))));
    }

    private boolean isOpenTo(Portal portal, Appointment found) {
        if (!portal.customer().id().equals(found.customer())) return false;
        if (!portal.isOnlyLinked()) return true;
        var visit = portal.visit().id().value();
        return appointments
                .bookedIn(portal.business(), found.id())
                .filter(visit::equals)
                .isPresent();
    }

    private Managed managed(Portal portal, Appointment found, String home) {
        var business = portal.business();
        return new Managed(
                home + "/" + found.id().value(),
                portal.settings(),
                found,
                services.find(business, found.service()).orElseThrow(),
                branches.find(business, found.branch()).orElseThrow(),
                vehicle(portal, found),
                portal.now());
    }

    private String vehicle(Portal portal, Appointment found) {
        var plate = found.visitor().plate();
        if (portal.isOnlyLinked()) return plate.isEmpty() ? "" : Masks.plate(plate);
        return Optional.ofNullable(found.vehicle())
                .flatMap(one -> vehicles.find(portal.business(), one))
                .map(Vehicle::title)
                .orElse(plate);
    }

    AppointmentPage appointment(Portal portal, Managed managed) {
        return new AppointmentPage(portal, title(portal, managed), text(portal, managed), card(portal, managed));
    }

    public static String title(Portal portal, Managed managed) {
        var moved = managed.isAhead() && portal.done().equals(portal.text("portal.done.moved"));
        return portal.text(
                "booking.manage." + (moved ? "moved" : managed.appointment().status()));
    }

    /** Only right after something was done, for it says what comes of that. */
    public static String text(Portal portal, Managed managed) {
        var status = managed.appointment().status();
        var mail = portal.customer().email().orElse("");
        var told = status == Status.CANCELLED || managed.isAhead();
        if (mail.isEmpty() || !told || portal.done().isEmpty()) return "";
        return portal.text("booking.manage.text." + status, portal.isOnlyLinked() ? Masks.email(mail) : mail);
    }

    CancelPage cancel(Portal portal, Managed managed) {
        return new CancelPage(portal, card(portal, managed));
    }

    /** @param problem why the last try came to nothing; empty: there was none */
    MovePage move(Portal portal, Managed managed, Wish wish, String problem) {
        return new MovePage(portal, chooser.move(portal.frame(), managed, wish, problem));
    }

    String gone(Portal portal, Managed managed, List<Instant> nearest) {
        return new Managing(portal.frame(), managed).gone(nearest);
    }

    private static AppointmentCard card(Portal portal, Managed managed) {
        return new Managing(portal.frame(), managed).card("/portal/booking");
    }
}
