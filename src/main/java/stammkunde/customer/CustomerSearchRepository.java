package stammkunde.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

/** Finds cards; returns ids in order, which {@link CustomerRepository} reads. */
@Repository
class CustomerSearchRepository {

    /** Sorts after every string that begins alike. */
    private static final String END = "\uFFFF";

    private final JdbcClient jdbc;

    CustomerSearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Beginnings are compared as ranges: {@code like} is not leakproof, so under row security no index would serve it. */
    List<CustomerId> find(BusinessId business, SearchText text, int most) {
        return jdbc
                .sql("""
                with hit as (
                    (select customer_id, 0 as place from customer.contact
                      where :email <> '' and business_id = :business and kind = 'EMAIL'
                        and value collate "C" >= :email and value collate "C" < :email || :end
                      order by value collate "C" limit :most)
                    union all
                    (select customer_id, 0 from customer.contact
                      where :phone <> '' and business_id = :business and kind = 'PHONE'
                        and value collate "C" >= :phone and value collate "C" < :phone || :end
                      order by value collate "C" limit :most)
                    union all
                    (select found.customer_id, found.place
                       from entrance.customers_like(:name, :most) with ordinality as found (customer_id, place)
                      where :name <> ''))
                select customer_id from hit group by customer_id order by min(place), customer_id limit :most
                """)
                .param("business", business.value())
                .param("name", text.name())
                .param("email", text.email())
                .param("phone", text.phone())
                .param("end", END)
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(CustomerId::new)
                .toList();
    }

    /** At most 20 cards per person and reason: more are no help. */
    List<MatchRow> matching(BusinessId business, List<Person> people) {
        return jdbc.sql("""
                with wanted as (
                    select n, first_name, last_name, email, phone
                      from unnest(:first, :last, :email, :phone) with ordinality
                           as w (first_name, last_name, email, phone, n))
                select w.n - 1 as person, k.customer_id, k.kind as reason
                  from wanted w, lateral (
                       select customer_id, kind from customer.contact
                        where business_id = :business and kind = 'EMAIL' and value = w.email and w.email <> '' limit 20) k
                union all
                select w.n - 1, k.customer_id, k.kind
                  from wanted w, lateral (
                       select customer_id, kind from customer.contact
                        where business_id = :business and kind = 'PHONE' and value = w.phone and w.phone <> '' limit 20) k
                union all
                select w.n - 1, c.customer_id, 'NAME'
                  from wanted w, lateral (
                       select customer_id from customer.customer
                        where business_id = :business and w.last_name <> ''
                          and person = any(array[customer.searchable(w.first_name, w.last_name),
                                                 customer.searchable(w.last_name, w.first_name)]) limit 20) c
                """)
                .param("business", business.value())
                .param("first", texts(people, Person::firstName))
                .param("last", texts(people, Person::lastName))
                .param("email", texts(people, Person::email))
                .param("phone", texts(people, Person::phone))
                .query((row, _) -> new MatchRow(
                        row.getInt("person"),
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        Match.Reason.valueOf(row.getString("reason"))))
                .list();
    }

    List<CustomerCursor> page(BusinessId business, CustomerFilter filter, Optional<CustomerCursor> after, int most) {
        return jdbc.sql("select c.sort_name, c.customer_id " + FILTERED + """
                   and (cast(:id as uuid) is null or (c.sort_name, c.customer_id) > (:name, cast(:id as uuid)))
                 order by c.sort_name, c.customer_id
                 limit :most
                """)
                .param("business", business.value())
                .param("kind", filter.kind().map(Enum::name).orElse(""))
                .param("reach", filter.reach().name())
                .param("name", after.map(CustomerCursor::sortName).orElse(""))
                .param("id", after.map(cursor -> cursor.customer().value()).orElse(null))
                .param("most", most)
                .query(CustomerSearchRepository::cursor)
                .list();
    }

    long count(BusinessId business, CustomerFilter filter) {
        return jdbc.sql("select count(*) " + FILTERED)
                .param("business", business.value())
                .param("kind", filter.kind().map(Enum::name).orElse(""))
                .param("reach", filter.reach().name())
                .query(Long.class)
                .single();
    }

    private static final String FILTERED = """
              from customer.customer c
             where c.business_id = :business
               and (:kind = '' or c.kind = :kind)
               and case :reach
                   when 'ANY' then true
                   when 'EMAIL' then exists (select from customer.contact k where k.business_id = c.business_id
                                                and k.customer_id = c.customer_id and k.kind = 'EMAIL')
                   when 'MOBILE' then exists (select from customer.contact k where k.business_id = c.business_id
                                                and k.customer_id = c.customer_id and k.mobile)
                   else not exists (select from customer.contact k where k.business_id = c.business_id
                                                and k.customer_id = c.customer_id) end
            """;

    private static CustomerCursor cursor(ResultSet row, int index) throws SQLException {
        return new CustomerCursor(row.getString("sort_name"), new CustomerId(row.getObject("customer_id", UUID.class)));
    }

    private static String[] texts(List<Person> people, Function<Person, String> part) {
        return people.stream().map(part).toArray(String[]::new);
    }
}
