package stammkunde.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stammkunde.customer.CustomerId;
import stammkunde.customer.CustomerRecords;
import stammkunde.customer.CustomerRows;
import stammkunde.customer.ErasurePlan;
import stammkunde.customer.Traces;
import stammkunde.messaging.Outbox;
import stammkunde.shared.BusinessId;

/**
 * Who got a campaign's letter. Where both cards are among one campaign's recipients, one row stays with the tombstone, and
 * gets nothing any more. Of the erased a row is left that names nobody, so that counts stay.
 */
@Component
class CampaignRecords implements CustomerRecords {

    private static final CustomerRows LETTERS = new CustomerRows(
            "CAMPAIGN_LETTER",
            "campaign.recipient",
            "recipient_id",
            "m.campaign_id = v.campaign_id and m.letter_no = v.letter_no");

    private final JdbcClient jdbc;
    private final Outbox outbox;

    CampaignRecords(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public String module() {
        return "campaign";
    }

    @Override
    public Map<String, Integer> count(BusinessId business, CustomerId customer) {
        return Map.of(LETTERS.kind(), LETTERS.count(jdbc, business, customer));
    }

    @Override
    public List<Moved> move(BusinessId business, CustomerId from, CustomerId to) {
        return CustomerRows.moveAll(List.of(LETTERS), jdbc, business, from, to);
    }

    @Override
    public int moveBack(BusinessId business, CustomerId from, CustomerId to, List<Moved> moved) {
        return CustomerRows.moveAllBack(List.of(LETTERS), jdbc, business, from, to, moved);
    }

    @Override
    public Map<String, List<String>> export(BusinessId business, Traces traces) {
        return Map.of(
                LETTERS.table(),
                LETTERS.export(
                        jdbc,
                        business,
                        traces,
                        "business_id",
                        "customer_id",
                        "unsubscribe_hash",
                        "link_id",
                        "consent_id"));
    }

    @Override
    public ErasurePlan plan(BusinessId business, Traces traces, Instant now) {
        return ErasurePlan.NOTHING;
    }

    @Override
    public void erase(BusinessId business, Traces traces, Instant now) {
        var theirs = jdbc.sql("""
                update campaign.recipient
                   set customer_id = null, link_id = null, consent_id = null, unsubscribe_hash = null,
                       state = case when state in ('WAITING', 'QUEUED') then 'LEFT_OUT' else state end,
                       reason = case when state in ('WAITING', 'QUEUED') then 'erased' else reason end
                 where business_id = :business and customer_id = any(:cards)
                returning recipient_id
                """)
                .param("business", business.value())
                .param("cards", traces.cardIds())
                .query((row, _) -> row.getObject("recipient_id", UUID.class))
                .list();
        outbox.forgetAbout(business, theirs);
    }
}
