package stammkunde.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stammkunde.customer.VehicleData;

/**
 * The same for a vehicle, value by value; see {@link CardMerge}. Of two mileages the higher one is right.
 *
 * @param kept what the vehicle goes on saying although the DMS says otherwise
 */
record VehicleMerge(VehicleData after, List<Kept> kept) {

    record Kept(Field field, String here, String there) {}

    /** @param base null: the DMS speaks of it for the first time */
    static VehicleMerge of(@Nullable VehicleData base, VehicleData now, VehicleData here) {
        var kept = new ArrayList<Kept>();
        var merge = new Values(kept);
        var after = new VehicleData(
                merge.of(Field.PLATE, base == null ? "" : base.plate(), now.plate(), here.plate()),
                merge.of(Field.VIN, base == null ? "" : base.vin(), now.vin(), here.vin()),
                merge.of(Field.MAKE, base == null ? "" : base.make(), now.make(), here.make()),
                merge.of(Field.MODEL, base == null ? "" : base.model(), now.model(), here.model()),
                merge.of(
                        Field.FIRST_REGISTRATION,
                        base == null ? null : base.firstRegistration(),
                        now.firstRegistration(),
                        here.firstRegistration()),
                higher(now.mileageKm(), here.mileageKm()),
                merge.of(
                        Field.NEXT_INSPECTION,
                        base == null ? null : base.nextInspection(),
                        now.nextInspection(),
                        here.nextInspection()));
        return new VehicleMerge(after, List.copyOf(kept));
    }

    private static @Nullable Integer higher(@Nullable Integer there, @Nullable Integer here) {
        if (there == null || here == null) return there == null ? here : there;
        return Math.max(there, here);
    }

    private record Values(List<Kept> kept) {

        private <T extends @Nullable Object> T of(Field field, T base, T now, T here) {
            if (Objects.equals(now, base) || saysNothing(now) || Objects.equals(now, here)) return here;
            if (saysNothing(here) || Objects.equals(here, base)) return now;
            kept.add(new Kept(field, String.valueOf(here), String.valueOf(now)));
            return here;
        }

        private static boolean saysNothing(@Nullable Object value) {
            return value == null || value.equals("");
        }
    }
}
