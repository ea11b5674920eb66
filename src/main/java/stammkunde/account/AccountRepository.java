package stammkunde.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.customer.CustomerId;
import stammkunde.shared.BusinessId;

@Repository
class AccountRepository {

    /** @param hash null: there is no password */
    record Row(Account account, @Nullable String hash) {}

    private static final String COLUMNS = """
            select account_id, customer_id, password_hash, password_at, one_time_until, active, created_at, used_at
              from account.account where business_id = :business
            """;

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(BusinessId business, AccountId account) {
        return jdbc.sql(COLUMNS + " and account_id = :account")
                .param("business", business.value())
                .param("account", account.value())
                .query(AccountRepository::row)
                .optional();
    }

    Optional<Row> of(BusinessId business, CustomerId customer) {
        return of(business, List.of(customer)).stream().findFirst();
    }

    /** Those used last first. */
    List<Row> of(BusinessId business, Collection<CustomerId> customers) {
        return jdbc.sql(COLUMNS + " and customer_id = any(:customers) order by used_at desc nulls last, account_id")
                .param("business", business.value())
                .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query(AccountRepository::row)
                .list();
    }

    /** Where there is one already, nothing happens. */
    void add(BusinessId business, AccountId account, CustomerId customer, Instant now) {
        jdbc.sql("""
                insert into account.account (business_id, account_id, customer_id, created_at)
                values (:business, :account, :customer, :now)
                on conflict (business_id, customer_id) do nothing
                """)
                .param("business", business.value())
                .param("account", account.value())
                .param("customer", customer.value())
                .param("now", utc(now))
                .update();
    }

    /** @param oneTimeUntil null: it is the customer's own */
    void setPassword(
            BusinessId business, CustomerId customer, String hash, Instant now, @Nullable Instant oneTimeUntil) {
        jdbc.sql("""
                update account.account
                   set password_hash = :hash, password_at = :now, one_time_until = cast(:until as timestamptz)
                 where business_id = :business and customer_id = :customer
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("hash", hash)
                .param("now", utc(now))
                .param("until", oneTimeUntil == null ? null : utc(oneTimeUntil))
                .update();
    }

    /** The same password under today's parameters. @param old what it replaces; if that changed meanwhile, nothing is done */
    void rehash(BusinessId business, AccountId account, String old, String hash) {
        jdbc.sql("""
                update account.account set password_hash = :hash
                 where business_id = :business and account_id = :account and password_hash = :old
                """)
                .param("business", business.value())
                .param("account", account.value())
                .param("old", old)
                .param("hash", hash)
                .update();
    }

    void used(BusinessId business, AccountId account, Instant now) {
        jdbc.sql("update account.account set used_at = :now where business_id = :business and account_id = :account")
                .param("business", business.value())
                .param("account", account.value())
                .param("now", utc(now))
                .update();
    }

    /** @return false if it was so already, or there is none */
    boolean setActive(BusinessId business, CustomerId customer, boolean active) {
        return jdbc.sql("""
                update account.account set active = :active
                 where business_id = :business and customer_id = :customer and active <> :active
                """)
                        .param("business", business.value())
                        .param("customer", customer.value())
                        .param("active", active)
                        .update()
                > 0;
    }

    void decline(BusinessId business, CustomerId customer, Instant now) {
        jdbc.sql("""
                insert into account.declined (business_id, customer_id, declined_at) values (:business, :customer, :now)
                on conflict (business_id, customer_id) do nothing
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .param("now", utc(now))
                .update();
    }

    /** Empty: there is a password or a passkey already, or none is wanted; else whether the customer has said „später“. */
    Optional<Boolean> offer(BusinessId business, CustomerId customer) {
        return jdbc.sql("""
                select exists (select from account.declined where business_id = :business and customer_id = :customer)
                 where not exists (select from account.account
                                    where business_id = :business and customer_id = :customer
                                      and (not active or password_hash is not null))
                   and not exists (select from account.passkey where business_id = :business and customer_id = :customer)
                """)
                .param("business", business.value())
                .param("customer", customer.value())
                .query(Boolean.class)
                .optional();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var account = new Account(
                new AccountId(row.getObject("account_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                instant(row, "password_at"),
                instant(row, "one_time_until"),
                row.getBoolean("active"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "used_at"));
        return new Row(account, row.getString("password_hash"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
