package stammkunde.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** Which customer of the DMS is which card, and what was said of them last. */
@Repository
class LinkRepository {

    record Link(
            CustomerId card,
            Said.Customer said,
            boolean missing,
            @Nullable UUID print) {}

    record Remembered(
            CustomerId card, Said.Customer said, @Nullable UUID print) {}

    private final JdbcClient jdbc;

    LinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Link> links(BusinessId business, Collection<String> dmsIds) {
        return jdbc
                .sql("""
                select dms_id, customer_id, number, kind, first_name, last_name, company_name, street, house_number, postcode,
                       city, country, email, phone, mobile, missing_since is not null as missing, line_hash
                  from exchange.customer where business_id = :business and dms_id = any(:ids)
                """)
                .param("business", business.value())
                .param("ids", dmsIds.toArray(String[]::new))
                .query(LinkRepository::link)
                .list()
                .stream()
                .collect(Collectors.toMap(link -> link.said().dmsId(), Function.identity()));
    }

    private static Link link(ResultSet row, int index) throws SQLException {
        var said = new Said.Customer(
                row.getString("dms_id"),
                row.getString("number"),
                "",
                CustomerData.Kind.valueOf(row.getString("kind")),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("company_name"),
                row.getString("street"),
                row.getString("house_number"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("country"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("mobile"));
        return new Link(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                said,
                row.getBoolean("missing"),
                row.getObject("line_hash", UUID.class));
    }

    /** Those of them that were taken over with this fingerprint, and aren't marked as missing. */
    Set<String> unchanged(BusinessId business, Map<String, UUID> prints) {
        return jdbc.sql("""
                select l.dms_id from unnest(:ids, :prints) w (dms_id, line_hash)
                  join exchange.customer l on l.business_id = :business and l.dms_id = w.dms_id
                 where l.line_hash = w.line_hash and l.missing_since is null
                """)
                .param("business", business.value())
                .param("ids", prints.keySet().toArray(String[]::new))
                .param("prints", prints.values().toArray(UUID[]::new))
                .query((row, _) -> row.getString(1))
                .set();
    }

    /** The cards of these customers of the DMS; who isn't known is missing. */
    Map<String, CustomerId> cards(BusinessId business, Collection<String> dmsIds) {
        return jdbc
                .sql(
                        "select dms_id, customer_id from exchange.customer where business_id = :business and dms_id = any(:ids)")
                .param("business", business.value())
                .param("ids", dmsIds.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString(1), new CustomerId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of them that some customer of the DMS is already. */
    List<CustomerId> taken(BusinessId business, Collection<CustomerId> cards) {
        return jdbc
                .sql(
                        "select customer_id from exchange.customer where business_id = :business and customer_id = any(:ids)")
                .param("business", business.value())
                .param("ids", cards.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(CustomerId::new)
                .toList();
    }

    /** What they say now is what they said last. */
    void remember(BusinessId business, List<Remembered> links, Instant now) {
        if (links.isEmpty()) return;
        var said = links.stream().map(Remembered::said).toList();
        jdbc.sql("""
                insert into exchange.customer (business_id, dms_id, link_id, customer_id, number, kind, first_name, last_name,
                                               company_name, street, house_number, postcode, city, country, email, phone,
                                               mobile, line_hash, imported_at)
                select :business, w.*, :now
                  from unnest(:ids, :links, :cards, :numbers, :kinds, :firsts, :lasts, :companies, :streets, :houses,
                              :postcodes, :cities, :countries, :emails, :phones, :mobiles, :prints) w
                on conflict (business_id, dms_id)
                   do update set number = excluded.number, kind = excluded.kind, first_name = excluded.first_name,
                                 last_name = excluded.last_name, company_name = excluded.company_name,
                                 street = excluded.street, house_number = excluded.house_number,
                                 postcode = excluded.postcode, city = excluded.city, country = excluded.country,
                                 email = excluded.email, phone = excluded.phone, mobile = excluded.mobile,
                                 line_hash = excluded.line_hash, imported_at = excluded.imported_at, missing_since = null
                """)
                .param("business", business.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", texts(said, Said.Customer::dmsId))
                .param("links", said.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("cards", links.stream().map(link -> link.card().value()).toArray(UUID[]::new))
                .param("numbers", texts(said, Said.Customer::number))
                .param("kinds", texts(said, one -> one.kind().name()))
                .param("firsts", texts(said, Said.Customer::firstName))
                .param("lasts", texts(said, Said.Customer::lastName))
                .param("companies", texts(said, Said.Customer::companyName))
                .param("streets", texts(said, Said.Customer::street))
                .param("houses", texts(said, Said.Customer::houseNumber))
                .param("postcodes", texts(said, Said.Customer::postcode))
                .param("cities", texts(said, Said.Customer::city))
                .param("countries", texts(said, Said.Customer::country))
                .param("emails", texts(said, Said.Customer::email))
                .param("phones", texts(said, Said.Customer::phone))
                .param("mobiles", texts(said, Said.Customer::mobile))
                .param("prints", links.stream().map(Remembered::print).toArray(UUID[]::new))
                .update();
    }

    private static String[] texts(List<Said.Customer> said, Function<Said.Customer, String> part) {
        return said.stream().map(part).toArray(String[]::new);
    }

    /** Which customers of the DMS a card is. */
    List<Link> ofCard(BusinessId business, CustomerId card) {
        return jdbc.sql("""
                select dms_id, customer_id, number, kind, first_name, last_name, company_name, street, house_number, postcode,
                       city, country, email, phone, mobile, missing_since is not null as missing, line_hash
                  from exchange.customer where business_id = :business and customer_id = :card order by dms_id
                """)
                .param("business", business.value())
                .param("card", card.value())
                .query(LinkRepository::link)
                .list();
    }
}
