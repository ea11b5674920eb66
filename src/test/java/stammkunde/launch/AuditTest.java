package stammkunde.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.TestDatabase;

/** Each rule finds what breaks it: a superuser without constraints does the damage, and takes it back. */
@DatabaseTest
class AuditTest {

    private static final String APPOINTMENT = """
            insert into scheduling.appointment (business_id, appointment_id, service_id, branch_id, starts_at, ends_at,
                   status, source, email, currency, created_at, cancelled_at, resource_ids)
            values (:b, :a, :s, :r, now() + interval '1 day', now() + interval '25 hours', '%s', 'BOOKING_PAGE',
                    'ada@example.org', 'EUR', now(), %s, array[:r]);
            """;
    private static final String CONFIRMED = APPOINTMENT.formatted("CONFIRMED", "null");
    private static final String CLAIM = """
            insert into scheduling.claim (business_id, claim_id, resource_id, lane, starts_at, ends_at, kind, appointment_id)
            values (:b, gen_random_uuid(), :r, %d, now() + interval '1 day', now() + interval '25 hours', 'APPOINTMENT', :a);
            """;
    private static final String RESOURCE = """
            insert into scheduling.resource (business_id, resource_id, branch_id, name, kind)
            values (:b, :r, :s, 'Lift', 'EQUIPMENT');
            """;
    private static final String KEY = """
            insert into scheduling.booking_key (business_id, booking_key, request_hash, appointment_id, created_at)
            values (:b, gen_random_uuid(), decode(repeat('00', 32), 'hex'), %s, now());
            """;

    private static final String PORTAL = """
            insert into access.portal_code (business_id, customer_id, code_hash, code_encrypted, issued_at, open)
            values (:b, :a, decode(repeat('00', 32), 'hex'), '', now(), %s);
            insert into access.visit (business_id, visit_id, token_hash, customer_id, opened_with, level, created_at, seen_at,
                                      expires_at)
            values (:b, :r, decode(repeat('00', 32), 'hex'), :a, 'PORTAL_CODE', 'SCANNED', now() - interval '1 hour', now(),
                    now() + interval '1 day');
            """;

