package stammkunde.customer;

import org.jspecify.annotations.Nullable;

/** Something a search came upon. */
record Hit(CustomerId customer, @Nullable VehicleId vehicle) {}
