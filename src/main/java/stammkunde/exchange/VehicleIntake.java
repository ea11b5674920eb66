package stammkunde.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.customer.BulkVehicles;
import stammkunde.customer.BulkVehicles.ChangedVehicle;
import stammkunde.customer.BulkVehicles.NewVehicle;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Plates;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleData;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.exchange.Finding.Outcome;
import stammkunde.exchange.VehicleLinkRepository.Link;
import stammkunde.exchange.VehicleLinkRepository.Remembered;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** Vehicles: known by their id in the DMS, else by VIN or plate among their own customer's. */
@Component
class VehicleIntake implements Intake {

    private final LinkRepository customers;
    private final VehicleLinkRepository links;
    private final BulkVehicles bulk;
    private final Vehicles vehicles;
    private final Clock clock;

    VehicleIntake(
            LinkRepository customers, VehicleLinkRepository links, BulkVehicles bulk, Vehicles vehicles, Clock clock) {
        this.customers = customers;
        this.links = links;
        this.bulk = bulk;
        this.vehicles = vehicles;
        this.clock = clock;
    }

    @Override
    public FileKind kind() {
        return FileKind.VEHICLES;
    }

    @Override
    public Set<String> unchanged(BusinessId business, Map<String, UUID> prints) {
        return links.unchanged(business, prints);
    }

    @Override
    public void take(BusinessId business, boolean dry, List<Reading> batch, Tally tally) {
        new Batch(business, dry, tally).take(batch);
    }

    private final class Batch {

        private final BusinessId business;
        private final boolean dry;
        private final Tally tally;
        private final List<NewVehicle> fresh = new ArrayList<>();
        private final List<ChangedVehicle> changed = new ArrayList<>();
        private final List<Vehicle> sold = new ArrayList<>();
        private final List<Remembered> remembered = new ArrayList<>();
        private Map<String, CustomerId> owners = Map.of();
        private Map<CustomerId, List<Vehicle>> garages = Map.of();
        private Map<VehicleId, Vehicle> locked = Map.of();
        private final Set<VehicleId> linked = new HashSet<>();

        Batch(BusinessId business, boolean dry, Tally tally) {
            this.business = business;
            this.dry = dry;
            this.tally = tally;
        }

        void take(List<Reading> batch) {
            var known = links.links(business, batch.stream().map(Reading::dmsId).toList());
            owners = customers.cards(
                    business,
                    batch.stream()
                            .map(reading -> ((Said.Vehicle) reading.taken()).owner())
                            .collect(Collectors.toSet()));
            var touched = new HashSet<VehicleId>();
            var newcomers = new HashSet<CustomerId>();
            for (var reading : batch) {
                var said = (Said.Vehicle) reading.taken();
                var link = known.get(said.dmsId());
                if (link != null && !link.said().equals(said)) touched.add(link.vehicle());
                if (link == null || !link.said().owner().equals(said.owner()))
                    if (owners.get(said.owner()) instanceof CustomerId owner) newcomers.add(owner);
            }
            garages = vehicles.ofAll(business, newcomers);
            var own = garages.values().stream()
                    .flatMap(List::stream)
                    .map(Vehicle::id)
                    .toList();
            linked.addAll(links.linked(business, own));
            touched.addAll(own);
            locked = new HashMap<>(bulk.lock(business, touched));

            for (var reading : batch) {
                var said = (Said.Vehicle) reading.taken();
                reading.findings().forEach(tally::note);
                var owner = owners.get(said.owner());
                if (owner == null) unknownOwner(reading, said);
                else take(reading, said, owner, known.get(said.dmsId()));
            }
            if (!dry) write();
        }

        private void unknownOwner(Reading reading, Said.Vehicle said) {
            tally.reject(Finding.rejected(
                    reading.line(), said.dmsId(), Reason.UNKNOWN_CUSTOMER, Field.VEHICLE_OWNER.german(), said.owner()));
        }

