package stammkunde.portal.quick;

import java.util.Optional;
import org.springframework.stereotype.Component;
import stammkunde.access.Masks;
import stammkunde.account.Accounts;
import stammkunde.business.Branches;
import stammkunde.business.BusinessTransaction;
import stammkunde.choosing.Managed;
import stammkunde.choosing.Managing;
import stammkunde.customer.Vehicle;
import stammkunde.customer.Vehicles;
import stammkunde.portal.Portal;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Services;
import stammkunde.scheduling.Status;
import stammkunde.shared.Ids;

/** Finds what was booked here. A visit by link sees what it has booked itself, and nothing else of the customer's. */
@Component
class BookedPages {

    private final BusinessTransaction transaction;
    private final Branches branches;
    private final Services services;
    private final Vehicles vehicles;
    private final Appointments appointments;
    private final Accounts accounts;

    BookedPages(
            BusinessTransaction transaction,
            Branches branches,
            Services services,
            Vehicles vehicles,
            Appointments appointments,
            Accounts accounts) {
        this.transaction = transaction;
        this.branches = branches;
        this.services = services;
        this.vehicles = vehicles;
        this.appointments = appointments;
        this.accounts = accounts;
    }

    /** @return empty for what is absent or somebody else's */
    Optional<Managed> find(Portal portal, String id) {
        var business = portal.business();
        return Ids.parse(id)
                .flatMap(known -> transaction.in(
                        business,
                        () -> appointments
                                .find(business, new AppointmentId(known))
                                .filter(found -> isOpenTo(portal, found))
                                .map(found -> managed(portal, found))));
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

    private Managed managed(Portal portal, Appointment found) {
        var business = portal.business();
        return new Managed(
                QuickPages.PATH + "/" + found.id().value(),
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

    BookedPage page(Portal portal, Managed managed) {
        var moved = managed.isAhead() && portal.done().equals(portal.text("portal.done.moved"));
        var status = managed.appointment().status();
        return new BookedPage(
                portal,
                portal.text("booking.manage." + (moved ? "moved" : status)),
                text(portal, managed),
                new Managing(portal.frame(), managed).card(QuickPages.PATH),
                accounts.offer(portal.business(), portal.customer().id()));
    }

    /** Only right after something was done, for it says what comes of that. */
    private static String text(Portal portal, Managed managed) {
        var status = managed.appointment().status();
        var mail = portal.customer().email().orElse("");
        var told = status == Status.CANCELLED || managed.isAhead();
        if (mail.isEmpty() || !told || portal.done().isEmpty()) return "";
        return portal.text("booking.manage.text." + status, portal.isOnlyLinked() ? Masks.email(mail) : mail);
    }
}
