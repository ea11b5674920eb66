package stammkunde.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A business made for measuring: one branch, 20 resources, one service of half an hour that needs any of them.
 *
 * @param resources all that the service can use
 */
record BenchBusiness(UUID business, String slug, UUID branch, UUID service, List<UUID> resources) {

    static final int RESOURCES = 20;
    static final int SPANS_EACH = 1000;
    static final int DAYS = 30;

    /**
     * Open daily 07:00-20:00, each resource busy with 1,000 appointments in the next 30 days, one after the other from
     * the morning on, so that the evenings are mostly free.
     */
    static BenchBusiness busy(Connection database) throws SQLException {
        var business = empty(database, "bench-busy", 420, 1200, 15);
        try (var fill = database.prepareStatement("""
                with busy as (
                    select gen_random_uuid() as id, r.resource_id,
                           date_trunc('day', now() at time zone 'Europe/Berlin') + interval '1 day' * (n * %2$d / %1$d)
                           + interval '1 minute' * (420 + r.position %% 5 * 20
                                + 20 * (n - ((n * %2$d / %1$d) * %1$d + %2$d - 1) / %2$d)) as starts_at,
                           interval '1 minute' * (15 + n %% 2 * 5) as length
                      from scheduling.resource r, generate_series(0, %1$d - 1) n
                     where r.business_id = ?),
                booked as (
                    insert into scheduling.appointment (business_id, appointment_id, service_id, branch_id, starts_at,
                           ends_at, status, source, first_name, last_name, currency, created_at, handled_at)
                    select ?, id, ?, ?, starts_at at time zone 'Europe/Berlin',
                           (starts_at + length) at time zone 'Europe/Berlin', 'CONFIRMED', 'DESK', 'Ada', 'Beispiel',
                           'EUR', now(), now()
                      from busy)
                insert into scheduling.claim (business_id, claim_id, resource_id, lane, starts_at, ends_at, kind,
                       appointment_id)
                select ?, gen_random_uuid(), resource_id, 0, starts_at at time zone 'Europe/Berlin',
                       (starts_at + length) at time zone 'Europe/Berlin', 'APPOINTMENT', id
                  from busy
                """.formatted(SPANS_EACH, DAYS))) {
            fill.setObject(1, business.business);
            fill.setObject(2, business.business);
            fill.setObject(3, business.service);
            fill.setObject(4, business.branch);
            fill.setObject(5, business.business);
            fill.executeUpdate();
        }
        return business;
    }

    /** Open day and night, nothing booked, two years to book in. */
    static BenchBusiness nonstop(Connection database, int number) throws SQLException {
        return empty(database, "bench-" + number, 0, 1440, 30);
    }

    private static BenchBusiness empty(Connection database, String slug, int opens, int closes, int step)
            throws SQLException {
        var resources = new ArrayList<UUID>();
        for (var i = 0; i < RESOURCES; i++) resources.add(UUID.randomUUID());
        var made = new BenchBusiness(UUID.randomUUID(), slug, UUID.randomUUID(), UUID.randomUUID(), resources);
        made.insert(database, """
                insert into business.business (business_id, slug, name, kind, country, currency, created_at)
                values (?, '%s', 'Messwerk', 'WORKSHOP', 'DE', 'EUR', now())""".formatted(slug));
        made.insert(database, """
                insert into business.branch (business_id, branch_id, name, street, house_number, postcode, city,
                                             subdivision, zone, email, phone, closed_on_holidays)
                values (?, '%s', 'Mitte', 'Gleisweg', '4', '10115', 'Berlin', 'be', 'Europe/Berlin', 'mitte@example.org',
                        '+49 30 5550100', false)
                """.formatted(made.branch));
        made.insert(database, """
                insert into business.opening_hours (business_id, branch_id, weekday, opens_minute, closes_minute)
                select ?, '%s', weekday, %d, %d from generate_series(1, 7) weekday
                """.formatted(made.branch, opens, closes));
        made.insert(database, """
                insert into scheduling.service (business_id, service_id, name, duration_minutes, step_minutes,
                                                horizon_days, currency)
                values (?, '%s', 'Beratung', 30, %d, 730, 'EUR')""".formatted(made.service, step));
        for (var i = 0; i < RESOURCES; i++) {
            made.insert(database, """
                    insert into scheduling.resource (business_id, resource_id, branch_id, name, kind, position)
                    values (?, '%s', '%s', 'Platz %d', 'ROOM', %d)
                    """.formatted(resources.get(i), made.branch, i + 1, i));
            made.insert(database, """
                    insert into scheduling.service_need (business_id, service_id, need_no, resource_id, preference)
                    values (?, '%s', 1, '%s', %d)""".formatted(made.service, resources.get(i), i));
        }
        return made;
    }

    private void insert(Connection database, String sql) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setObject(1, business);
            statement.executeUpdate();
        }
    }

    String page() {
        return "/b/%s?service=%s&branch=%s".formatted(slug, service, branch);
    }
}
