package stammkunde.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stammkunde.business.PortalSettings;
import stammkunde.business.Role;
import stammkunde.customer.By;
import stammkunde.customer.CardEntry;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.customer.Field;
import stammkunde.customer.FieldId;
import stammkunde.customer.Fields;
import stammkunde.customer.Filing;
import stammkunde.customer.VehicleAdded.Added;
import stammkunde.customer.VehicleData;
import stammkunde.customer.Vehicles;
import stammkunde.messaging.DemoLetter;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.Post;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** „Aktualisierungsmail“ (D11). */
@DatabaseTest
class UpdateLettersTest {

    private final PortalSettings settings;
    private final Customers customers;
    private final Vehicles vehicles;
    private final Fields fields;
    private final Post post;
    private final Worlds worlds;
    private World world;
    private By ada;

    UpdateLettersTest(
            PortalSettings settings, Customers customers, Vehicles vehicles, Fields fields, Post post, Worlds worlds) {
        this.settings = settings;
        this.customers = customers;
        this.vehicles = vehicles;
        this.fields = fields;
        this.post = post;
        this.worlds = worlds;
    }

    @BeforeEach
    void business() {
        world = worlds.create();
        ada = new By.Customer(world.ada());
        worlds.change(
                world,
                "update customer.customer set number = 10042 where business_id = ? and customer_id = ?",
                world.business().value(),
                world.ada().value());
        settings.setUpdatesTo(world.business(), "dms@autohaus.example");
    }

    @Test
    void about_customers_of_a_branch_they_go_to_its_own_address_if_it_has_one() {
        settings.setUpdatesTo(world.business(), world.branch(), "filiale@autohaus.example");
        vehicles.add(world.business(), world.ada(), VehicleData.of("KA-AB 1", "VW", "Golf"), ada);
        worlds.change(
                world,
                "update customer.customer set branch_id = ? where business_id = ? and customer_id = ?",
                world.branch().value(),
                world.business().value(),
                world.bo().value());
        vehicles.add(
                world.business(), world.bo(), VehicleData.of("KA-BO 1", "VW", "Golf"), new By.Customer(world.bo()));

        assertThat(deliver())
                .extracting(letter -> letter.to().replaceAll(".*<|>.*", ""))
                .containsExactlyInAnyOrder("dms@autohaus.example", "filiale@autohaus.example");
    }

    @Test
    void what_a_customer_changes_within_a_minute_goes_out_in_one_letter_with_old_and_new_values() {
        var data = new VehicleData("KA-AB 1", "", "VW", "Golf", null, 1000, LocalDate.of(2026, 4, 1));
        var golf = ((Added) vehicles.add(world.business(), world.ada(), data, new By.System())).vehicle();
        vehicles.update(
                world.business(),
                golf,
                new VehicleData("KA-CD 2", "", "VW", "Golf", null, 2000, LocalDate.of(2028, 4, 30)),
                ada);
        rename("Lovelace");

        assertThat(deliver()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).contains("<dms@autohaus.example>");
            assertThat(letter.subject()).isEqualTo("Aktualisierung: Ada Lovelace, Kundennummer 10042");
            assertThat(letter.text())
                    .contains("Kennzeichen: KA-AB 1 → KA-CD 2", "Kilometer: 1000 → 2000")
                    .contains("Nächste Prüfung: 01.04.2026 → 30.04.2028", "VW Golf, KA-AB 1")
                    .contains("Nachname: Beispiel → Lovelace")
                    .contains("/desk/customers/" + world.ada().value());
        });
    }

    @Test
    void a_change_after_the_letter_went_out_gets_a_letter_of_its_own() {
        rename("Lovelace");
        assertThat(deliver()).hasSize(1);
        rename("King");

        assertThat(deliver())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("Nachname: Lovelace → King")
                        .doesNotContain("Beispiel"));
    }

    @Test
    void it_waits_for_a_minute() {
        rename("Lovelace");
        assertThat(post.deliver(world.business())).isEmpty();
    }

    @Test
    void nobody_is_told_what_staff_or_a_program_changes_or_where_no_address_is_set() {
        var staff = new By.Staff(worlds.staff(world, Role.DESK).id());
        vehicles.add(world.business(), world.ada(), VehicleData.of("KA-AB 1", "", ""), staff);
        vehicles.add(world.business(), world.ada(), VehicleData.of("KA-AB 2", "", ""), new By.System());
        settings.setUpdatesTo(world.business(), "");
        vehicles.add(world.business(), world.ada(), VehicleData.of("KA-AB 3", "", ""), ada);
        assertThat(deliver()).isEmpty();
    }

    @Test
    void notes_own_fields_and_whatever_may_be_about_health_never_leave() {
        var field = new Field(new FieldId(Ids.next()), "Kanarie Diagnose", Field.Kind.TEXT, List.of(), true);
        fields.save(world.business(), field);
        var data = customers.find(world.business(), world.ada()).orElseThrow().data();
        var noted = new CustomerData(
                data.kind(),
                data.firstName(),
                data.lastName(),
                data.companyName(),
                data.street(),
                data.houseNumber(),
                data.postcode(),
                data.city(),
                data.country(),
                "Kanarie Notiz",
                data.emails(),
                data.phones());
        var entry = new CardEntry(
                noted, new Filing(null, List.of("Kanarie")), Map.of(field.id(), "Kanarie Befund"), Map.of());
        customers.update(world.business(), world.ada(), entry, ada);
        assertThat(deliver()).isEmpty();

        rename("Lovelace");
        assertThat(deliver())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text() + letter.html()).doesNotContain("Kanarie"));
    }

    @Test
    void what_somebody_typed_makes_neither_headers_nor_lines_nor_markup() {
        rename("X\r\nBcc: evil@example.com\r\n\r\n<b>{{business}}</b>");
        assertThat(deliver()).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).doesNotContain("\r", "\n").contains("{{business}}");
            assertThat(letter.text()).doesNotContain("\nBcc:");
            assertThat(letter.html()).doesNotContain("<b>{{").contains("&lt;b&gt;");
        });
    }

    @Test
    private void rename(String last) {
        customers.edit(
                world.business(),
                world.ada(),
                data -> Optional.of(new CustomerData(
                        data.kind(),
                        data.firstName(),
                        last,
                        data.companyName(),
                        data.street(),
                        data.houseNumber(),
                        data.postcode(),
                        data.city(),
                        data.country(),
                        data.notes(),
                        data.emails(),
                        data.phones())),
                ada);
    }

    /** A minute later. */
    private List<DemoLetter> deliver() {
        worlds.change(
                world,
                "update messaging.letter set due_at = due_at - interval '61 seconds' where business_id = ? and kind = ?",
                world.business().value(),
                LetterKind.CUSTOMER_UPDATE.key());
        return post.deliver(world.business());
    }
}
