package stammkunde.customer;

import java.util.Optional;

/** @param vehicle by whose plate or VIN the card was found; empty: by the card itself */
public record Found(Customer customer, Optional<Vehicle> vehicle) {}
