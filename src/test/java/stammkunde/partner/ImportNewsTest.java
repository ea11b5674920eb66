package stammkunde.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import stammkunde.customer.Customer;
import stammkunde.customer.Customers;
import stammkunde.exchange.FileKind;
import stammkunde.exchange.Worked;
import stammkunde.testing.DatabaseTest;

/** What the dealer system's files change is told to webhooks as well. */
@DatabaseTest
class ImportNewsTest {

    private static final String PEOPLE = "Kunden-ID;Vorname;Nachname;Straße\n";

    private final Worked dms;
    private final Customers customers;
    private final Hooked hooked;

    ImportNewsTest(ApplicationContext app, Worked dms, Customers customers) {
        this.dms = dms;
        this.customers = customers;
        this.hooked = new Hooked(app);
    }

    @AfterEach
    void end() throws Exception {
        hooked.close();
    }

    @Test
    void new_and_changed_customers_are_told_unchanged_ones_are_not() {
        dms.delta(hooked.business, FileKind.CUSTOMERS, PEOPLE + "1;Renate;Straub;Am Markt\n2;Kurt;Weiler;\n");
        assertThat(told()).containsExactlyInAnyOrder(news("customer", "Straub"), news("customer", "Weiler"));

        dms.delta(hooked.business, FileKind.CUSTOMERS, PEOPLE + "1;Renate;Straub;Am Markt\n2;Kurt;Weiler;\n");
        assertThat(told()).isEmpty();

        dms.delta(hooked.business, FileKind.CUSTOMERS, PEOPLE + "1;Renata;Straub;Am Ring\n2;Kurt;Weiler;\n");
        assertThat(told()).as("once, though two things changed").containsExactly(news("customer", "Straub"));
    }

    @Test
    void vehicles_that_come_change_or_go_to_another_owner_are_told() {
        dms.delta(hooked.business, FileKind.CUSTOMERS, PEOPLE + "1;Renate;Straub;\n2;Kurt;Weiler;\n");
        told();

        dms.delta(hooked.business, FileKind.VEHICLES, vehicle("1", "B-AB 12", "VW"));
        assertThat(told()).containsExactly(news("vehicle", "Straub"));
        dms.delta(hooked.business, FileKind.VEHICLES, vehicle("1", "B-AB 12", "VW"));
        assertThat(told()).isEmpty();
        dms.delta(hooked.business, FileKind.VEHICLES, vehicle("1", "B-AB 12", "Volkswagen"));
        assertThat(told()).containsExactly(news("vehicle", "Straub"));
        dms.delta(hooked.business, FileKind.VEHICLES, vehicle("2", "B-AB 12", "Volkswagen"));
        assertThat(told()).containsExactlyInAnyOrder(news("vehicle", "Straub"), news("vehicle", "Weiler"));
    }

    @Test
    void only_who_wants_to_hear_of_customers_does() {
        hooked.change("update partner.webhook set kinds = '{VEHICLE_CHANGED}'");
        dms.delta(hooked.business, FileKind.CUSTOMERS, PEOPLE + "1;Renate;Straub;\n");
        assertThat(told()).isEmpty();
    }

    @Test
    void a_booking_does_not_wait_behind_an_import() {
        var lines = new StringBuilder(PEOPLE);
        for (var i = 0; i < 20; i++)
            lines.append(i).append(";;Kunde ").append(i).append(";\n");
        dms.delta(hooked.business, FileKind.CUSTOMERS, lines.toString());
        hooked.book("2026-03-24T09:00");

        hooked.turn();
        assertThat(hooked.receiver.got.getFirst().text()).contains("booking.created");
        hooked.deliver();
        assertThat(hooked.receiver.got).hasSize(21);
    }

    /** Since the last time: kind and customer. */
    private List<String> told() {
        hooked.deliver();
        var told = hooked.receiver.got.stream()
                .map(Receiver.Got::text)
                .map(text ->
                        text.replaceAll(".*\"type\":\"([a-z]+)\\.changed\".*\"subjectId\":\"([^\"]+)\".*", "$1 $2"))
                .toList();
        hooked.receiver.got.clear();
        return told;
    }

    private String news(String kind, String name) {
        return kind + " "
                + customers.search(hooked.business, name, 1).stream()
                        .map(Customer::id)
                        .findFirst()
                        .orElseThrow()
                        .value();
    }

    private static String vehicle(String owner, String plate, String make) {
        return "Fahrzeug-ID;Kunden-ID;Kennzeichen;Marke\nF1;%s;%s;%s\n".formatted(owner, plate, make);
    }
}
