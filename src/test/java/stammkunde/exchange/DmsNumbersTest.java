package stammkunde.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.Customer;
import stammkunde.customer.Customers;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Staff types the number that they know from the dealer system. */
@DatabaseTest
class DmsNumbersTest {

    private final Imports imports;
    private final Customers customers;
    private final BusinessTransaction transaction;
    private final JdbcClient jdbc;
    private final Worlds worlds;
    private final World world;

    DmsNumbersTest(
            Imports imports, Customers customers, BusinessTransaction transaction, JdbcClient jdbc, Worlds worlds) {
        this.imports = imports;
        this.customers = customers;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @BeforeEach
    void there_are_customers_from_a_dealer_system() {
        new Dms(imports, world.business()).full(FileKind.CUSTOMERS, """
                Kunden-ID;Kundennummer;Vorname;Nachname
                1-77;K-4711;Renate;Straub
                1-78;;Kurt;Weiler
                """);
    }

    @Test
    void the_number_or_the_id_there_finds_the_card() {
        assertThat(found("K-4711")).containsExactly("Renate Straub");
        assertThat(found(" k-4711 ")).containsExactly("Renate Straub");
        assertThat(found("1-78")).containsExactly("Kurt Weiler");
        assertThat(found("K-47")).as("only whole").isEmpty();
    }

    @Test
    void another_business_does_not_find_it() {
        var other = worlds.create();
        assertThat(customers.search(other.business(), "K-4711", 8)).isEmpty();
    }

    @Test
    void an_index_serves_it_behind_the_wall() {
        var plan = transaction.in(world.business(), () -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("""
                            explain select customer_id from exchange.customer
                             where business_id = :business and number = :typed and number <> ''
                            """)
                    .param("business", world.business().value())
                    .param("typed", "K-4711")
                    .query(String.class)
                    .list();
        });
        assertThat(String.join("\n", plan)).containsPattern("Index Cond: .*number = ");
    }

    private List<String> found(String typed) {
        return customers.search(world.business(), typed, 8).stream()
                .map(Customer::name)
                .toList();
    }
}
