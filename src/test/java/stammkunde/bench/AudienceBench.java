package stammkunde.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stammkunde.campaign.Audience;
import stammkunde.campaign.Audiences;
import stammkunde.campaign.Channels;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.TestDatabase;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/**
 * The count beside a campaign's filters and its first 25 people, among 100,000 customers with three vehicles each of whom six in
 * ten agree: {@code mvn -Pquick test -Dtest=AudienceBench}. Takes a minute, so it's no part of the tests.
 */
@DatabaseTest
class AudienceBench {

    private static final int ROUNDS = 7;

    private final Audiences audiences;
    private final World world;

    AudienceBench(Audiences audiences, Worlds worlds) {
        this.audiences = audiences;
        this.world = worlds.create();
    }

    @Test
    void the_count_follows_each_choice() throws SQLException {
        try (var database = TestDatabase.postgres().connectAsAdministrator("test");
                var sql = database.createStatement()) {
            BigFile.fill(database, world.business().value());
            sql.execute("""
                    insert into customer.consent_wording (business_id, purpose, channel, version, body, valid_from)
                    values ('%1$s', 'ADVERTISING', 'EMAIL', 1, 'Ja', now());
                    insert into customer.consent (business_id, consent_id, customer_id, purpose, channel, version, given, at,
                                                  source, by_kind)
                    select business_id, gen_random_uuid(), customer_id, 'ADVERTISING', 'EMAIL', 1, number %% 10 <> 7, now(),
                           'IMPORT', 'SYSTEM'
                      from customer.customer where business_id = '%1$s' and number %% 10 < 7;
                    update customer.vehicle set first_registration = date '2010-01-01' + (abs(hashtext(plate)) %% 5800),
                           next_inspection = date '2026-01-01' + (abs(hashtext(plate || 'x')) %% 730)
                     where business_id = '%1$s';
                    insert into scheduling.appointment (business_id, appointment_id, service_id, branch_id, customer_id,
                           starts_at, ends_at, status, source, currency, created_at)
                    select c.business_id, gen_random_uuid(), '%2$s', '%3$s', c.customer_id, a.at, a.at + interval '1 hour',
                           'DONE', 'DESK', 'EUR', a.at - interval '9 days'
                      from customer.customer c, generate_series(1, 3) n,
                           lateral (select timestamptz '2023-01-01' + make_interval(days => abs(hashtext(c.customer_id::text || n)) %% 1170)
                                        as at) a
                     where c.business_id = '%1$s';
                    """.formatted(
                            world.business().value(),
                            world.wheels().value(),
                            world.branch().value()));
            sql.execute("vacuum analyze customer.consent, customer.vehicle, scheduling.appointment");
        }
        var wishes = new LinkedHashMap<String, Audience>();
        wishes.put("everybody", Audience.EVERYBODY);
        wishes.put(
                "inspection in 8 weeks",
                new Audience(null, null, null, null, null, "", 8, null, false, "", null, null));
        wishes.put("make and age", new Audience(null, null, null, 4, 10, "VW", null, null, false, "", null, null));
        wishes.put(
                "a year away, not booked",
                new Audience(
                        null,
                        LocalDate.of(2025, 3, 1),
                        null,
                        null,
                        null,
                        "",
                        null,
                        null,
                        false,
                        "",
                        null,
                        LocalDate.of(2026, 1, 1)));
        System.out.printf("%-26s %8s %8s %8s %8s%n", "ms", "count", "worst", "people", "found");
        for (var wish : wishes.entrySet()) {
            var counts = new ArrayList<Double>();
            var pages = new ArrayList<Double>();
            var found = 0;
            for (int i = 0; i < ROUNDS; i++) {
                var begin = System.nanoTime();
                found = audiences
                        .reach(world.business(), Channels.EMAIL, wish.getValue())
                        .recipients();
                counts.add((System.nanoTime() - begin) / 1e6);
                begin = System.nanoTime();
                audiences.page(world.business(), Channels.EMAIL, wish.getValue(), Optional.empty(), 26);
                pages.add((System.nanoTime() - begin) / 1e6);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %8.0f %8.0f %8.0f %8d%n",
                    wish.getKey(),
                    new Samples(counts).median(),
                    counts.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                    new Samples(pages).median(),
                    found);
        }
    }
}
