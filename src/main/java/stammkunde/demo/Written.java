package stammkunde.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import stammkunde.shared.BusinessId;

/** A preset that is in the database now, with the ids it got there. */
record Written(
        BusinessId business,
        Preset preset,
        List<UUID> branches,
        Map<String, UUID> resources,
        Map<String, UUID> services,
        List<Guest> guests) {

    /** A customer on file. */
    record Guest(UUID id, Cast.Person person, String plate) {}
}
