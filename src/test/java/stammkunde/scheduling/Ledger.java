package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BusinessTransaction;
import stammkunde.shared.Ids;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Counts rows behind the doors' backs. */
class Ledger {

    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;

    Ledger(BusinessTransaction transaction, JdbcClient jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** A service of an hour that needs all of these at once. */
    ServiceId service(Worlds worlds, World world, ResourceId... needed) {
        return transaction.in(world.business(), () -> {
            var service = worlds.service(world.business(), "Prüfung");
            for (var i = 0; i < needed.length; i++) worlds.need(world.business(), service, i + 1, needed[i], 1);
            return service;
        });
    }

    int appointments(World world) {
        return count(world, "select count(*) from scheduling.appointment where business_id = :business");
    }

    int claims(World world) {
        return count(world, "select count(*) from scheduling.claim where business_id = :business");
    }

    /** Everything a booking writes. */
    int rows(World world) {
        return count(world, """
                select (select count(*) from scheduling.appointment where business_id = :business)
                     + (select count(*) from scheduling.claim where business_id = :business)
                     + (select count(*) from scheduling.appointment_history where business_id = :business)
                     + (select count(*) from scheduling.manage_link where business_id = :business)
                     + (select count(*) from scheduling.booking_key where business_id = :business)
                     + (select count(*) from messaging.letter where business_id = :business)
                """);
    }

    private int count(World world, String sql) {
        return transaction.in(
                world.business(),
                () -> jdbc.sql(sql)
                        .param("business", world.business().value())
                        .query(Integer.class)
                        .single());
    }

    /** Kinds, receivers and calendar methods of the business's letters, in the order they were caused. */
    List<Map<String, Object>> letters(World world) {
        return transaction.in(
                world.business(),
                () -> jdbc.sql("""
                select kind, channel, to_address, state, calendar_method, calendar, model, once_key, due_at
                  from messaging.letter where business_id = :business order by letter_id
                """)
                        .param("business", world.business().value())
                        .query()
                        .listOfRows());
    }

    List<String> kinds(World world) {
        return letters(world).stream()
                .map(letter -> (String) letter.get("kind"))
                .toList();
    }

    void hold(World world, ResourceId resource, String from, String until, String heldUntil) {
        transaction.run(
                world.business(),
                () -> jdbc.sql("""
                insert into scheduling.claim
                       (business_id, claim_id, resource_id, lane, starts_at, ends_at, kind, held_until)
                values (:business, :claim, :resource, 0, :from, :until, 'HOLD', :heldUntil)
                """)
                        .param("business", world.business().value())
                        .param("claim", Ids.next())
                        .param("resource", resource.value())
                        .param("from", Columns.timestamptz(world.at(from)))
                        .param("until", Columns.timestamptz(world.at(until)))
                        .param("heldUntil", Columns.timestamptz(world.at(heldUntil)))
                        .update());
    }

    /** What must never be found, whatever happened at the same time. */
    void assertSound(World world) {
        assertThat(findings(world, """
                select 'overlap ' || a.claim_id from scheduling.claim a
                  join scheduling.claim b on b.business_id = a.business_id and b.resource_id = a.resource_id
                       and b.lane = a.lane and b.claim_id > a.claim_id
                       and b.starts_at < a.ends_at and b.ends_at > a.starts_at
                 where a.business_id = :business
                union all
                select 'cancelled but occupying ' || c.claim_id from scheduling.claim c
                  join scheduling.appointment a using (business_id, appointment_id)
                 where c.business_id = :business and a.status = 'CANCELLED'
                union all
                select 'not what it occupies ' || a.appointment_id from scheduling.appointment a
                 where a.business_id = :business and a.status <> 'CANCELLED'
                   and (select array_agg(r order by r) from unnest(a.resource_ids) as r) is distinct from
                       (select array_agg(c.resource_id order by c.resource_id) from scheduling.claim c
                         where c.business_id = a.business_id and c.appointment_id = a.appointment_id)
                union all
                select 'not its time ' || c.claim_id from scheduling.claim c
                  join scheduling.appointment a using (business_id, appointment_id)
                 where c.business_id = :business and (c.starts_at > a.starts_at or c.ends_at < a.ends_at)
                union all
                select 'booked without history ' || a.appointment_id from scheduling.appointment a
                 where a.business_id = :business and not exists (
                       select from scheduling.appointment_history h
                        where h.business_id = a.business_id and h.appointment_id = a.appointment_id)
                """)).isEmpty();
    }

    private List<String> findings(World world, String sql) {
        return transaction.in(
                world.business(),
                () -> jdbc.sql(sql)
                        .param("business", world.business().value())
                        .query(String.class)
                        .list());
    }
}
