package stammkunde.customer;

/** Whether a vehicle came into the file. */
public sealed interface VehicleAdded {

    record Added(VehicleId vehicle) implements VehicleAdded {}

    /** The customer has one with this plate already, perhaps by sending the form twice; nothing was written. */
    record AlreadyThere(VehicleId vehicle) implements VehicleAdded {}

    /** More than {@link Vehicles#MOST_OF_A_CUSTOMER}. */
    record TooMany() implements VehicleAdded {}

    record NoSuchCustomer() implements VehicleAdded {}
}
