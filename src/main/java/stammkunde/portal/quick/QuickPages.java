package stammkunde.portal.quick;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.access.Masks;
import stammkunde.choosing.Home;
import stammkunde.choosing.Home.Reply;
import stammkunde.choosing.Nearest;
import stammkunde.choosing.Quick;
import stammkunde.choosing.QuickChooser;
import stammkunde.choosing.QuickChooser.Asking;
import stammkunde.choosing.Times.Hidden;
import stammkunde.choosing.Wish;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleId;
import stammkunde.portal.Portal;
import stammkunde.shared.Ids;
import stammkunde.web.Plate;

/** Puts the Blitztermin together. What somebody sees to whom the link was forwarded: first name and end of the plate. */
@Component
class QuickPages {

    static final String PATH = "/portal/quick";
    private static final String BOOKING = "/portal/booking";
    /** One page, no steps. */
    private static final int UNNUMBERED = -3;

    private final QuickChooser chooser;

    QuickPages(QuickChooser chooser) {
        this.chooser = chooser;
    }

    /** @param vehicle as it came @param all show all free times */
    Optional<Quick> quick(Portal portal, Wish wish, String vehicle, boolean all) {
        var along = new ArrayList<Hidden>();
        if (!vehicle.isEmpty()) along.add(new Hidden("vehicle", vehicle));
        if (all) along.add(new Hidden("times", "all"));
        var home = new Home(PATH, along, UNNUMBERED, reply(portal));
        var wanted = Ids.parse(vehicle).map(VehicleId::new).orElse(null);
        return chooser.quick(
                portal.frame(),
                home,
                new Asking(portal.business(), portal.customer(), wish, wanted, all, portal.isOnlyLinked()));
    }

    private static Reply reply(Portal portal) {
        if (portal.customer().email().isPresent()) return Reply.MAIL;
        return portal.customer().mobile().isPresent() ? Reply.SMS : Reply.PORTAL;
    }

    QuickPage page(Portal portal, Quick quick) {
        return page(portal, quick, UUID.randomUUID().toString(), null, "");
    }

    /** Somebody was faster: the nearest times, with the same key, for it is the same wish still. */
    QuickPage taken(Portal portal, Quick quick, String key, List<Instant> nearest) {
        var service = quick.suggestion().service();
        var words = portal.wordingAt(quick.suggestion().branch().id());
        return page(portal, quick, key, Nearest.of(portal.frame(), words, service, nearest), "");
    }

    QuickPage refused(Portal portal, Quick quick, String problem) {
        return page(portal, quick, UUID.randomUUID().toString(), null, portal.text(problem));
    }

    private QuickPage page(Portal portal, Quick quick, String key, @Nullable Nearest nearest, String problem) {
        var vehicle = quick.suggestion().vehicle();
        var plate = vehicle == null ? "" : vehicle.data().plate();
        var careful = portal.isOnlyLinked();
        return new QuickPage(
                portal,
                quick,
                key,
                vehicle == null ? "" : vehicle.id().value().toString(),
                careful || vehicle == null ? "" : vehicle.data().name(),
                careful || plate.isEmpty() ? Optional.empty() : Optional.of(Plate.of(plate)),
                careful && !plate.isEmpty() ? Masks.plate(plate) : "",
                more(quick, careful),
                nearest,
                problem);
    }

    /** The normal booking with what is chosen kept; a visit by link stays here, for that page shows the whole file. */
    private static String more(Quick quick, boolean careful) {
        var wish = Wish.NOTHING
                .withService(quick.suggestion().service().id())
                .withBranch(quick.suggestion().branch().id());
        var along = new ArrayList<>(along(quick.suggestion().vehicle()));
        if (careful) along.add(new Hidden("times", "all"));
        return new Home(careful ? PATH : BOOKING, along, 0, Reply.PORTAL).address(wish) + "#when";
    }

    static String again(Quick quick) {
        var wish = Wish.NOTHING
                .withService(quick.suggestion().service().id())
                .withBranch(quick.suggestion().branch().id());
        return new Home(PATH, along(quick.suggestion().vehicle()), 0, Reply.PORTAL).address(wish);
    }

    /** Where everything can be chosen; a visit by link becomes surer on the way. */
    static String elsewhere(Wish wish) {
        return Home.of(BOOKING).address(wish);
    }

    private static List<Hidden> along(@Nullable Vehicle vehicle) {
        return vehicle == null
                ? List.of()
                : List.of(new Hidden("vehicle", vehicle.id().value().toString()));
    }
}
