package stammkunde.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.Consent.Channel;
import stammkunde.customer.Consent.Purpose;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

@Repository
class ConsentRepository {

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Consent> of(BusinessId business, CustomerId customer, int most) {
        return jdbc.sql("""
                select c.at, c.purpose, c.channel, c.given, c.version, w.body, c.source, c.by_kind, c.by_id, c.by_name,
                       c.evidence
                  from customer.consent c join customer.consent_wording w using (business_id, purpose, channel, version)
                 where c.business_id = :business and c.customer_id = :customer
                 order by c.at desc, c.consent_id desc
                 limit :most
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("most", most)
                .query(ConsentRepository::consent)
                .list();
    }

    /** The version of this wording: the newest one if it says the same, else a new one. */
    int version(BusinessId business, Purpose purpose, Channel channel, String wording, Instant now) {
        return jdbc.sql("""
                with newest as (select version, body from customer.consent_wording
                                 where business_id = :business and purpose = :purpose and channel = :channel
                                 order by version desc limit 1),
                     added as (insert into customer.consent_wording (business_id, purpose, channel, version, body, valid_from)
                               select :business, :purpose, :channel, coalesce((select version from newest), 0) + 1, :body,
                                      :now
                                where not exists (select from newest where body = :body)
                               returning version)
                select coalesce((select version from added), (select version from newest))
                """)
                .param("business", business.value())
                .param("purpose", purpose.name())
                .param("channel", channel.name())
                .param("body", wording)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void insert(BusinessId business, CustomerId customer, Consent consent) {
        jdbc.sql("""
                insert into customer.consent (business_id, consent_id, customer_id, purpose, channel, version, given, at,
                                              source, by_kind, by_id, by_name, evidence)
                values (:business, :id, :customer, :purpose, :channel, :version, :given, :at, :source, :kind, :by, :name,
                        :evidence)
                """)
                .param("business", business.value())
                .param("id", Ids.next())
                .param("customer", customer.value())
                .param("purpose", consent.purpose().name())
                .param("channel", consent.channel().name())
                .param("version", consent.version())
                .param("given", consent.given())
                .param("at", consent.at().atOffset(ZoneOffset.UTC))
                .param("source", consent.source().name())
                .param("kind", consent.by().kind().name())
                .param("by", consent.by().subject(), Types.OTHER)
                .param("name", consent.by().name())
                .param("evidence", consent.evidence())
                .update();
    }

    private static Consent consent(ResultSet row, int index) throws SQLException {
        return new Consent(
                row.getTimestamp("at").toInstant(),
                Purpose.valueOf(row.getString("purpose")),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("given"),
                row.getInt("version"),
                row.getString("body"),
                Change.Source.valueOf(row.getString("source")),
                By.of(
                        By.Kind.valueOf(row.getString("by_kind")),
                        row.getObject("by_id", UUID.class),
                        row.getString("by_name")),
                row.getString("evidence"));
    }
}
