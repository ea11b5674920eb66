package stammkunde.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stammkunde.keys.Keys;
import stammkunde.shared.BusinessId;

/** Customers of the DMS who were erased here: known by a hash only we can make, so that nobody comes back by a file. */
@Component
class Erased {

    private static final byte[] PURPOSE = "dms-customer".getBytes(StandardCharsets.UTF_8);

    private final JdbcClient jdbc;
    private final Keys keys;

    Erased(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Those lines' ids that stand for erased people. Hashes only what isn't known, and nothing where nobody was erased. */
    Set<String> among(BusinessId business, List<Reading> batch, Set<String> known) {
        if (!any(business)) return Set.of();
        Map<String, String> hashes = new HashMap<>();
        for (var reading : batch)
            if (!known.contains(reading.dmsId()))
                hashes.put(HexFormat.of().formatHex(hash(business, reading.dmsId())), reading.dmsId());
        if (hashes.isEmpty()) return Set.of();
        return jdbc
                .sql("""
                select encode(dms_hash, 'hex') from exchange.erased
                 where business_id = :business and encode(dms_hash, 'hex') = any(:hashes)
                """)
                .param("business", business.value())
                .param("hashes", hashes.keySet().toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(hashes::get)
                .collect(Collectors.toSet());
    }

    private boolean any(BusinessId business) {
        return jdbc.sql("select exists (select from exchange.erased where business_id = :business)")
                .param("business", business.value())
                .query(Boolean.class)
                .single();
    }

    void remember(BusinessId business, Collection<String> dmsIds, Instant now) {
        for (var dmsId : dmsIds)
            jdbc.sql("""
                    insert into exchange.erased (business_id, dms_hash, erased_at) values (:business, :hash, :now)
                    on conflict do nothing
                    """)
                    .param("business", business.value())
                    .param("hash", hash(business, dmsId))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
    }

    private byte[] hash(BusinessId business, String dmsId) {
        return keys.keyedHash(PURPOSE, (business + "\n" + dmsId).getBytes(StandardCharsets.UTF_8));
    }
}
