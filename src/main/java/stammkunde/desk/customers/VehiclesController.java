package stammkunde.desk.customers;

import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.customer.By;
import stammkunde.customer.Customer;
import stammkunde.customer.DueDates;
import stammkunde.customer.DueKind.About;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleAdded.Added;
import stammkunde.customer.VehicleAdded.AlreadyThere;
import stammkunde.customer.VehicleAdded.NoSuchCustomer;
import stammkunde.customer.VehicleAdded.TooMany;
import stammkunde.customer.VehicleCursor;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;

/** The vehicles of one customer. */
@Controller
@Access(Access.Level.DESK)
class VehiclesController {

    private static final int A_PAGE = 50;

    private final CardHeads heads;
    private final Vehicles vehicles;
    private final VehicleRows rows;
    private final DueDates dues;
    private final ExtrasReader extras;

    VehiclesController(CardHeads heads, Vehicles vehicles, VehicleRows rows, DueDates dues, ExtrasReader extras) {
        this.heads = heads;
        this.vehicles = vehicles;
        this.rows = rows;
        this.dues = dues;
        this.extras = extras;
    }

    @GetMapping("/desk/customers/{id}/vehicles")
    ModelAndView list(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String removed,
            @RequestHeader(name = CardHeads.FRAGMENT, defaultValue = "") String fragment) {
        var customer = heads.find(desk, id);
        var cursor = after.isEmpty() ? Optional.<VehicleCursor>empty() : VehicleCursor.parse(after);
        var page = vehicles.page(desk.business(), customer.id(), q, cursor, A_PAGE);
        var shown = rows.of(desk, customer.id(), page.vehicles(), dues.of(desk.business(), customer.id()));
        var gone = Ids.parse(removed)
                .flatMap(uuid -> vehicles.find(desk.business(), new VehicleId(uuid)))
                .filter(one -> one.customer().equals(customer.id()) && one.archived());
        return Html.show(
                "desk/customers/vehicles",
                new VehiclesPage(
                        heads.of(desk, customer, CardTab.VEHICLES, fragment),
                        shown,
                        q,
                        cursor.map(VehicleCursor::printed).orElse(""),
                        page.next().map(VehicleCursor::printed).orElse(""),
                        gone.map(one -> one.id().value().toString()).orElse("")));
    }

    @GetMapping("/desk/customers/{id}/vehicles/new")
    ModelAndView blank(Desk desk, @PathVariable String id) {
        var head = heads.of(desk, heads.find(desk, id), CardTab.VEHICLES, "");
        return Html.show(
                "desk/customers/vehicle",
                new VehicleFormPage(
                        head, Optional.empty(), VehicleForm.EMPTY, extras.blank(desk, About.VEHICLE), Problems.NONE));
    }

    @PostMapping("/desk/customers/{id}/vehicles")
    ModelAndView add(
            Desk desk,
            @PathVariable String id,
            @Valid @ModelAttribute("vehicle") VehicleForm form,
            BindingResult input,
            @RequestParam MultiValueMap<String, String> values) {
        var customer = heads.find(desk, id);
        var more = extras.typed(desk, About.VEHICLE, values);
        var problems = more.check(form.check(desk, Problems.of(desk.frame(), input)));
        if (!problems.isEmpty()) return refuse(desk, customer, Optional.empty(), form, more, problems);

        var added = vehicles.add(desk.business(), customer.id(), form.data(), more.dues(), by(desk));
        return switch (added) {
            case Added _ -> Html.goTo(Done.VEHICLE_ADDED.at(list(customer)));
            case AlreadyThere _ -> refuse(desk, customer, form, more, "plate", "card.vehicle.already-there");
            case TooMany _ -> refuse(desk, customer, form, more, "", "card.vehicle.too-many");
            case NoSuchCustomer _ -> throw new NotFound();
        };
    }

    @GetMapping("/desk/customers/{id}/vehicles/{vehicle}")
    ModelAndView edit(Desk desk, @PathVariable String id, @PathVariable String vehicle) {
        var customer = heads.find(desk, id);
        var known = find(desk, customer, vehicle);
        return Html.show(
                "desk/customers/vehicle",
                new VehicleFormPage(
                        heads.of(desk, customer, CardTab.VEHICLES, ""),
                        Optional.of(known),
                        VehicleForm.of(known.data()),
                        extras.stored(desk, customer.id(), known.id()),
                        Problems.NONE));
    }

    @PostMapping("/desk/customers/{id}/vehicles/{vehicle}")
    ModelAndView change(
            Desk desk,
            @PathVariable String id,
            @PathVariable String vehicle,
            @Valid @ModelAttribute("vehicle") VehicleForm form,
            BindingResult input,
            @RequestParam MultiValueMap<String, String> values) {
        var customer = heads.find(desk, id);
        var known = find(desk, customer, vehicle);
        var more = extras.typed(desk, About.VEHICLE, values);
        var problems = more.check(form.check(desk, Problems.of(desk.frame(), input)));
        if (!problems.isEmpty()) return refuse(desk, customer, Optional.of(known), form, more, problems);

        if (!vehicles.update(desk.business(), known.id(), form.data(), more.dues(), by(desk))) throw new NotFound();
        return Html.goTo(Done.VEHICLE_CHANGED.at(list(customer)));
    }

    @PostMapping("/desk/customers/{id}/vehicles/{vehicle}/removal")
    ModelAndView remove(Desk desk, @PathVariable String id, @PathVariable String vehicle) {
        var customer = heads.find(desk, id);
        var known = find(desk, customer, vehicle);
        vehicles.remove(desk.business(), known.id(), by(desk));
        return Html.goTo(list(customer) + "?removed=" + known.id().value());
    }

    @PostMapping("/desk/customers/{id}/vehicles/{vehicle}/restoration")
    ModelAndView restore(Desk desk, @PathVariable String id, @PathVariable String vehicle) {
        var customer = heads.find(desk, id);
        var gone = Ids.parse(vehicle)
                .flatMap(uuid -> vehicles.find(desk.business(), new VehicleId(uuid)))
                .filter(one -> one.customer().equals(customer.id()))
                .orElseThrow(NotFound::new);
        vehicles.restore(desk.business(), gone.id(), by(desk));
        return Html.goTo(Done.VEHICLE_RESTORED.at(list(customer)));
    }

    private Vehicle find(Desk desk, Customer customer, String vehicle) {
        return Ids.parse(vehicle)
                .flatMap(uuid -> vehicles.find(desk.business(), new VehicleId(uuid)))
                .filter(one -> one.customer().equals(customer.id()) && !one.archived())
                .orElseThrow(NotFound::new);
    }

    private ModelAndView refuse(
            Desk desk, Customer customer, VehicleForm form, Extras more, String field, String text) {
        return refuse(desk, customer, Optional.empty(), form, more, Problems.NONE.and(field, desk.text(text)));
    }

    private ModelAndView refuse(
            Desk desk, Customer customer, Optional<Vehicle> vehicle, VehicleForm form, Extras more, Problems problems) {
        var head = heads.of(desk, customer, CardTab.VEHICLES, "");
        return Html.refuse("desk/customers/vehicle", new VehicleFormPage(head, vehicle, form, more, problems));
    }

    private static String list(Customer customer) {
        return "/desk/customers/" + customer.id().value() + "/vehicles";
    }

    private static By by(Desk desk) {
        return new By.Staff(desk.who().staff());
    }
}
