package stammkunde.portal.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stammkunde.choosing.Home;
import stammkunde.choosing.Selection;
import stammkunde.choosing.Times.Hidden;
import stammkunde.choosing.Wish;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.portal.Portal;
import stammkunde.portal.booking.VehicleChoice.State;
import stammkunde.portal.booking.VehicleStep.VehicleCard;
import stammkunde.scheduling.Service.Ask;
import stammkunde.shared.Ids;
import stammkunde.web.Plate;

/** Which vehicle it is about, and the step that asks for it. */
@Component
class VehicleSteps {

    private static final int SHOWN = 6;
    private static final int LONGEST_SEARCH = 50;

    private final Vehicles vehicles;

    VehicleSteps(Vehicles vehicles) {
        this.vehicles = vehicles;
    }

    VehicleChoice choice(Portal portal, String said) {
        var known = Ids.parse(said)
                .flatMap(id -> vehicles.find(portal.business(), new VehicleId(id)))
                .filter(one -> !one.archived()
                        && one.customer().equals(portal.customer().id()));
        if (known.isPresent()) return new VehicleChoice(State.KNOWN, said, known.get());

        var own = vehicles.page(portal.business(), portal.customer().id(), "", Optional.empty(), 2)
                .vehicles();
        if (own.isEmpty()) return new VehicleChoice(State.UNASKED, "", null);
        return switch (said) {
            case VehicleChoice.OTHER -> new VehicleChoice(State.OTHER, said, null);
            case VehicleChoice.NONE -> new VehicleChoice(State.NONE, said, null);
            default ->
                own.size() == 1
                        ? new VehicleChoice(State.KNOWN, "", own.getFirst())
                        : new VehicleChoice(State.OPEN, "", null);
        };
    }

    /** @param find part of a plate, where there are many */
    VehicleStep step(Portal portal, Selection selection, VehicleChoice choice, String find) {
        var wish = selection.wish();
        var text = find.length() > LONGEST_SEARCH ? find.substring(0, LONGEST_SEARCH) : find;
        var page = vehicles.page(portal.business(), portal.customer().id(), text, Optional.empty(), SHOWN);
        var cards = new ArrayList<VehicleCard>();
        var chosen = choice.vehicle();
        if (chosen != null && page.vehicles().stream().noneMatch(one -> one.id().equals(chosen.id())))
            cards.add(card(portal, wish, chosen, choice));
        for (var one : page.vehicles()) cards.add(card(portal, wish, one, choice));
        cards.add(card(portal, wish, VehicleChoice.OTHER, "plus", choice.state() == State.OTHER));
        if (choice.state() == State.NONE || canGoWithout(selection))
            cards.add(card(portal, wish, VehicleChoice.NONE, "calendar", choice.state() == State.NONE));
        return new VehicleStep(
                !choice.isOpen() && !wish.changes("vehicle"),
                address(wish.withChange("vehicle"), choice.said()) + "#vehicle",
                cards,
                page.next().isPresent() || !text.isEmpty(),
                text,
                hidden(wish.withChange("vehicle")));
    }

    private static boolean canGoWithout(Selection selection) {
        return selection.services().stream().anyMatch(each -> each.asks().plate() == Ask.NO);
    }

    private static VehicleCard card(Portal portal, Wish wish, Vehicle vehicle, VehicleChoice choice) {
        var data = vehicle.data();
        var chosen = choice.vehicle();
        return new VehicleCard(
                href(wish, vehicle.id().value().toString()),
                "car-front",
                data.name().isEmpty() ? portal.text("portal-booking.vehicle.unnamed") : data.name(),
                data.plate().isEmpty() ? Optional.empty() : Optional.of(Plate.of(data.plate())),
                "",
                chosen != null && vehicle.id().equals(chosen.id()));
    }

    private static VehicleCard card(Portal portal, Wish wish, String said, String icon, boolean chosen) {
        return new VehicleCard(
                href(wish, said),
                icon,
                portal.text("portal-booking.vehicle." + said),
                Optional.empty(),
                portal.text("portal-booking.vehicle." + said + ".hint"),
                chosen);
    }

    /** On to what is still open. */
    private static String href(Wish wish, String said) {
        var next = wish.startsAt().isPresent() ? "#you" : wish.serviceId().isPresent() ? "#when" : "#service";
        return address(wish.withChange(""), said) + next;
    }

    private static String address(Wish wish, String said) {
        var along = said.isEmpty() ? List.<Hidden>of() : List.of(new Hidden("vehicle", said));
        return new Home(BookingPages.PATH, along, 1, Home.Reply.PORTAL).address(wish);
    }

    private static List<Hidden> hidden(Wish wish) {
        var hidden = new ArrayList<>(Hidden.of(wish));
        hidden.add(new Hidden("change", "vehicle"));
        return hidden;
    }
}