    private static final Map<String, String> DAMAGE = Map.ofEntries(
            entry("overlapping_claims", """
                    alter table scheduling.claim drop constraint claim_no_overlap;
                    """ + CLAIM.formatted(0) + CLAIM.formatted(0)),
            entry("claims_beyond_capacity", RESOURCE + CLAIM.formatted(1)),
            entry("appointments_without_their_claims", CONFIRMED),
            entry("appointments_without_resources", CONFIRMED + """
                    update scheduling.appointment set resource_ids = '{}' where appointment_id = :a;
                    insert into scheduling.service_need (business_id, service_id, need_no, resource_id)
                    values (:b, :s, 1, :r);
                    """),
            entry(
                    "cancelled_appointments_with_claims",
                    APPOINTMENT.formatted("CANCELLED", "now()") + CLAIM.formatted(0)),
            entry("claims_of_other_branches", RESOURCE + CONFIRMED + CLAIM.formatted(0)),
            entry("absences_with_free_lanes", RESOURCE + """
                    insert into scheduling.absence (business_id, absence_id, resource_id, kind, starts_at, ends_at, created_at)
                    values (:b, :a, :r, 'ABSENCE', now(), now() + interval '1 day', now());
                    """),
            entry("booking_keys_without_appointment", KEY.formatted("null")),
            entry("booked_twice_by_one_form", KEY.formatted(":a") + KEY.formatted(":a")),
            entry("appointments_without_history", CONFIRMED),
            entry("bookings_without_letter", CONFIRMED + KEY.formatted(":a")),
            entry("letters_sent_without_a_time", """
                    insert into messaging.letter (business_id, letter_id, channel, kind, to_address, locale, model, state,
                           due_at, created_at)
                    values (:b, :a, 'EMAIL', 'appointment-booked', 'ada@example.org', 'de', '{}', 'SENT', now(), now());
                    """),
            entry("campaign_letters_without_consent", """
                    insert into campaign.recipient (business_id, recipient_id, campaign_id, letter_no, customer_id, channel,
                           state, consent_id, checked_at, sent_at)
                    values (:b, :a, :r, 1, :s, 'EMAIL', 'SENT', gen_random_uuid(), now(), now());
                    """),
            entry("campaign_recipients_without_letter", """
                    insert into campaign.recipient (business_id, recipient_id, campaign_id, letter_no, customer_id, channel,
                           state, queued_at)
                    values (:b, :a, :r, 1, :s, 'EMAIL', 'QUEUED', now() - interval '1 hour');
                    """),
            entry("changed_legal_texts", """
                    insert into business.legal_text (business_id, legal_text_id, kind, locale, version, valid_from, body, sha256)
                    values (:b, :a, 'IMPRINT', 'de', 1, now(), 'changed', repeat('0', 64));
                    """),
            entry("businesses_without_owner", """
                    insert into business.business (business_id, slug, name, kind, country, currency, created_at)
                    values (:b, 'orphan', 'Orphan', 'OTHER', 'DE', 'EUR', now());
                    """),
            entry("visits_of_closed_portals", PORTAL.formatted("false")),
            entry("visits_older_than_their_code", PORTAL.formatted("true")),
            entry("visits_of_ended_links", """
                    insert into access.personal_link (business_id, link_id, token_hash, purpose, source_id, customer_id,
                                                      created_at, expires_at, revoked_at)
                    values (:b, :s, decode(repeat('00', 32), 'hex'), 'CAMPAIGN', :a, :a, now(), now() + interval '1 day', now());
                    insert into access.visit (business_id, visit_id, token_hash, customer_id, opened_with, link_id, level,
                                              created_at, seen_at, expires_at)
                    values (:b, :r, decode(repeat('00', 32), 'hex'), :a, 'PERSONAL_LINK', :s, 'LINKED', now(), now(), now());
                    """),
            entry("constraints_not_validated", """
                    alter table business.branch add constraint later check (position < 1000) not valid;
                    """),
            entry("invalid_indexes", """
                    update pg_index set indisvalid = false where indexrelid = 'business.staff_by_email'::regclass;
                    """),
            entry("powers_of_the_app_role", "grant stammkunde_entrance to stammkunde_app;"),
            entry("tables_without_row_security", "alter table customer.contact no force row level security;"));

    static List<AuditRule> rules() throws IOException {
        return AuditRule.all();
    }

    @Test
    void every_rule_is_tried() throws IOException {
        assertThat(rules()).map(AuditRule::name).containsExactlyInAnyOrderElementsOf(DAMAGE.keySet());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_finds_what_breaks_it(AuditRule rule) throws SQLException {
        try (var superuser = TestDatabase.postgres().connectAsAdministrator("test")) {
            superuser.setAutoCommit(false);
            execute(superuser, "set local session_replication_role = replica");
            var before = ask(superuser, rule);

            execute(superuser, named(DAMAGE.get(rule.name())));

            assertThat(ask(superuser, rule)).hasSizeGreaterThan(before.size());
            superuser.rollback();
        }
    }

    /** As the app where the rule is about who is asking; the superuser may become anybody. */
    private static List<String> ask(Connection connection, AuditRule rule) throws SQLException {
        var found = new ArrayList<String>();
        execute(connection, rule.catalogue() ? "set local role stammkunde_app" : "reset role");
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(rule.query())) {
            while (rows.next()) found.add(rows.getString(1));
        }
        execute(connection, "reset role");
        return found;
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }

    private static String named(String statements) {
        var named = statements;
        for (var name : List.of("a", "b", "r", "s"))
            named = named.replaceAll("(?<!:):" + name + "\\b", "'" + new UUID(7, name.charAt(0)) + "'::uuid");
        return named;
    }
}
