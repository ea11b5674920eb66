package stammkunde.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stammkunde.customer.CustomerId;
import stammkunde.customer.CustomerRecords;
import stammkunde.customer.CustomerRows;
import stammkunde.customer.ErasurePlan;
import stammkunde.customer.Traces;
import stammkunde.shared.BusinessId;

/**
 * An account goes to the other card if that has none; else it stays with the tombstone, and the other one counts. Whether a
 * card waits to be assigned stays with the card: when a merge is undone, it waits again.
 */
@Component
class AccountRecords implements CustomerRecords {

    private static final CustomerRows ACCOUNTS = new CustomerRows("ACCOUNT", "account.account", "account_id", "true");
    private static final CustomerRows PASSKEYS = CustomerRows.of("PASSKEY", "account.passkey", "passkey_id");
    private static final CustomerRows REGISTRATIONS =
            CustomerRows.of("REGISTRATION", "account.registration", "registration_id");
    private static final CustomerRows DECLINED = CustomerRows.single("PASSWORD_DECLINED", "account.declined");
    private static final CustomerRows NEWCOMERS = CustomerRows.single("NEWCOMER", "account.newcomer");
    private static final String[] SECRET = {
        "business_id",
        "customer_id",
        "password_hash",
        "token_hash",
        "code_hash",
        "code_encrypted",
        "credential",
        "credential_id",
        "user_handle"
    };

    private static final List<CustomerRows> MOVED = List.of(ACCOUNTS, PASSKEYS, REGISTRATIONS, DECLINED);

    private final JdbcClient jdbc;

    AccountRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "account";
    }

    @Override
    public Map<String, Integer> count(BusinessId business, CustomerId customer) {
        return Map.of(
                ACCOUNTS.kind(), ACCOUNTS.count(jdbc, business, customer),
                PASSKEYS.kind(), PASSKEYS.count(jdbc, business, customer));
    }

    @Override
    public List<Moved> move(BusinessId business, CustomerId from, CustomerId to) {
        return CustomerRows.moveAll(MOVED, jdbc, business, from, to);
    }

    @Override
    public int moveBack(BusinessId business, CustomerId from, CustomerId to, List<Moved> moved) {
        return CustomerRows.moveAllBack(MOVED, jdbc, business, from, to, moved);
    }

    @Override
    public Map<String, List<String>> export(BusinessId business, Traces traces) {
        return CustomerRows.exportAll(
                List.of(ACCOUNTS, PASSKEYS, REGISTRATIONS, DECLINED, NEWCOMERS), jdbc, business, traces, SECRET);
    }

    @Override
    public ErasurePlan plan(BusinessId business, Traces traces, Instant now) {
        var gone = new LinkedHashMap<String, Integer>();
        for (var rows : List.of(ACCOUNTS, PASSKEYS)) gone.put(rows.kind(), rows.count(jdbc, business, traces));
        return new ErasurePlan(gone, List.of(), Map.of());
    }

    /** Everything goes with the card; also what was begun with one of its addresses and never finished. */
    @Override
    public void erase(BusinessId business, Traces traces, Instant now) {
        jdbc.sql("""
                delete from account.registration
                 where business_id = :business and (typed = any(:emails) or typed = any(:phones))
                """)
                .param("business", business.value())
                .param("emails", traces.emailTexts())
                .param("phones", traces.phoneTexts())
                .update();
    }
}
