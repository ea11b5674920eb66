package stammkunde.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.CustomerCursor;
import stammkunde.customer.CustomerId;
import stammkunde.messaging.Channel;
import stammkunde.shared.BusinessId;

/** Who is meant, and who of them may be written to. */
@Repository
class AudienceRepository {

    /** What a letter says of each row n (customer_id, channel). */
    static final String FACTS = """
            , d.sort_name, d.first_name, d.last_name, d.company_name, d.branch_id,
              coalesce(k.value, '') as address, v.vehicle_id, coalesce(v.make, '') as make, coalesce(v.model, '') as model,
              coalesce(v.plate, '') as plate, v.next_inspection
            """;

    private final JdbcClient jdbc;

    AudienceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param vehicle conditions of {@link AudienceSql#vehicle} */
    static String factsOf(String rows, String vehicle) {
        return """
                  from %s n
                  left join campaign.card d on d.business_id = :business and d.customer_id = n.customer_id
                  left join lateral (select c.value from campaign.contact c
                                      where c.business_id = :business and c.customer_id = n.customer_id
                                        and c.kind = case n.channel when 'EMAIL' then 'EMAIL' else 'PHONE' end
                                      order by c.position, c.contact_id limit 1) k on true
                  left join lateral (select v.vehicle_id, v.make, v.model, v.plate, v.next_inspection
                                       from campaign.vehicle v
                                      where v.business_id = :business and v.customer_id = n.customer_id %s
                                      order by v.next_inspection, v.vehicle_id limit 1) v on true
                """.formatted(rows, vehicle);
    }

    Reach reach(BusinessId business, AudienceSql sql) {
        record Row(String channel, String reason, int count) {}
        var rows = sql.fill(
                        jdbc.sql(sql.judged() + "select coalesce(channel, '') as channel,"
                                + " case when channel is null then reason else '' end as why, count(*) as people"
                                + " from judged group by 1, 2"),
                        business)
                .query((row, _) -> new Row(row.getString("channel"), row.getString("why"), row.getInt("people")))
                .list();
        var out = new EnumMap<Reason, Integer>(Reason.class);
        var reached = new EnumMap<Channel, Integer>(Channel.class);
        for (var row : rows)
            if (row.channel.isEmpty()) out.put(Reason.valueOf(row.reason), row.count);
            else reached.put(Channel.valueOf(row.channel), row.count);
        return new Reach(reached.getOrDefault(Channel.EMAIL, 0), reached.getOrDefault(Channel.SMS, 0), out);
    }

    /** Those who would get a letter, in the order of names. */
    List<Person> page(BusinessId business, AudienceSql sql, Optional<CustomerCursor> after, int most) {
        return sql.fill(
                        jdbc.sql(sql.judged() + """
                                , n as (select customer_id, channel from judged
                                         where channel is not null
                                           and (cast(:id as uuid) is null
                                                or (sort_name, customer_id) > (:name, cast(:id as uuid)))
                                         order by sort_name, customer_id limit :most)
                                select n.customer_id, n.channel
                                """ + FACTS + factsOf("n", sql.vehicle())
                                + " order by d.sort_name, n.customer_id"),
                        business)
                .param("name", after.map(CustomerCursor::sortName).orElse(""))
                .param("id", after.map(cursor -> cursor.customer().value()).orElse(null))
                .param("most", most)
                .query(AudienceRepository::person)
                .list();
    }

    /** Writes down whom it means now. @return how many */
    int freeze(BusinessId business, CampaignId campaign, AudienceSql sql) {
        return sql.fill(
                        jdbc.sql("insert into campaign.recipient"
                                + " (business_id, recipient_id, campaign_id, letter_no, customer_id, channel) "
                                + sql.judged()
                                + "select :business, gen_random_uuid(), :campaign, 1, customer_id, channel"
                                + " from judged where channel is not null on conflict do nothing"),
                        business)
                .param("campaign", campaign.value())
                .update();
    }

    /** From one to the next in the index: however many vehicles there are. */
    List<String> makes(BusinessId business, int most) {
        return jdbc.sql("""
                with recursive known (make) as (
                    (select make from campaign.vehicle where business_id = :business and make <> '' order by make limit 1)
                    union all
                    select (select v.make from campaign.vehicle v where v.business_id = :business and v.make > known.make
                             order by v.make limit 1)
                      from known where known.make is not null)
                select make from known where make is not null limit :most
                """)
                .param("business", business.value())
                .param("most", most)
                .query((row, _) -> row.getString("make"))
                .list();
    }

    static Person person(ResultSet row, int index) throws SQLException {
        return new Person(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                text(row, "sort_name"),
                Channel.valueOf(row.getString("channel")),
                text(row, "first_name"),
                text(row, "last_name"),
                text(row, "company_name"),
                row.getString("address"),
                row.getObject("branch_id", UUID.class),
                row.getObject("vehicle_id", UUID.class),
                row.getString("make"),
                row.getString("model"),
                row.getString("plate"),
                row.getObject("next_inspection", LocalDate.class));
    }

    /** Of a card that has been merged meanwhile there is nothing. */
    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
