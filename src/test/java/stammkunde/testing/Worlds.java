package stammkunde.testing;

import java.util.Locale;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.access.TrustLevel;
import stammkunde.access.Visit;
import stammkunde.access.Visits;
import stammkunde.business.BranchId;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Role;
import stammkunde.business.StaffMembers;
import stammkunde.business.StaffSessions;
import stammkunde.customer.CustomerId;
import stammkunde.keys.Secrets;
import stammkunde.scheduling.ResourceId;
import stammkunde.scheduling.ServiceId;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** Makes a new business per test: nothing to clean up, and no test can see another's rows. */
@TestComponent
public class Worlds {

    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final StaffMembers staff;
    private final StaffSessions sessions;
    private final Visits visits;

    Worlds(
            BusinessTransaction transaction,
            JdbcClient jdbc,
            StaffMembers staff,
            StaffSessions sessions,
            Visits visits) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.staff = staff;
        this.sessions = sessions;
        this.visits = visits;
    }

    public World create() {
        var business = new BusinessId(Ids.next());
        return transaction.in(business, () -> {
            var slug = "w" + business.value().toString().replace("-", "");
            insert("""
                    insert into business.business (business_id, slug, name, kind, country, currency, require_second_factor, created_at)
                    values (?, ?, 'Werkstatt Nord', 'WORKSHOP', 'DE', 'EUR', false, '2026-01-01T00:00Z')
                    """, business.value(), slug);
            var branch = new BranchId(Ids.next());
            insert("""
                    insert into business.branch (business_id, branch_id, name, street, house_number, postcode, city, subdivision, zone, phone)
                    values (?, ?, 'Nord', 'Gleisweg', '4', '10115', 'Berlin', 'be', 'Europe/Berlin', '030 555 01 00')
                    """, business.value(), branch.value());
            for (int weekday = 1; weekday <= 5; weekday++)
                insert(
                        "insert into business.opening_hours (business_id, branch_id, weekday, opens_minute, closes_minute)"
                                + " values (?, ?, ?, 480, 1080)",
                        business.value(),
                        branch.value(),
                        weekday);
            var lift = resource(business, branch, "Lift 1", "EQUIPMENT");
            var lift2 = resource(business, branch, "Lift 2", "EQUIPMENT");
            var mechanic = resource(business, branch, "Mara Mechanik", "PERSON");
            var wheels = service(business, "Radwechsel");
            need(business, wheels, 1, lift, 1);
            need(business, wheels, 1, lift2, 2);
            var inspection = service(business, "Inspektion");
            need(business, inspection, 1, lift, 1);
            need(business, inspection, 1, lift2, 2);
            need(business, inspection, 2, mechanic, 1);
            return new World(
                    business,
                    slug,
                    branch,
                    customer(business, "Ada"),
                    customer(business, "Bo"),
                    lift,
                    lift2,
                    mechanic,
                    wheels,
                    inspection);
        });
    }

    /** Somebody of that role, signed in. The world asks nobody for a second factor. */
    public Staff staff(World world, Role role) {
        return staff(world, role, "");
    }

    /** @param password empty: none, which saves the time of hashing it */
    public Staff staff(World world, Role role, String password) {
        var name = role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT) + " Muster";
        var email = Ids.next() + "@staff.example";
        var id = staff.add(world.business(), name, email, role).orElseThrow();
        if (!password.isEmpty()
                && staff.setPassword(world.business(), id, password).isPresent())
            throw new IllegalArgumentException("that password is too weak: " + password);
        return new Staff(id, name, email, role, sessions.start(world.business(), id, "Firefox, Linux", false));
    }

    /** A customer who has scanned their code. */
    public Guest guest(World world, CustomerId customer) {
        return guest(world, customer, TrustLevel.SCANNED);
    }

    /** FRESH is a visit confirmed just now, CONFIRMED one confirmed an hour ago. */
    public Guest guest(World world, CustomerId customer, TrustLevel level) {
        var stored = level == TrustLevel.FRESH ? TrustLevel.CONFIRMED : level;
        var key = level == TrustLevel.LINKED ? Visit.Key.PERSONAL_LINK : Visit.Key.PORTAL_CODE;
        var token = visits.start(world.business(), customer, key, stored, "Firefox, Android");
        if (level == TrustLevel.CONFIRMED)
            change(
                    world,
                    "update access.visit set confirmed_at = confirmed_at - interval '1 hour' where token_hash = ?",
                    (Object) Secrets.hash(token));
        return new Guest(token);
    }

    /** A service of 60 minutes, bookable every 30, by anyone, at once confirmed, two hours' notice, 90 days ahead. */
    public ServiceId service(BusinessId business, String name) {
        var id = Ids.next();
        insert("""
                insert into scheduling.service (business_id, service_id, name, duration_minutes, step_minutes,
                                                lead_minutes, horizon_days, cancel_until_minutes, currency)
                values (?, ?, ?, 60, 30, 120, 90, 1440, 'EUR')
                """, business.value(), id, name);
        return new ServiceId(id);
    }

    /** Any of the resources with one {@code needNo}; all different {@code needNo}s together. */
    public void need(BusinessId business, ServiceId service, int needNo, ResourceId resource, int preference) {
        insert("""
                insert into scheduling.service_need (business_id, service_id, need_no, resource_id, preference)
                values (?, ?, ?, ?, ?)
                """, business.value(), service.value(), needNo, resource.value(), preference);
    }

    public ResourceId resource(BusinessId business, BranchId branch, String name, String kind) {
        var id = Ids.next();
        insert("""
                insert into scheduling.resource (business_id, resource_id, branch_id, name, kind)
                values (?, ?, ?, ?, ?)
                """, business.value(), id, branch.value(), name, kind);
        return new ResourceId(id);
    }

    public CustomerId customer(BusinessId business, String name) {
        var id = Ids.next();
        insert("""
                insert into customer.customer (business_id, customer_id, first_name, last_name, created_at, updated_at)
                values (?, ?, ?, 'Beispiel', '2026-01-01T00:00Z', '2026-01-01T00:00Z')
                """, business.value(), id, name);
        return new CustomerId(id);
    }

    /** Runs {@code sql} in the business's transaction: for what a test needs and no door offers. */
    public void change(World world, String sql, Object... values) {
        transaction.run(world.business(), () -> insert(sql, values));
    }

    private void insert(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }
}
