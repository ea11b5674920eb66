package stammkunde.portal.vehicles;

import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.customer.DueDates;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleAdded.Added;
import stammkunde.customer.VehicleAdded.AlreadyThere;
import stammkunde.customer.VehicleAdded.NoSuchCustomer;
import stammkunde.customer.VehicleAdded.TooMany;
import stammkunde.customer.VehicleCursor;
import stammkunde.customer.VehicleData;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.portal.Portal;
import stammkunde.scheduling.Services;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;

/** „Fahrzeuge“: what the customer adds or changes here is on the card at the desk at once (W7). */
@Controller
@Access(Access.Level.SCANNED)
class VehiclesController {

    static final int A_PAGE = 24;
    private static final String LIST = "/portal/vehicles";

    private final Vehicles vehicles;
    private final DueDates dues;
    private final Services services;
    private final DueLinks dueLinks;

    VehiclesController(Vehicles vehicles, DueDates dues, Services services, DueLinks dueLinks) {
        this.vehicles = vehicles;
        this.dues = dues;
        this.services = services;
        this.dueLinks = dueLinks;
    }

    @GetMapping(LIST)
    ModelAndView list(
            Portal portal,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String removed) {
        var customer = portal.customer().id();
        var cursor = after.isEmpty() ? Optional.<VehicleCursor>empty() : VehicleCursor.parse(after);
        var text = q.length() > 50 ? q.substring(0, 50) : q;
        var found = vehicles.page(portal.business(), customer, text, cursor, A_PAGE);
        var dates = dues.of(portal.business(), customer);
        var links = dueLinks.of(portal.business(), services.all(portal.business()));
        var tiles = found.vehicles().stream()
                .map(vehicle -> VehicleTile.of(portal, vehicle, dates, links))
                .toList();
        var next = found.next()
                .map(place -> LIST + "?after=" + place.printed()
                        + (text.isBlank()
                                ? ""
                                : "&q=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)))
                .orElse("");
        var undo =
                Ids.parse(removed).map(id -> LIST + "/" + id + "/restoration").orElse("");
        return Html.show(
                "portal/vehicles/list",
                new VehiclesPage(portal, tiles, vehicles.count(portal.business(), customer), text, next, undo));
    }

    @GetMapping(LIST + "/new")
    ModelAndView blank(Portal portal) {
        return Html.show(
                "portal/vehicles/form", new VehicleFormPage(portal, LIST, false, VehicleForm.EMPTY, Problems.NONE));
    }

    @PostMapping(LIST)
    ModelAndView add(Portal portal, @Valid @ModelAttribute("vehicle") VehicleForm form, BindingResult input) {
        var problems = form.check(portal, Problems.of(portal.frame(), input));
        if (!problems.isEmpty()) return refuse(portal, LIST, false, form, problems);
        return switch (vehicles.add(portal.business(), portal.customer().id(), form.data(), portal.by())) {
            case Added _ -> Html.goTo(LIST + "?done=vehicle");
            case AlreadyThere _ -> refuse(portal, LIST, false, form, problem(portal, "plate", "portal.vehicle.known"));
            case TooMany _ -> refuse(portal, LIST, false, form, problem(portal, "", "portal.vehicle.too-many"));
            case NoSuchCustomer _ -> throw new NotFound();
        };
    }

    @GetMapping(LIST + "/{vehicle}")
    ModelAndView edit(Portal portal, @PathVariable String vehicle) {
        var known = find(portal, vehicle, false);
        return Html.show(
                "portal/vehicles/form",
                new VehicleFormPage(portal, address(known), true, VehicleForm.of(known.data()), Problems.NONE));
    }

    @PostMapping(LIST + "/{vehicle}")
    ModelAndView change(
            Portal portal,
            @PathVariable String vehicle,
            @Valid @ModelAttribute("vehicle") VehicleForm form,
            BindingResult input) {
        var known = find(portal, vehicle, false);
        var problems = form.check(portal, Problems.of(portal.frame(), input));
        if (!problems.isEmpty()) return refuse(portal, address(known), true, form, problems);
        VehicleData wanted = form.data();
        if (!vehicles.update(portal.business(), known.id(), wanted, portal.by())) throw new NotFound();
        return Html.goTo(LIST + "?done=saved");
    }

    @PostMapping(LIST + "/{vehicle}/removal")
    ModelAndView remove(Portal portal, @PathVariable String vehicle) {
        var known = find(portal, vehicle, false);
        vehicles.remove(portal.business(), known.id(), portal.by());
        return Html.goTo(LIST + "?removed=" + known.id().value());
    }

    @PostMapping(LIST + "/{vehicle}/restoration")
    ModelAndView restore(Portal portal, @PathVariable String vehicle) {
        vehicles.restore(portal.business(), find(portal, vehicle, true).id(), portal.by());
        return Html.goTo(LIST + "?done=saved");
    }

    private Vehicle find(Portal portal, String vehicle, boolean archived) {
        return Ids.parse(vehicle)
                .flatMap(id -> vehicles.find(portal.business(), new VehicleId(id)))
                .filter(one -> one.customer().equals(portal.customer().id()) && one.archived() == archived)
                .orElseThrow(NotFound::new);
    }

    private static Problems problem(Portal portal, String field, String text) {
        return Problems.NONE.and(field, portal.text(text));
    }

    private static ModelAndView refuse(
            Portal portal, String action, boolean known, VehicleForm form, Problems problems) {
        return Html.refuse("portal/vehicles/form", new VehicleFormPage(portal, action, known, form, problems));
    }

    private static String address(Vehicle vehicle) {
        return LIST + "/" + vehicle.id().value();
    }
}
