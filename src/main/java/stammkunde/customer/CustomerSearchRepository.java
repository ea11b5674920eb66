package stammkunde.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

/** Finds cards; returns ids in order, which {@link CustomerRepository} reads. */
@Repository
class CustomerSearchRepository {

    /** Sorts after everything that begins alike: the last character there is. */
    private static final String END = "\uDBFF\uDFFF";

    private final JdbcClient jdbc;

    CustomerSearchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Beginnings are compared as ranges: {@code like} is not leakproof, and neither is joining texts, so under row
     * security no index would serve them beside the table's columns. Single values keep the planner from reading a whole
     * index in order, as it does for a join.
     */
    List<Hit> beginningWith(BusinessId business, SearchText text, int most) {
        return jdbc.sql("""
                with wanted as materialized (
                         select name collate "C", name || :end collate "C" as name_end,
                                email collate "C", email || :end collate "C" as email_end,
                                phone collate "C", phone || :end collate "C" as phone_end
                           from (values (customer.searchable(:name), :email, :phone)) as w (name, email, phone)),
                     hit as (
                    (select customer_id, cast(null as uuid) as vehicle_id, 0 as place, sort_name as key from customer.customer
                      where (select name from wanted) <> '' and business_id = :business
                        and sort_name >= (select name from wanted) and sort_name < (select name_end from wanted)
                      order by sort_name limit :most)
                    union all
                    (select customer_id, null, 1, person from customer.customer
                      where (select name from wanted) <> '' and business_id = :business
                        and person >= (select name from wanted) and person < (select name_end from wanted)
                      order by person limit :most)
                    union all
                    (select customer_id, null, 2, value from customer.contact
                      where (select email from wanted) <> '' and business_id = :business and kind = 'EMAIL'
                        and value collate "C" >= (select email from wanted)
                        and value collate "C" < (select email_end from wanted)
                      order by value collate "C" limit :most)
                    union all
                    (select customer_id, null, 3, value from customer.contact
                      where (select phone from wanted) <> '' and business_id = :business and kind = 'PHONE'
                        and value collate "C" >= (select phone from wanted)
                        and value collate "C" < (select phone_end from wanted)
                      order by value collate "C" limit :most)
                    union all
                    select customer_id, null, -1, '' from customer.customer
                     where :number > 0 and business_id = :business and number = :number
                    union all
                    (select customer_id, vehicle_id, 4, plate_search from customer.vehicle
                      where :plate <> '' and business_id = :business and plate_search <> '' and archived_at is null
                        and plate_search >= :plate and plate_search < :plate_end
                      order by plate_search limit :most)
                    union all
                    (select customer_id, vehicle_id, 5, plate_search from customer.vehicle
                      where :written_out <> :plate and business_id = :business and plate_search <> ''
                        and archived_at is null and plate_search >= :written_out and plate_search < :written_out_end
                      order by plate_search limit :most)
                    union all
                    (select customer_id, vehicle_id, 4, plate_search from customer.vehicle
                      where :vin <> '' and business_id = :business and vin <> '' and vin = :vin and archived_at is null
                      limit :most))
                select customer_id, vehicle_id
                  from (select distinct on (customer_id) customer_id, vehicle_id, place, key
                          from hit order by customer_id, place, key) best
                 order by place, key, customer_id limit :most
                """)
                .param("business", business.value())
                .param("name", text.name())
                .param("email", text.email())
                .param("phone", text.phone())
                .param("end", END)
                .param("number", text.number())
                .param("plate", text.plate())
                .param("plate_end", text.plate() + END)
                .param("written_out", otherSpelling(text.plate()))
                .param("written_out_end", otherSpelling(text.plate()) + END)
                .param("vin", text.vin())
                .param("most", most)
                .query((row, _) -> new Hit(
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        vehicle(row.getObject("vehicle_id", UUID.class))))
                .list();
    }

    /** {@code TUEAB} means TÜ-AB as well; the same where there is no other. */
    private static String otherSpelling(String plate) {
        return Plates.spellings(plate).stream()
                .filter(one -> !one.equals(plate))
                .findFirst()
                .orElse(plate);
    }

    private static @Nullable VehicleId vehicle(@Nullable UUID id) {
        return id == null ? null : new VehicleId(id);
    }

    /** Vehicles whose plates contain it or are like it, the likest first; nothing for less than three letters. */
    List<VehicleId> platesLike(String plate, int most) {
        return jdbc.sql("select found.vehicle_id from entrance.plates_like(:plate, :most) as found (vehicle_id)")
                .param("plate", plate)
                .param("most", most)
                .query((row, _) -> new VehicleId(row.getObject("vehicle_id", UUID.class)))
                .list();
    }

    /** Names that contain it or are like it; nothing for less than three letters. */
    List<CustomerId> like(BusinessId business, String name, int most) {
        return jdbc.sql("select found.customer_id from entrance.customers_like(:name, :most) as found (customer_id)")
                .param("name", name)
                .param("most", most)
                .query(CustomerSearchRepository::id)
                .list();
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
                        where business_id = :business and kind = 'EMAIL' and value collate "C" = w.email and w.email <> '' limit 20) k
                union all
                select w.n - 1, k.customer_id, k.kind
                  from wanted w, lateral (
                       select customer_id, kind from customer.contact
                        where business_id = :business and kind = 'PHONE' and value collate "C" = w.phone and w.phone <> '' limit 20) k
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

    private static CustomerId id(ResultSet row, int index) throws SQLException {
        return new CustomerId(row.getObject("customer_id", UUID.class));
    }

    private static String[] texts(List<Person> people, Function<Person, String> part) {
        return people.stream().map(part).toArray(String[]::new);
    }
}
