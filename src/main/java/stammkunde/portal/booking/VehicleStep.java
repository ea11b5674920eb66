package stammkunde.portal.booking;

import java.util.List;
import java.util.Optional;
import stammkunde.choosing.Times.Hidden;
import stammkunde.web.Plate;

/**
 * „Welches Fahrzeug?“
 *
 * @param change where to choose another one
 * @param search there are more than these: find one by its plate
 * @param find   what was searched for
 * @param hidden goes along with a search
 */
public record VehicleStep(
        boolean done, String change, List<VehicleCard> cards, boolean search, String find, List<Hidden> hidden) {

    /** @param hint empty: nothing */
    public record VehicleCard(
            String href, String icon, String name, Optional<Plate> plate, String hint, boolean chosen) {}
}
