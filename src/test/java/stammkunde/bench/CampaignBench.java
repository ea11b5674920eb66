package stammkunde.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A campaign to 100,000 customers, from its start to the last letter in the outbox: recipients frozen, each with a personal
 * link and a letter; against a driver that inserts as many letters and nothing else, as superuser without row security, a
 * thousand a transaction. Nothing is sent meanwhile.
 */
final class CampaignBench {

    private static final Map<String, String> QUIET = Map.of(
            "STAMMKUNDE_AOT", "off", "STAMMKUNDE_OUTBOX_WORKERS", "false", "STAMMKUNDE_CAMPAIGNS_WORKERS", "true");
    private static final int BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String MODEL = """
            {"customer":"Anna Schmidt","firstName":"Anna","lastName":"Schmidt","vehicle":"VW Golf","plate":"KI-AB 1234",\
            "branch":"Mitte","address":"Gleisweg 4, 10115 Berlin","phone":"+49 30 5550100"}""";

    private final Path data;
    private final int rounds;
    private final int people;
    private final Table table;

    /** @param people at most {@link BigFile#CUSTOMERS} */
    CampaignBench(Path data, int rounds, int people, Table table) {
        this.data = data;
        this.rounds = rounds;
        this.people = people;
        this.table = table;
    }

    void run() throws Exception {
        try (var server = Server.start(data, QUIET, "/");
                var database = server.connect()) {
            var business = BenchBusiness.nonstop(database, 50).business();
            BigFile.fill(database, business);
            prepare(database, business);
            var pair = Pair.measure(server, rounds, () -> campaign(database, business), () -> bare(database, business));
            table.add(pair.figure(
                    "campaign",
                    0.25,
                    "%,d letters with recipient and personal link, against bare inserts of letters".formatted(people)));
        }
    }

    private void prepare(Connection database, UUID business) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute("""
                    insert into customer.consent_wording (business_id, purpose, channel, version, body, valid_from)
                    values ('%1$s', 'ADVERTISING', 'EMAIL', 1, 'Ja', now());
                    insert into customer.consent (business_id, consent_id, customer_id, purpose, channel, version, given, at,
                                                  source, by_kind)
                    select business_id, gen_random_uuid(), customer_id, 'ADVERTISING', 'EMAIL', 1, true, now(), 'IMPORT', 'SYSTEM'
                      from customer.customer where business_id = '%1$s' order by customer_id limit %2$d;
                    create schema if not exists bench;
                    create table bench.outbox (like messaging.letter including all);
                    """.formatted(business, people));
            sql.execute("vacuum analyze customer.consent");
        }
    }

    /** @return letters a second, of the campaign's own time: from its start to its last batch */
    private double campaign(Connection database, UUID business) throws SQLException, InterruptedException {
        var campaign = UUID.randomUUID();
        try (var sql = database.createStatement()) {
            sql.execute("""
                    insert into campaign.campaign (business_id, campaign_id, name, audience, state, subject, mail_body, starts_at,
                           opens_minute, closes_minute, created_at, watched_until)
                    values ('%s', '%s', 'Messung', '{"make":"","overdue":false,"tag":""}', 'SCHEDULED', 'Guten Tag {{customer}}', 'Termin: {{link}}', now(), 0, 1440,
                            now(), 'infinity')
                    """.formatted(business, campaign));
            var begun = 0L;
            var patience = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < patience) {
                Thread.sleep(50);
                try (var row = sql.executeQuery("""
                        select c.started_at is not null,
                               not exists (select from campaign.recipient r where r.business_id = c.business_id
                                              and r.campaign_id = c.campaign_id and r.state = 'WAITING'),
                               (extract(epoch from clock_timestamp() - c.started_at) * 1000)::bigint
                          from campaign.campaign c where c.business_id = '%s' and c.campaign_id = '%s'
                        """.formatted(business, campaign))) {
                    row.next();
                    begun = row.getLong(3);
                    if (row.getBoolean(1) && row.getBoolean(2)) break;
                }
            }
            sql.execute("update campaign.campaign set state = 'DONE', watched_until = null where campaign_id = '"
                    + campaign + "'");
            return count(database, campaign) * 1000.0 / begun;
        }
    }

    private int count(Connection database, UUID campaign) throws SQLException {
        try (var sql = database.createStatement();
                var row = sql.executeQuery("""
                        select count(*) from campaign.recipient r
                          join messaging.letter l on l.business_id = r.business_id and l.about = r.recipient_id
                         where r.campaign_id = '%s' and r.state = 'QUEUED'
                        """.formatted(campaign))) {
            row.next();
            if (row.getInt(1) != people) throw new IllegalStateException("queued " + row.getInt(1) + " of " + people);
            return row.getInt(1);
        }
    }

    private double bare(Connection database, UUID business) throws SQLException, IOException {
        database.setAutoCommit(false);
        try (var insert = database.prepareStatement("""
                insert into bench.outbox (business_id, letter_id, channel, kind, about, to_address, to_name, locale, model,
                                          once_key, due_at, created_at)
                values (?, ?, 'EMAIL', 'campaign', ?, ?, 'Anna Schmidt', 'de', ?, ?, now(), now())
                """)) {
            var begin = System.nanoTime();
            for (var i = 1; i <= people; i++) {
                var recipient = UUID.randomUUID();
                insert.setObject(1, business);
                insert.setObject(2, UUID.randomUUID());
                insert.setObject(3, recipient);
                insert.setString(4, "anna.schmidt" + i + "@mail.example");
                insert.setString(5, MODEL);
                insert.setString(6, "campaign " + recipient);
                insert.addBatch();
                if (i % BATCH == 0 || i == people) {
                    insert.executeBatch();
                    database.commit();
                }
            }
            return people * 1e9 / (System.nanoTime() - begin);
        } finally {
            database.setAutoCommit(true);
        }
    }
}
