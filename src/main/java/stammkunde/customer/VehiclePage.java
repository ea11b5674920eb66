package stammkunde.customer;

import java.util.List;
import java.util.Optional;

/** @param next where the following page begins; empty on the last one */
public record VehiclePage(List<Vehicle> vehicles, Optional<VehicleCursor> next) {}
