package stammkunde.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import stammkunde.business.BusinessToken;
import stammkunde.keys.Secrets;
import stammkunde.shared.BusinessId;

/**
 * Customers of a business with 100,000 of them, 3 vehicles each, who look at their portals; each with five appointments.
 *
 * @param visits tokens of open visits, one a customer
 */
record Guests(URI address, List<String> visits) {

    private static final int MANY = 1_000;

    /** What a portal page shows, asked for by three bare statements about one random customer. */
    static final String BARE = """
            select c.first_name, c.last_name, k.value from customer.customer c
              left join customer.contact k using (business_id, customer_id)
             where (c.business_id, c.customer_id) = (select business_id, customer_id from bench.guest
                     where i = (select 1 + floor(random() * %1$d)::int));
            select plate, make, model, mileage_km, next_inspection from customer.vehicle
             where (business_id, customer_id) = (select business_id, customer_id from bench.guest
                     where i = (select 1 + floor(random() * %1$d)::int)) and archived_at is null
             order by plate_search limit 7;
            select starts_at, ends_at, status, service_id, branch_id from scheduling.appointment
             where (business_id, customer_id) = (select business_id, customer_id from bench.guest
                     where i = (select 1 + floor(random() * %1$d)::int))
             order by starts_at desc limit 7;
            """.formatted(MANY);

    static Guests of(Connection database, URI address, BenchBusiness business) throws SQLException {
        BigFile.fill(database, business.business());
        try (var statement = database.createStatement()) {
            statement.execute("""
                    create table bench.guest as
                        select row_number() over ()::int as i, business_id, customer_id
                          from (select business_id, customer_id from customer.customer where business_id = '%1$s'
                                 order by md5(customer_id::text) limit %2$d) chosen;
                    alter table bench.guest add primary key (i);
                    insert into scheduling.appointment (business_id, appointment_id, service_id, branch_id, customer_id,
                           starts_at, ends_at, status, source, first_name, last_name, currency, created_at, handled_at)
                    select g.business_id, gen_random_uuid(), '%3$s', '%4$s', g.customer_id,
                           date_trunc('hour', now()) + interval '1 day' * n, date_trunc('hour', now()) + interval '1 day' * n
                           + interval '30 minutes', case when n < 0 then 'DONE' else 'CONFIRMED' end, 'DESK', 'Ada',
                           'Beispiel', 'EUR', now(), now()
                      from bench.guest g, unnest(array[-200, -90, -7, 3, 20]) n
                    """.formatted(business.business(), MANY, business.service(), business.branch()));
        }
        return new Guests(address, visits(database, business));
    }

    private static List<String> visits(Connection database, BenchBusiness business) throws SQLException {
        var tokens = new ArrayList<String>();
        try (var insert = database.prepareStatement("""
                insert into access.visit (business_id, visit_id, token_hash, customer_id, opened_with, level, created_at,
                                          seen_at, expires_at)
                select business_id, ?, ?, customer_id, 'PORTAL_CODE', 'SCANNED', now(), now(), now() + interval '90 days'
                  from bench.guest where i = ?
                """)) {
            for (var i = 1; i <= MANY; i++) {
                var token = BusinessToken.make(new BusinessId(business.business()));
                tokens.add(token);
                insert.setObject(1, UUID.randomUUID());
                insert.setBytes(2, Secrets.hash(token));
                insert.setInt(3, i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return tokens;
    }

    Load.Client connect(int number) throws Exception {
        var client = new HttpClient(address);
        return new Load.Client() {
            private int next = number;

            @Override
            public void once() throws Exception {
                next = (next + Load.CLIENTS) % visits.size();
                var answer = client.getPortal("/portal", visits.get(next));
                if (answer.status() != 200) throw new IllegalStateException("status " + answer.status());
            }

            @Override
            public void close() throws Exception {
                client.close();
            }
        };
    }
}
