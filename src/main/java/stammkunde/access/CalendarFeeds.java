package stammkunde.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessToken;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Merges;
import stammkunde.keys.Keys;
import stammkunde.keys.Secrets;
import stammkunde.shared.BusinessId;

/**
 * The secret address of a customer's private calendar: for calendar programs, which can't sign in. It opens nothing else
 * (R-SEC-3) and can be replaced or taken away.
 */
@Service
public class CalendarFeeds {

    /** Whose appointments an address shows. */
    public record Owner(BusinessId business, CustomerId customer) {}

    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final PortalCodeRepository codes;
    private final Merges merges;
    private final Keys keys;
    private final Clock clock;

    CalendarFeeds(
            BusinessTransaction transaction,
            JdbcClient jdbc,
            PortalCodeRepository codes,
            Merges merges,
            Keys keys,
            Clock clock) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.codes = codes;
        this.merges = merges;
        this.keys = keys;
        this.clock = clock;
    }

    /** The token of the address, if there is one. */
    public Optional<String> find(BusinessId business, CustomerId customer) {
        return transaction.in(
                business,
                () -> jdbc.sql("""
                        select token_encrypted from access.calendar_feed
                         where business_id = :business and customer_id = :customer
                        """)
                        .param("business", business.value())
                        .param("customer", customer.value())
                        .query((row, _) -> row.getBytes(1))
                        .optional()
                        .map(secret -> new String(keys.decrypt(secret, context(customer)), UTF_8)));
    }

    /** A new address; an older one is worthless from now on. */
    public String renew(BusinessId business, CustomerId customer) {
        var token = BusinessToken.make(business);
        transaction.run(
                business,
                () -> jdbc.sql("""
                insert into access.calendar_feed (business_id, customer_id, token_hash, token_encrypted, created_at)
                values (:business, :customer, :hash, :encrypted, :now)
                on conflict (business_id, customer_id)
                   do update set token_hash = excluded.token_hash, token_encrypted = excluded.token_encrypted,
                                 created_at = excluded.created_at
                """)
                        .param("business", business.value())
                        .param("customer", customer.value())
                        .param("hash", Secrets.hash(token))
                        .param("encrypted", keys.encrypt(token.getBytes(UTF_8), context(customer)))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
        return token;
    }

    public void remove(BusinessId business, CustomerId customer) {
        transaction.run(
                business,
                () -> jdbc.sql(
                                "delete from access.calendar_feed where business_id = :business and customer_id = :customer")
                        .param("business", business.value())
                        .param("customer", customer.value())
                        .update());
    }

    /**
     * Not while the customer's portal is switched off. Of a card that has become part of another one: that one.
     *
     * @param token anything at all
     */
    public Optional<Owner> owner(String token) {
        return BusinessToken.businessOf(token)
                .flatMap(business -> transaction.in(
                        business,
                        () -> customer(business, token)
                                .map(customer -> merges.standing(business, customer))
                                .filter(customer -> codes.isOpen(business, customer))
                                .map(customer -> new Owner(business, customer))));
    }

    private Optional<CustomerId> customer(BusinessId business, String token) {
        return jdbc.sql(
                        "select customer_id from access.calendar_feed where business_id = :business and token_hash = :hash")
                .param("business", business.value())
                .param("hash", Secrets.hash(token))
                .query(UUID.class)
                .optional()
                .map(CustomerId::new);
    }

    private static byte[] context(CustomerId customer) {
        return customer.value().toString().getBytes(UTF_8);
    }
}
