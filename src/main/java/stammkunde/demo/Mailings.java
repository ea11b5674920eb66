package stammkunde.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import stammkunde.business.Business.Kind;
import stammkunde.campaign.Audience;
import stammkunde.campaign.Campaigns;
import stammkunde.shared.Ids;

/** The dealership's campaigns: one that is over, with what came of it, and a draft. */
@Component
class Mailings {

    private static final int DAYS_AGO = 40;

    private final JdbcTemplate jdbc;
    private final Campaigns campaigns;

    Mailings(JdbcTemplate jdbc, Campaigns campaigns) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
    }

    private record Agreed(UUID customer, UUID consent) {}

    /** Inside the business's transaction. */
    void write(Written house, Instant now, Random chance) {
        if (house.preset().kind() != Kind.DEALERSHIP) return;
        var zone = ZoneId.of(house.preset().zone());
        var today = now.atZone(zone).toLocalDate();
        agree(house, now);
        var sent = today.minusDays(DAYS_AGO)
                .atTime(LocalTime.of(9, 0))
                .atZone(zone)
                .toInstant();
        var over = campaigns.create(
                house.business(),
                "Lange nicht gesehen",
                new Audience(null, today.minusMonths(12), null, null, null, "", null, null, false, "", null, null),
                null);
        var agreed = agreed(house);
        var rows = new ArrayList<Object[]>();
        var withdrawn = new ArrayList<Agreed>();
        for (var one : agreed)
            rows.add(letter(house, over.value(), one, sent.plusSeconds(rows.size() * 12L), chance, withdrawn));
        jdbc.batchUpdate("""
                insert into campaign.recipient (business_id, recipient_id, campaign_id, letter_no, customer_id, channel, state,
                       reason, consent_id, queued_at, checked_at, sent_at, bounced_at, opened_at, booked_at, password_at,
                       unsubscribed_at)
                values (?, ?, ?, 1, ?, 'EMAIL', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        for (var one : withdrawn) withdraw(house, one, sent.plus(Duration.ofHours(5)));
        jdbc.update(
                """
                update campaign.campaign
                   set state = 'DONE', created_at = ?, starts_at = ?, started_at = ?, finished_at = ?, watched_until = ?,
                       no_consent = 118, unsubscribed = 3, no_address = 9, booked = 14
                 where business_id = ? and campaign_id = ?
                """,
                at(sent.minus(Duration.ofDays(2))),
                at(sent),
                at(sent),
                at(sent.plusSeconds(rows.size() * 12L)),
                at(sent.plus(Duration.ofDays(30))),
                house.business().value(),
                over.value());
        campaigns.create(
                house.business(),
                "Hauptuntersuchung bald fällig",
                new Audience(null, null, null, null, null, "", 8, null, false, "", null, today.minusWeeks(4)),
                null);
    }

    /** More of the dealership's customers than elsewhere have said yes. */
    private void agree(Written house, Instant now) {
        var business = house.business().value();
        jdbc.update("""
                insert into customer.consent (business_id, consent_id, customer_id, purpose, channel, version, given, at, source,
                       by_kind, evidence)
                select c.business_id, gen_random_uuid(), c.customer_id, w.purpose, w.channel, w.version, true,
                       cast(? as timestamptz) - make_interval(days => 60 + abs(hashtext(c.customer_id::text)) % 300), 'IMPORT',
                       'SYSTEM', 'Unterschrift auf dem Werkstattauftrag'
                  from customer.customer c
                  join customer.consent_wording w
                    on w.business_id = c.business_id and w.purpose = 'ADVERTISING' and w.channel = 'EMAIL' and w.version = 1
                 where c.business_id = ? and abs(hashtext(c.customer_id::text)) % 10 < 6
                   and not exists (select from customer.consent k
                                    where k.business_id = c.business_id and k.customer_id = c.customer_id
                                      and k.channel = 'EMAIL' and k.purpose = 'ADVERTISING')
                """, at(now), business);
    }

    private List<Agreed> agreed(Written house) {
        return jdbc.query(
                """
                select distinct on (k.customer_id) k.customer_id, k.consent_id, k.given
                  from customer.consent k
                  join customer.contact c on c.business_id = k.business_id and c.customer_id = k.customer_id and c.kind = 'EMAIL'
                 where k.business_id = ? and k.purpose = 'ADVERTISING' and k.channel = 'EMAIL' and k.given
                   and k.at < now() - interval '50 days'
                   and not exists (select from customer.consent n where n.business_id = k.business_id
                                      and n.customer_id = k.customer_id and n.channel = 'EMAIL' and not n.given)
                 order by k.customer_id, k.at desc
                """,
                (row, _) -> new Agreed(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                house.business().value());
    }

    private static Object[] letter(
            Written house, UUID campaign, Agreed to, Instant sent, Random chance, List<Agreed> withdrawn) {
        var dice = chance.nextInt(1000);
        var bounced = dice < 14;
        var booked = dice >= 14 && dice < 30;
        var out = bounced || booked;
        var opens = !out && chance.nextInt(100) < 46;
        var opened = opens ? sent.plusSeconds(600 + chance.nextInt(200_000)) : null;
        var books = opened != null && chance.nextInt(100) < 38 ? opened.plusSeconds(90 + chance.nextInt(400)) : null;
        var password = books != null && chance.nextInt(100) < 34 ? books.plusSeconds(45) : null;
        var leaves = !out && !opens && chance.nextInt(100) < 2;
        if (leaves) withdrawn.add(to);
        return new Object[] {
            house.business().value(),
            Ids.next(),
            campaign,
            to.customer(),
            bounced ? "FAILED" : booked ? "LEFT_OUT" : "SENT",
            bounced ? "bad-address" : booked ? "booked" : "",
            out ? null : to.consent(),
            at(sent.minusSeconds(30)),
            out ? null : at(sent.minusSeconds(1)),
            out ? null : at(sent),
            bounced ? at(sent) : null,
            at(opened),
            at(books),
            at(password),
            leaves ? at(sent.plus(Duration.ofHours(5))) : null
        };
    }

    private void withdraw(Written house, Agreed who, Instant when) {
        jdbc.update("""
                insert into customer.consent (business_id, consent_id, customer_id, purpose, channel, version, given, at, source,
                       by_kind, by_id, evidence)
                select business_id, ?, customer_id, purpose, channel, version, false, ?, 'PORTAL', 'CUSTOMER', customer_id,
                       'Abmeldung über den Link in der Nachricht „Lange nicht gesehen“'
                  from customer.consent where business_id = ? and consent_id = ?
                """, Ids.next(), at(when), house.business().value(), who.consent());
    }

    private static @Nullable Object at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
