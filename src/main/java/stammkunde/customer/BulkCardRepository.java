package stammkunde.customer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.BulkCards.NewCard;
import stammkunde.customer.Change.Step;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** Writes many cards with one statement: their columns come as arrays, one entry a card. */
@Repository
class BulkCardRepository {

    record StepOf(CustomerId customer, Step step) {}

    private static final int LONGEST = 10_000;
    private static final int LONGEST_SUBJECT = 300;

    private static final String CARDS = """
            unnest(:ids, :kinds, :firsts, :lasts, :companies, :streets, :numbers, :postcodes, :cities, :countries, :notes)
                 with ordinality as w (customer_id, kind, first_name, last_name, company_name, street, house_number, postcode,
                                       city, country, notes, place)
            """;

    private final JdbcClient jdbc;

    BulkCardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(BusinessId business, Collection<CustomerId> wanted) {
        jdbc.sql("""
                select 1 from customer.customer where business_id = :business and customer_id = any(:ids)
                 order by customer_id for no key update
                """)
                .param("business", business.value())
                .param("ids", wanted.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query((_, _) -> true)
                .list();
    }

    Map<Long, CustomerId> numbered(BusinessId business, Collection<Long> numbers) {
        return jdbc
                .sql("""
                select number, customer_id from customer.customer
                 where business_id = :business and number = any(:numbers) and merged_into is null
                """)
                .param("business", business.value())
                .param("numbers", numbers.toArray(Long[]::new))
                .query((row, _) -> Map.entry(row.getLong(1), new CustomerId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(BusinessId business, List<NewCard> cards, Instant now) {
        cards("""
                with counted as (insert into customer.counter as c (business_id, last_number)
                                 values (:business, 10000 + :count)
                                 on conflict (business_id) do update set last_number = c.last_number + :count
                                 returning last_number)
                insert into customer.customer (business_id, customer_id, kind, first_name, last_name, company_name, street,
                                               house_number, postcode, city, country, notes, created_at, updated_at, number)
                select :business, w.customer_id, w.kind, w.first_name, w.last_name, w.company_name, w.street, w.house_number,
                       w.postcode, w.city, w.country, w.notes, :now, :now, last_number - :count + w.place
                  from counted,
                """ + CARDS, business, cards, now).param("count", cards.size()).update();
    }

    void update(BusinessId business, List<NewCard> cards, Instant now) {
        cards("""
                update customer.customer c
                   set kind = w.kind, first_name = w.first_name, last_name = w.last_name, company_name = w.company_name,
                       street = w.street, house_number = w.house_number, postcode = w.postcode, city = w.city,
                       country = w.country, notes = w.notes, updated_at = :now
                  from
                """ + CARDS + " where c.business_id = :business and c.customer_id = w.customer_id", business, cards, now)
                .update();
    }

    private JdbcClient.StatementSpec cards(String sql, BusinessId business, List<NewCard> cards, Instant now) {
        return jdbc.sql(sql)
                .param("business", business.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", cards.stream().map(card -> card.id().value()).toArray(UUID[]::new))
                .param("kinds", texts(cards, data -> data.kind().name()))
                .param("firsts", texts(cards, CustomerData::firstName))
                .param("lasts", texts(cards, CustomerData::lastName))
                .param("companies", texts(cards, CustomerData::companyName))
                .param("streets", texts(cards, CustomerData::street))
                .param("numbers", texts(cards, CustomerData::houseNumber))
                .param("postcodes", texts(cards, CustomerData::postcode))
                .param("cities", texts(cards, CustomerData::city))
                .param("countries", texts(cards, CustomerData::country))
                .param("notes", texts(cards, CustomerData::notes));
    }

    private static String[] texts(List<NewCard> cards, Function<CustomerData, String> part) {
        return cards.stream().map(NewCard::data).map(part).toArray(String[]::new);
    }

    private record Contact(UUID customer, String kind, String value, boolean mobile, int position) {}

    /** @param fresh cards that have none yet */
    void setContacts(BusinessId business, List<NewCard> cards, boolean fresh) {
        var contacts = new ArrayList<Contact>();
        for (var card : cards) {
            var position = 0;
            var numbers = new HashSet<String>();
            for (var email : card.data().emails())
                contacts.add(new Contact(card.id().value(), "EMAIL", email, false, ++position));
            for (var phone : card.data().phones())
                if (numbers.add(phone.value()))
                    contacts.add(new Contact(card.id().value(), "PHONE", phone.value(), phone.mobile(), ++position));
        }
        var gone = fresh ? "" : """
                     gone as (delete from customer.contact k
                               where k.business_id = :business and k.customer_id = any(:cards)
                                 and not exists (select from wanted w where w.customer_id = k.customer_id
                                                    and w.kind = k.kind and w.value = k.value)),
                """;
        var conflict = fresh ? "" : """
                on conflict (business_id, customer_id, kind, value)
                   do update set mobile = excluded.mobile, position = excluded.position
                """;
        jdbc.sql("""
                with wanted as (select * from unnest(:ids, :customers, :kinds, :values, :mobiles, :positions)
                                           as w (contact_id, customer_id, kind, value, mobile, position)),
                """ + gone + """
                     one as (select 1)
                insert into customer.contact (business_id, contact_id, customer_id, kind, value, mobile, position)
                select :business, contact_id, customer_id, kind, value, mobile, position from wanted
                """ + conflict)
                .param("business", business.value())
                .param("cards", cards.stream().map(card -> card.id().value()).toArray(UUID[]::new))
                .param("ids", contacts.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("customers", contacts.stream().map(Contact::customer).toArray(UUID[]::new))
                .param("kinds", contacts.stream().map(Contact::kind).toArray(String[]::new))
                .param("values", contacts.stream().map(Contact::value).toArray(String[]::new))
                .param("mobiles", contacts.stream().map(Contact::mobile).toArray(Boolean[]::new))
                .param("positions", contacts.stream().map(Contact::position).toArray(Integer[]::new))
                .update();
    }

    void insertSteps(BusinessId business, List<StepOf> steps, Instant now) {
        if (steps.isEmpty()) return;
        jdbc.sql("""
                insert into customer.change (business_id, change_id, customer_id, at, by_kind, source, what, subject,
                                             before_value, after_value)
                select :business, change_id, customer_id, :now, 'SYSTEM', 'IMPORT', what, subject, before_value, after_value
                  from unnest(:ids, :customers, :whats, :subjects, :befores, :afters)
                       as step (change_id, customer_id, what, subject, before_value, after_value)
                """)
                .param("business", business.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", steps.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param(
                        "customers",
                        steps.stream().map(one -> one.customer().value()).toArray(UUID[]::new))
                .param("whats", cut(steps, step -> step.what().name(), LONGEST_SUBJECT))
                .param("subjects", cut(steps, Step::subject, LONGEST_SUBJECT))
                .param("befores", cut(steps, Step::before, LONGEST))
                .param("afters", cut(steps, Step::after, LONGEST))
                .update();
    }

    private static String[] cut(List<StepOf> steps, Function<Step, String> part, int longest) {
        return steps.stream()
                .map(StepOf::step)
                .map(part)
                .map(text -> text.length() <= longest ? text : text.substring(0, longest))
                .toArray(String[]::new);
    }
}
