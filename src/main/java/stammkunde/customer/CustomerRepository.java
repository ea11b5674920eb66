package stammkunde.customer;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.business.BranchId;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

@Repository
class CustomerRepository {

    private final JdbcClient jdbc;

    CustomerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of them that are cards: tombstones of merged ones are none. */
    List<Customer> all(BusinessId business, Collection<CustomerId> wanted) {
        return jdbc.sql("""
                select c.customer_id, c.kind, c.first_name, c.last_name, c.company_name, c.street, c.house_number,
                       c.postcode, c.city, c.country, c.notes, c.number, c.branch_id, c.created_at, c.updated_at, k.emails, k.phones,
                       k.mobiles, array(select tag from customer.tag t
                                         where t.business_id = c.business_id and t.customer_id = c.customer_id) as tags
                  from customer.customer c,
                       lateral (select array_agg(value order by position) filter (where kind = 'EMAIL') as emails,
                                       array_agg(value order by position) filter (where kind = 'PHONE') as phones,
                                       array_agg(mobile order by position) filter (where kind = 'PHONE') as mobiles
                                  from customer.contact
                                 where business_id = c.business_id and customer_id = c.customer_id) k
                 where c.business_id = :business and c.customer_id = any(:wanted) and c.merged_into is null
                """)
                .param("business", business.value())
                .param("wanted", wanted.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(CustomerRepository::customer)
                .list();
    }

    Optional<CustomerId> byNumber(BusinessId business, long number) {
        return jdbc.sql("""
                select customer_id from customer.customer
                 where business_id = :business and number = :number and merged_into is null
                """)
                .param("business", business.value())
                .param("number", number)
                .query(UUID.class)
                .optional()
                .map(CustomerId::new);
    }

    Set<CustomerId> known(BusinessId business, Collection<CustomerId> wanted) {
        return jdbc.sql("""
                select customer_id from customer.customer
                 where business_id = :business and customer_id = any(:wanted) and merged_into is null
                """)
                .param("business", business.value())
                .param("wanted", wanted.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query((row, _) -> new CustomerId(row.getObject(1, UUID.class)))
                .set();
    }

    Map<Long, CustomerId> byNumbers(BusinessId business, Collection<Long> numbers) {
        var found = new HashMap<Long, CustomerId>();
        jdbc.sql("""
                select number, customer_id from customer.customer
                 where business_id = :business and number = any(:numbers) and merged_into is null
                """)
                .param("business", business.value())
                .param("numbers", numbers.toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong(1), new CustomerId(row.getObject(2, UUID.class)));
                });
        return found;
    }

