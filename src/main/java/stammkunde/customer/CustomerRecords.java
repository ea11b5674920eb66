package stammkunde.customer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stammkunde.shared.BusinessId;

/**
 * What a module keeps about customers, for acts that concern all of it. Implemented by each module whose tables name
 * customers; every method works in the transaction under way.
 */
public interface CustomerRecords {

    /** A row that was moved; {@code kind} is the module's own word for what it is. */
    record Moved(String kind, UUID id) {}

    /** The module, as in its package. */
    String module();

    /** How many of what would be moved, in the module's own words: {@code APPOINTMENT} → 3. */
    Map<String, Integer> count(BusinessId business, CustomerId customer);

    /** Two cards become one: makes rows of one the other's. What it can't have as well stays where it is. */
    List<Moved> move(BusinessId business, CustomerId from, CustomerId to);

    /** @return how many of them could be given back: fewer if some have changed hands or gone since */
    int moveBack(BusinessId business, CustomerId from, CustomerId to, List<Moved> moved);

    /**
     * All that is kept about a person, secrets excepted (Art. 15, 20 GDPR, Art. 25 revDSG): for each table, by its name,
     * its rows as JSON; also tables without any.
     */
    Map<String, List<String>> export(BusinessId business, Traces traces);

    /** What erasing would do; changes nothing. */
    ErasurePlan plan(BusinessId business, Traces traces, Instant now);

    /** Takes everything about the person away, after putting aside what must be kept. Only if nothing stands against it. */
    void erase(BusinessId business, Traces traces, Instant now);
}
