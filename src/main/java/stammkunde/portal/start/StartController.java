package stammkunde.portal.start;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.account.Accounts;
import stammkunde.account.Newcomers;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.DueDates;
import stammkunde.customer.Vehicles;
import stammkunde.portal.Portal;
import stammkunde.portal.Visible;
import stammkunde.portal.vehicles.DueLinks;
import stammkunde.portal.vehicles.VehicleTile;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Services;
import stammkunde.web.Access;
import stammkunde.web.Html;

/** „Übersicht“: the next appointment, the vehicles and what is due, what comes and what was. */
@Controller
@Access(Access.Level.SCANNED)
class StartController {

    private static final int UPCOMING = 4;
    private static final int PAST = 3;
    private static final int VEHICLES = 6;

    private final BusinessTransaction transaction;
    private final Appointments appointments;
    private final Services services;
    private final Vehicles vehicles;
    private final DueDates dues;
    private final DueLinks dueLinks;
    private final Accounts accounts;
    private final Newcomers newcomers;

    StartController(
            BusinessTransaction transaction,
            Appointments appointments,
            Services services,
            Vehicles vehicles,
            DueDates dues,
            DueLinks dueLinks,
            Accounts accounts,
            Newcomers newcomers) {
        this.transaction = transaction;
        this.appointments = appointments;
        this.services = services;
        this.vehicles = vehicles;
        this.dues = dues;
        this.dueLinks = dueLinks;
        this.accounts = accounts;
        this.newcomers = newcomers;
    }

    @GetMapping("/portal")
    ModelAndView show(Portal portal) {
        return Html.show("portal/start/start", transaction.in(portal.business(), () -> page(portal)));
    }

    private StartPage page(Portal portal) {
        var customer = portal.customer().id();
        var offered = services.all(portal.business());
        var names = Visible.byId(offered);
        var upcoming = appointments.upcoming(portal.business(), customer, 0, UPCOMING).stream()
                .map(one -> Visible.of(portal, names, one))
                .toList();
        var past = appointments.past(portal.business(), customer, 0, PAST).stream()
                .map(one -> Visible.of(portal, names, one))
                .toList();
        var page = vehicles.page(portal.business(), customer, "", Optional.empty(), VEHICLES);
        var dates = dues.of(portal.business(), customer);
        var links = dueLinks.of(portal.business(), offered);
        var tiles = page.vehicles().stream()
                .map(vehicle -> VehicleTile.of(portal, vehicle, dates, links))
                .toList();
        return new StartPage(
                portal,
                upcoming.isEmpty() ? null : upcoming.getFirst(),
                upcoming.size() > 1 ? upcoming.subList(1, upcoming.size()) : List.of(),
                past,
                tiles,
                page.next().isPresent(),
                VehicleTile.ownDues(portal, dates, links),
                offered.stream().anyMatch(service -> service.quick() && service.isForCustomers()),
                accounts.offer(portal.business(), customer),
                newcomers.isWaiting(portal.business(), customer));
    }
}
