package stammkunde.customer;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffId;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;

/**
 * A person's rights to what is kept about them: to get it (Art. 15 and 20 GDPR, Art. 25 revDSG) and to have it erased
 * (Art. 17), in all modules at once.
 */
@Service
public class PersonalData {

    private final BusinessTransaction transaction;
    private final CustomerRepository cards;
    private final List<CustomerRecords> records;
    private final SecurityLog log;
    private final Live live;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonalData(
            BusinessTransaction transaction,
            CustomerRepository cards,
            List<CustomerRecords> records,
            SecurityLog log,
            Live live,
            JdbcClient jdbc,
            Clock clock) {
        this.transaction = transaction;
        this.cards = cards;
        this.records = ownLast(records);
        this.log = log;
        this.live = live;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The card goes when nothing points to it any more. */
    private static List<CustomerRecords> ownLast(List<CustomerRecords> records) {
        return Stream.concat(
                        records.stream().filter(one -> !(one instanceof OwnRecords)),
                        records.stream().filter(OwnRecords.class::isInstance))
                .toList();
    }

    /**
     * For each table, by its name, the rows about the person as JSON, the card's first. Getting it is noted.
     *
     * @return empty if there is no such card
     */
    public Optional<Map<String, List<String>>> export(BusinessId business, CustomerId customer, StaffId by) {
        return transaction.in(
                business,
                () -> traces(business, customer).map(traces -> {
                    log.add(
                            business,
                            by,
                            Act.CUSTOMER_EXPORTED,
                            customer.value().toString());
                    var sections = new LinkedHashMap<String, List<String>>();
                    for (var module : records.reversed()) sections.putAll(module.export(business, traces));
                    return sections;
                }));
    }

    /** What erasing would do; changes nothing. */
    public Optional<ErasurePlan> plan(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> traces(business, customer).map(traces -> plan(business, traces)));
    }

    private ErasurePlan plan(BusinessId business, Traces traces) {
        var plan = ErasurePlan.NOTHING;
        for (var module : records) plan = plan.and(module.plan(business, traces, clock.instant()));
        return plan;
    }

    /** All in one transaction; who books at this moment comes before or finds no card. */
    public Erasing erase(BusinessId business, CustomerId customer, StaffId by) {
        return transaction.in(business, () -> {
            lock(business, customer);
            var traces = traces(business, customer);
            if (traces.isEmpty()) return new Erasing.Unknown();
            var plan = plan(business, traces.get());
            if (!plan.isPossible()) return new Erasing.NotYet(plan);

            for (var module : records) module.erase(business, traces.get(), clock.instant());
            jdbc.sql("""
                    insert into customer.erasure (business_id, customer_id, erased_at, erased_by)
                    values (:business, :customer, :now, :by)
                    """)
                    .param("business", business.value())
                    .param("customer", customer.value())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", by.value())
                    .update();
            log.add(business, by, Act.CUSTOMER_ERASED, customer.value().toString());
            live.announce(business, Vehicles.TOPIC);
            return new Erasing.Erased();
        });
    }

    private void lock(BusinessId business, CustomerId customer) {
        jdbc.sql("""
                select 1 from customer.customer
                 where business_id = :business and (customer_id = :customer or merged_into = :customer)
                 order by customer_id for update
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .query(Integer.class)
                .list();
    }

    private Optional<Traces> traces(BusinessId business, CustomerId customer) {
        if (cards.all(business, List.of(customer)).isEmpty()) return Optional.empty();
        var ids = jdbc.sql("""
                with recursive merged as (
                    select customer_id from customer.customer where business_id = :business and customer_id = :customer
                    union
                    select c.customer_id from customer.customer c join merged m on c.merged_into = m.customer_id
                     where c.business_id = :business)
                select customer_id from merged
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .query((row, _) -> new CustomerId(row.getObject(1, java.util.UUID.class)))
                .list();
        var emails = new ArrayList<String>();
        var phones = new ArrayList<String>();
        jdbc.sql("select kind, value from customer.contact where business_id = :business and customer_id = any(:cards)")
                .param("business", business.value())
                .param("cards", ids.stream().map(CustomerId::value).toArray(java.util.UUID[]::new))
                .query(row -> {
                    (row.getString("kind").equals("EMAIL") ? emails : phones).add(row.getString("value"));
                });
        return Optional.of(new Traces(ids, emails, phones));
    }
}