    /** How many of them there are, tombstones of merged cards among them. */
    int exist(BusinessId business, Collection<CustomerId> wanted) {
        return jdbc.sql(
                        "select count(*) from customer.customer where business_id = :business and customer_id = any(:wanted)")
                .param("business", business.value())
                .param("wanted", wanted.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** The card, which nobody else changes until this transaction ends. */
    Optional<Customer> lock(BusinessId business, CustomerId customer) {
        var locked = jdbc.sql("""
                select 1 from customer.customer
                 where business_id = :business and customer_id = :customer for no key update
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .query(Integer.class)
                .optional();
        return locked.flatMap(_ -> all(business, List.of(customer)).stream().findFirst());
    }

    void insert(BusinessId business, CustomerId customer, CustomerData data, Instant now) {
        write("""
                with counted as (insert into customer.counter as c (business_id, last_number) values (:business, 10001)
                                 on conflict (business_id) do update set last_number = c.last_number + 1
                                 returning last_number)
                insert into customer.customer (business_id, customer_id, kind, first_name, last_name, company_name, street,
                                               house_number, postcode, city, country, notes, created_at, updated_at, number)
                select :business, :customer, :kind, :first, :last, :company, :street, :number, :postcode, :city, :country,
                       :notes, :now, :now, last_number from counted
                """, business, customer, data, now);
    }

    void update(BusinessId business, CustomerId customer, CustomerData data, Instant now) {
        write("""
                update customer.customer
                   set kind = :kind, first_name = :first, last_name = :last, company_name = :company, street = :street,
                       house_number = :number, postcode = :postcode, city = :city, country = :country, notes = :notes,
                       updated_at = :now
                 where business_id = :business and customer_id = :customer
                """, business, customer, data, now);
    }

    void setContacts(BusinessId business, CustomerId customer, CustomerData data) {
        var values = new ArrayList<String>(data.emails());
        data.phones().forEach(phone -> values.add(phone.value()));
        var kinds = new String[values.size()];
        var mobiles = new Boolean[values.size()];
        var ids = new UUID[values.size()];
        for (int i = 0; i < values.size(); i++) {
            var phone = i - data.emails().size();
            kinds[i] = phone < 0 ? "EMAIL" : "PHONE";
            mobiles[i] = phone >= 0 && data.phones().get(phone).mobile();
            ids[i] = Ids.next();
        }
        jdbc.sql("""
                with wanted as (select * from unnest(:ids, :kinds, :values, :mobiles)
                                          with ordinality as w (contact_id, kind, value, mobile, position)),
                     gone as (delete from customer.contact k
                               where k.business_id = :business and k.customer_id = :customer
                                 and not exists (select from wanted w where w.kind = k.kind and w.value = k.value))
                insert into customer.contact (business_id, contact_id, customer_id, kind, value, mobile, position)
                select :business, contact_id, :customer, kind, value, mobile, position from wanted
                on conflict (business_id, customer_id, kind, value)
                   do update set mobile = excluded.mobile, position = excluded.position
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("ids", ids)
                .param("kinds", kinds)
                .param("values", values.toArray(String[]::new))
                .param("mobiles", mobiles)
                .update();
    }

    void setFiling(BusinessId business, CustomerId customer, Filing filing) {
        jdbc.sql("""
                with filed as (update customer.customer set branch_id = :branch
                                where business_id = :business and customer_id = :customer),
                     gone as (delete from customer.tag
                               where business_id = :business and customer_id = :customer and tag <> all(:tags))
                insert into customer.tag (business_id, customer_id, tag)
                select :business, :customer, unnest(:tags) on conflict do nothing
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param(
                        "branch",
                        filing.branch() == null ? null : filing.branch().value(),
                        Types.OTHER)
                .param("tags", filing.tags().toArray(String[]::new))
                .update();
    }

    private void write(String sql, BusinessId business, CustomerId customer, CustomerData data, Instant now) {
        jdbc.sql(sql)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("kind", data.kind().name())
                .param("first", data.firstName())
                .param("last", data.lastName())
                .param("company", data.companyName())
                .param("street", data.street())
                .param("number", data.houseNumber())
                .param("postcode", data.postcode())
                .param("city", data.city())
                .param("country", data.country())
                .param("notes", data.notes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Customer customer(ResultSet row, int index) throws SQLException {
        var data = new CustomerData(
                CustomerData.Kind.valueOf(row.getString("kind")),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("company_name"),
                row.getString("street"),
                row.getString("house_number"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("country"),
                row.getString("notes"),
                List.of(strings(row.getArray("emails"))),
                phones(row));
        var branch = row.getObject("branch_id", UUID.class);
        return new Customer(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getLong("number"),
                data,
                new Filing(branch == null ? null : new BranchId(branch), List.of(strings(row.getArray("tags")))),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static List<Phone> phones(ResultSet row) throws SQLException {
        var values = strings(row.getArray("phones"));
        if (values.length == 0) return List.of();
        var mobiles = (Boolean[]) row.getArray("mobiles").getArray();
        var phones = new ArrayList<Phone>(values.length);
        for (int i = 0; i < values.length; i++) phones.add(new Phone(values[i], mobiles[i]));
        return phones;
    }

    private static String[] strings(@org.jspecify.annotations.Nullable Array array) throws SQLException {
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