        private void take(Reading reading, Said.Vehicle said, CustomerId owner, @Nullable Link link) {
            if (link == null) {
                var same = alreadyThere(owner, said.data());
                if (same == null) create(reading, said, owner);
                else bring(reading, said, same, null);
                return;
            }
            if (link.said().equals(said)) {
                tally.unchanged++;
                if (link.missing() || !Objects.equals(link.print(), reading.print()))
                    remembered.add(new Remembered(link.vehicle(), said, reading.print()));
                return;
            }
            var here = locked.get(link.vehicle());
            if (here == null
                    || !link.said().owner().equals(said.owner())
                            && !here.customer().equals(owner)) handOver(reading, said, owner, here);
            else bring(reading, said, here, link.said().data());
        }

        /** It has a new owner: the old one's history stays theirs, and the new one doesn't see it. */
        private void handOver(Reading reading, Said.Vehicle said, CustomerId owner, @Nullable Vehicle here) {
            if (here != null && !here.archived()) sold.add(here);
            var same = alreadyThere(owner, said.data());
            if (same == null) add(reading, said, owner);
            else bringQuietly(reading, said, same, null);
            tally.updated++;
            if (dry) tally.would(would(reading, Outcome.UPDATED, Field.VEHICLE_OWNER, "", said.owner()));
        }

        private void create(Reading reading, Said.Vehicle said, CustomerId owner) {
            add(reading, said, owner);
            tally.inserted++;
            if (dry) tally.would(would(reading, Outcome.INSERTED, null, "", title(said.data())));
        }

        private void add(Reading reading, Said.Vehicle said, CustomerId owner) {
            var id = new VehicleId(Ids.next());
            fresh.add(new NewVehicle(id, owner, said.data()));
            remembered.add(new Remembered(id, said, reading.print()));
        }

        private void bring(Reading reading, Said.Vehicle said, Vehicle here, @Nullable VehicleData base) {
            if (bringQuietly(reading, said, here, base)) tally.updated++;
            else tally.unchanged++;
        }

        private boolean bringQuietly(Reading reading, Said.Vehicle said, Vehicle here, @Nullable VehicleData base) {
            linked.add(here.id());
            var merge = VehicleMerge.of(base, said.data(), here.data());
            remembered.add(new Remembered(here.id(), said, reading.print()));
            for (var kept : merge.kept())
                tally.note(new Finding(
                        reading.line(),
                        Outcome.KEPT,
                        said.dmsId(),
                        Reason.CHANGED_HERE.name(),
                        kept.field().german(),
                        kept.here(),
                        kept.there()));
            if (merge.after().equals(here.data())) return false;
            changed.add(new ChangedVehicle(here, merge.after()));
            if (dry) tally.would(would(reading, Outcome.UPDATED, null, title(here.data()), title(merge.after())));
            return true;
        }

        /** The customer has it already, put in here: the same VIN, or the same plate where one of both has no VIN. */
        private @Nullable Vehicle alreadyThere(CustomerId owner, VehicleData said) {
            var plate = Plates.searchable(said.plate());
            for (var one : garages.getOrDefault(owner, List.of())) {
                if (linked.contains(one.id())) continue;
                var bothVins = !one.data().vin().isEmpty() && !said.vin().isEmpty();
                if (bothVins
                        ? one.data().vin().equals(said.vin())
                        : !plate.isEmpty()
                                && Plates.searchable(one.data().plate()).equals(plate))
                    return locked.getOrDefault(one.id(), one);
            }
            return null;
        }

        private Finding would(Reading reading, Outcome outcome, @Nullable Field field, String before, String after) {
            return new Finding(
                    reading.line(), outcome, reading.dmsId(), "", field == null ? "" : field.german(), before, after);
        }

        private static String title(VehicleData data) {
            return List.of(data.name(), data.plate(), data.vin()).stream()
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        private void write() {
            bulk.remove(business, sold);
            bulk.create(business, fresh);
            bulk.change(business, changed);
            links.remember(business, remembered, clock.instant());
        }
    }
}
