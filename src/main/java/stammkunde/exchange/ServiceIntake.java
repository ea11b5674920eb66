package stammkunde.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.customer.VehicleId;
import stammkunde.exchange.Finding.Outcome;
import stammkunde.exchange.PastServiceRepository.Known;
import stammkunde.shared.BusinessId;

/** Past services: only the DMS says what they were, so its last word counts. */
@Component
class ServiceIntake implements Intake {

    private final LinkRepository customers;
    private final VehicleLinkRepository vehicles;
    private final PastServiceRepository services;
    private final Clock clock;

    ServiceIntake(
            LinkRepository customers, VehicleLinkRepository vehicles, PastServiceRepository services, Clock clock) {
        this.customers = customers;
        this.vehicles = vehicles;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public FileKind kind() {
        return FileKind.SERVICES;
    }

    @Override
    public void take(BusinessId business, boolean dry, List<Reading> batch, Tally tally) {
        var said = batch.stream().map(reading -> (Said.Service) reading.taken()).toList();
        var owners =
                customers.cards(business, said.stream().map(Said.Service::owner).collect(Collectors.toSet()));
        var cars = vehicles.vehicles(
                business, said.stream().map(Said.Service::vehicle).collect(Collectors.toSet()));
        var known =
                services.known(business, said.stream().map(Said.Service::dmsId).toList());
        var changed = new ArrayList<Known>();
        for (var reading : batch) {
            var one = (Said.Service) reading.taken();
            reading.findings().forEach(tally::note);
            var owner = owners.get(one.owner());
            if (owner == null) {
                tally.reject(Finding.rejected(
                        reading.line(),
                        one.dmsId(),
                        Reason.UNKNOWN_CUSTOMER,
                        Field.SERVICE_OWNER.german(),
                        one.owner()));
                continue;
            }
            var car = cars.get(one.vehicle());
            if (car == null && !one.vehicle().isEmpty()) tally.note(unknownVehicle(reading, one));
            var now = new Known(one.dmsId(), owner, service(one, car), false);
            var before = known.get(one.dmsId());
            if (before != null
                    && now.service().equals(before.service())
                    && now.customer().equals(before.customer())) {
                tally.unchanged++;
                if (before.missing()) changed.add(now);
                continue;
            }
            changed.add(now);
            if (before == null) tally.inserted++;
            else tally.updated++;
            if (dry)
                tally.would(new Finding(
                        reading.line(),
                        before == null ? Outcome.INSERTED : Outcome.UPDATED,
                        one.dmsId(),
                        "",
                        "",
                        before == null
                                ? ""
                                : before.service().doneOn() + " "
                                        + before.service().title(),
                        one.doneOn() + " " + one.title()));
        }
        if (!dry) services.save(business, changed, clock.instant());
    }

    private static Finding unknownVehicle(Reading reading, Said.Service said) {
        return new Finding(
                reading.line(),
                Outcome.NOTICE,
                said.dmsId(),
                Reason.UNKNOWN_VEHICLE.name(),
                Field.SERVICE_VEHICLE.german(),
                "",
                said.vehicle());
    }

    private static PastService service(Said.Service said, @Nullable VehicleId vehicle) {
        return new PastService(
                said.doneOn(),
                said.title(),
                said.details(),
                vehicle,
                said.mileageKm(),
                said.amountCents(),
                said.currency());
    }
}
