package stammkunde.portal.quick;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stammkunde.choosing.Nearest;
import stammkunde.choosing.Quick;
import stammkunde.portal.Portal;
import stammkunde.portal.PortalPage;
import stammkunde.scheduling.Service.Confirmation;
import stammkunde.web.Plate;

/**
 * Everything {@code portal/quick/quick.jte} prints.
 *
 * @param key     makes sending the form twice harmless
 * @param vehicle its id for the form; empty: it is about none
 * @param name    „Škoda Octavia“; empty at a visit by link, which shows the end of the plate only
 * @param tail    the end of the plate; empty: the whole one is shown, or there is none
 * @param more    where all free times are
 * @param nearest after somebody else got the time; null: nobody did
 * @param problem empty: none
 */
public record QuickPage(
        Portal portal,
        Quick quick,
        String key,
        String vehicle,
        String name,
        Optional<Plate> plate,
        String tail,
        String more,
        @Nullable Nearest nearest,
        String problem)
        implements PortalPage {

    public boolean isOnlyLinked() {
        return portal.isOnlyLinked();
    }

    public String greeting() {
        var name = portal.customer().firstName();
        if (name.isBlank()) return text("quick.link.hello");
        return text("quick.link.hello.name" + (portal.settings().formal() ? "" : ".du"), name);
    }

    /** What a tap on a time does, in words. */
    public String tap() {
        if (!quick.oneTap()) return "quick.tap.choose";
        return quick.suggestion().service().confirmation() == Confirmation.REQUEST
                ? "quick.tap.request"
                : "quick.tap.book";
    }

    /** The same with the handful of times, after one was chosen. */
    public String again() {
        return QuickPages.again(quick);
    }

    public boolean hasVehicle() {
        return plate.isPresent() || !tail.isEmpty() || !name.isEmpty();
    }
}
