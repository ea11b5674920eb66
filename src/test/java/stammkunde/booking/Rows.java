package stammkunde.booking;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BusinessTransaction;
import stammkunde.testing.World;

/** What a business has on record: to show that a refusal has written nothing. */
record Rows(int appointments, int claims, int keys, int links, int letters) {

    static final Rows NONE = new Rows(0, 0, 0, 0, 0);

    static Rows of(BusinessTransaction transaction, JdbcClient jdbc, World world) {
        return transaction.in(world.business(), () -> {
            var counts = List.of(
                            "scheduling.appointment",
                            "scheduling.claim",
                            "scheduling.booking_key",
                            "scheduling.manage_link",
                            "messaging.letter")
                    .stream()
                    .map(table -> jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .toList();
            return new Rows(counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4));
        });
    }
}
