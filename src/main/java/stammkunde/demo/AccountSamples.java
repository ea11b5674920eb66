package stammkunde.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import stammkunde.account.Accounts;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.shared.BusinessId;

/** Who waits under „Konten zuordnen“: somebody on file with another address, and somebody whom nobody knows. */
@Component
@ConditionalOnBooleanProperty("stammkunde.demo")
class AccountSamples {

    private static final int NAMESAKE = 5;

    private final Customers customers;
    private final Accounts accounts;
    private final JdbcTemplate jdbc;

    AccountSamples(Customers customers, Accounts accounts, JdbcTemplate jdbc) {
        this.customers = customers;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Inside the business's transaction. */
    void register(Written house, Instant now) {
        var known = house.guests().get(NAMESAKE % house.guests().size()).person();
        var address = "%s.privat@example.net".formatted(known.firstName().toLowerCase(Locale.ROOT));
        arrive(house.business(), known.firstName(), known.lastName(), address, now.minus(Duration.ofHours(3)));
        arrive(house.business(), "Jonas", "Winterfeld", "jonas.winterfeld@example.net", now.minus(Duration.ofDays(1)));
    }

    private void arrive(BusinessId business, String first, String last, String email, Instant when) {
        var customer = customers.create(business, CustomerData.person(first, last, List.of(email), List.of()));
        jdbc.update(
                "insert into account.newcomer (business_id, customer_id, registered_at) values (?, ?, ?)",
                business.value(),
                customer.value(),
                when.atOffset(ZoneOffset.UTC));
        accounts.setPassword(business, customer, Household.PASSWORD).ifPresent(problem -> {
            throw new IllegalStateException("the demo's password is refused: " + problem);
        });
    }
}
