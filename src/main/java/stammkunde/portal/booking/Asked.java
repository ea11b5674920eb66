package stammkunde.portal.booking;

import java.util.stream.Stream;
import stammkunde.customer.Customer;
import stammkunde.portal.booking.VehicleChoice.State;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Service.Ask;

/**
 * What is left to say: nothing that stands on the card.
 *
 * @param vehicle also what it is, not only its plate
 */
record Asked(boolean phone, Ask plate, boolean vehicle, boolean address, Ask comment) {

    static Asked of(Service service, Customer card, VehicleChoice choice) {
        var asks = service.asks();
        var plate = plate(asks.plate(), choice);
        var data = card.data();
        var hasAddress = Stream.of(data.street(), data.houseNumber(), data.postcode(), data.city())
                .noneMatch(String::isBlank);
        return new Asked(
                asks.phone() == Ask.REQUIRED && card.phones().isEmpty(),
                plate,
                plate != Ask.NO && choice.vehicle() == null,
                asks.address() == Ask.REQUIRED && !hasAddress,
                asks.comment());
    }

    private static Ask plate(Ask service, VehicleChoice choice) {
        var known = choice.vehicle();
        if (known != null) return known.data().plate().isEmpty() && service == Ask.REQUIRED ? service : Ask.NO;
        return choice.state() == State.OTHER ? Ask.REQUIRED : service;
    }

    boolean isNothing() {
        return !phone && plate == Ask.NO && !address && comment == Ask.NO;
    }
}
