package stammkunde.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static stammkunde.exchange.FileKind.CUSTOMERS;
import static stammkunde.exchange.FileKind.SERVICES;
import static stammkunde.exchange.FileKind.VEHICLES;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stammkunde.customer.By;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.customer.Difference;
import stammkunde.customer.Differences;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleData;
import stammkunde.customer.Vehicles;
import stammkunde.exchange.Finding.Outcome;
import stammkunde.exchange.Run.State;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What files do to the customer file. */
@DatabaseTest
class ImportsTest {

    private static final String HEADING = "Kunden-ID;Vorname;Nachname;E-Mail;Mobil\n";

    private final Imports imports;
    private final Customers customers;
    private final Vehicles vehicles;
    private final PastServices services;
    private final Differences differences;
    private final World world;
    private final Dms dms;

    ImportsTest(
            Imports imports,
            Customers customers,
            Vehicles vehicles,
            PastServices services,
            Differences differences,
            Worlds worlds) {
        this.imports = imports;
        this.customers = customers;
        this.vehicles = vehicles;
        this.services = services;
        this.differences = differences;
        this.world = worlds.create();
        this.dms = new Dms(imports, world.business());
    }

    @Test
    void the_published_examples_are_taken_over_as_they_are() throws IOException {
        var people = dms.send(CUSTOMERS, Mode.FULL, false, example("kunden.csv"));
        var cars = dms.send(VEHICLES, Mode.FULL, false, example("fahrzeuge.csv"));
        var done = dms.send(SERVICES, Mode.FULL, false, example("leistungen.csv"));

        assertThat(List.of(people, cars, done)).allSatisfy(run -> {
            assertThat(run.state()).isEqualTo(State.DONE);
            assertThat(run.rejected() + run.notices()).isZero();
        });
        assertThat(List.of(people.inserted(), cars.inserted(), done.inserted())).containsExactly(5L, 4L, 3L);
        var renate = find("Renate Straub");
        assertThat(renate.data().emails()).containsExactly("renate.straub@example.org");
        assertThat(renate.data().phones())
                .extracting("value", "mobile")
                .containsExactly(tuple("+491715550215", true), tuple("+497615550221", false));
        assertThat(renate.data().houseNumber()).isEqualTo("12a");
        assertThat(imports.knownAs(world.business(), renate.id())).containsExactly(new Imports.KnownAs("10815", false));
        var golf = garage(renate).getFirst().data();
        assertThat(golf.mileageKm()).isEqualTo(92_400);
        assertThat(golf.firstRegistration()).isEqualTo(LocalDate.of(2019, 3, 14));
        assertThat(services.of(world.business(), renate.id(), 10))
                .extracting(PastService::title, PastService::amountCents)
                .containsExactly(tuple("Radwechsel", 3_900L), tuple("Inspektion mit Ölwechsel", 38_950L));
        assertThat(find("Lefèvre").data().country()).isEqualTo("FR");
        assertThat(find("Öchsle").data().kind()).isEqualTo(CustomerData.Kind.COMPANY);
    }

    @Test
    void the_english_examples_say_the_same() throws IOException {
        dms.send(CUSTOMERS, Mode.FULL, false, example("kunden.csv"));
        dms.send(VEHICLES, Mode.FULL, false, example("fahrzeuge.csv"));
        dms.send(SERVICES, Mode.FULL, false, example("leistungen.csv"));

        var people = dms.send(CUSTOMERS, Mode.DELTA, false, example("customers.csv"));
        var cars = dms.send(VEHICLES, Mode.DELTA, false, example("vehicles.csv"));
        var done = dms.send(SERVICES, Mode.DELTA, false, example("services.csv"));

        assertThat(List.of(people.unchanged(), cars.unchanged(), done.updated()))
                .containsExactly(2L, 1L, 1L);
    }

    @Test
    void the_same_file_twice_changes_nothing() throws IOException {
        dms.send(CUSTOMERS, Mode.FULL, false, example("kunden.csv"));
        var renate = find("Renate Straub");

        var again = dms.send(CUSTOMERS, Mode.FULL, false, example("kunden.csv"));

        assertThat(again.unchanged()).isEqualTo(5);
        assertThat(again.inserted() + again.updated() + again.rejected()).isZero();
        assertThat(find("Renate Straub")).isEqualTo(renate);
    }

    @Test
    void a_file_of_windows_with_another_heading_is_read_by_the_business_mapping() {
        imports.setMapping(world.business(), CUSTOMERS, Map.of(Field.LAST_NAME, "Zuname", Field.CUSTOMER_ID, "Lfd"));

        var run = dms.send(
                CUSTOMERS,
                Mode.DELTA,
                false,
                "Lfd\tZuname\tMobil\n007\tMüller\t0171 5550299\n".getBytes(Charset.forName("windows-1252")));

        assertThat(run.inserted()).isEqualTo(1);
        assertThat(find("Müller").data().phones().getFirst().value()).isEqualTo("+491715550299");
    }

    @Test
    void two_who_share_an_address_stay_two() {
        var run = dms.full(
                CUSTOMERS,
                HEADING + "1;Jo;Groß;paar@example.org;0171 5550216\n2;An;Groß;paar@example.org;0171 5550216\n");

        assertThat(run.inserted()).isEqualTo(2);
        assertThat(customers.find(world.business(), "paar@example.org", 10)).hasSize(2);
    }

    @Test
    void somebody_of_the_same_name_and_address_is_not_taken_for_a_card_we_have() {
        dms.full(CUSTOMERS, HEADING + "1;Ada;Beispiel;ada@example.org;\n");

        assertThat(customers.find(world.business(), "Ada Beispiel", 10))
                .filteredOn(found -> found.customer().data().firstName().equals("Ada"))
                .hasSize(2);
    }

    @Test
    void our_own_number_joins_the_line_with_the_card_and_only_once() {
        var id = customers.create(
                world.business(), CustomerData.person("Ina", "Alt", List.of("ina@example.org"), List.of()));
        var number = customers.find(world.business(), id).orElseThrow().number();

        var run = dms.full(
                CUSTOMERS,
                "Kunden-ID;Nachname;Vorname;E-Mail;Stammkunde-Nummer\n" + "1;Alt;Ina;ina@example.org;" + number
                        + "\n2;Alt;Ina;;" + number + "\n");

        assertThat(run.unchanged()).isEqualTo(1);
        assertThat(run.inserted()).isEqualTo(1);
        assertThat(imports.knownAs(world.business(), id)).containsExactly(new Imports.KnownAs("1", false));
    }

    @Test
    void what_the_customer_changed_here_is_not_overwritten_and_staff_is_asked() {
        dms.full(CUSTOMERS, HEADING + "1;Eva;Sechs;eva@example.org;\n");
        var eva = find("Eva Sechs");
        customers.edit(
                world.business(),
                eva.id(),
                data -> Optional.of(data.reached(List.of("neu@example.org"), data.phones())),
                new By.Customer(eva.id()));

        var same = dms.full(CUSTOMERS, HEADING + "1;Eva;Sechs;eva@example.org;\n");
        var other = dms.full(CUSTOMERS, HEADING + "1;Eva;Sechs-Neu;ganz-neu@example.org;\n");

        assertThat(same.unchanged()).isEqualTo(1);
        assertThat(other.updated()).isEqualTo(1);
        assertThat(other.kept()).isEqualTo(1);
        var now = customers.find(world.business(), eva.id()).orElseThrow().data();
        assertThat(now.emails()).containsExactly("neu@example.org");
        assertThat(now.lastName()).isEqualTo("Sechs-Neu");
        assertThat(differences.openOf(world.business(), eva.id()))
                .extracting(Difference::source, Difference::proposed)
                .containsExactly(tuple(Difference.Source.IMPORT, "ganz-neu@example.org"));
    }

    @Test
    void a_vehicle_of_an_unknown_customer_is_rejected_and_comes_with_its_customer() {
        var heading = "Fahrzeug-ID;Kunden-ID;Kennzeichen;Marke\n";

        var first = dms.full(VEHICLES, heading + "F1;77;B-XY 1;Audi\n");
        dms.full(CUSTOMERS, HEADING + "77;Uwe;Sieben;;\n");
        var second = dms.full(VEHICLES, heading + "F1;77;B-XY 1;Audi\n");

        assertThat(findings(first)).extracting(Finding::reason).containsExactly("UNKNOWN_CUSTOMER");
        assertThat(second.inserted()).isEqualTo(1);
    }

    @Test
    void a_vehicle_that_the_customer_put_in_here_is_recognised_by_its_plate() {
        dms.full(CUSTOMERS, HEADING + "1;Ute;Acht;;\n");
        var ute = find("Ute Acht");
        vehicles.add(world.business(), ute.id(), VehicleData.of("b xy 12", "Audi", ""), new By.Customer(ute.id()));

        dms.full(VEHICLES, "Fahrzeug-ID;Kunden-ID;Kennzeichen;Marke;Modell\nF1;1;B-XY 12;Audi;A4\n");

        assertThat(garage(ute)).extracting(Vehicle::title).containsExactly("Audi A4, b xy 12");
    }

    @Test
    void a_sold_vehicle_goes_to_its_new_owner_without_the_old_ones_history() {
        dms.full(CUSTOMERS, HEADING + "1;Alt;Halter;;\n2;Neu;Halter;;\n");
        var heading = "Fahrzeug-ID;Kunden-ID;Kennzeichen;Marke\n";
        dms.full(VEHICLES, heading + "F1;1;B-XY 3;Audi\n");

        var sold = dms.full(VEHICLES, heading + "F1;2;B-XY 3;Audi\n");

        assertThat(sold.updated()).isEqualTo(1);
        assertThat(garage(find("Alt Halter"))).isEmpty();
        assertThat(garage(find("Neu Halter"))).hasSize(1);
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_changes_nothing() {
        dms.full(CUSTOMERS, HEADING + "1;Ada;Eins;ada@example.org;\n");

        var run = dms.tried(CUSTOMERS, Mode.FULL, HEADING + "1;Ada;Eins;neu@example.org;\n2;Bo;Zwei;;\n");

        assertThat(run.updated()).isEqualTo(1);
        assertThat(run.inserted()).isEqualTo(1);
        assertThat(findings(run))
                .extracting(Finding::outcome, Finding::field, Finding::before, Finding::after)
                .containsExactly(
                        tuple(Outcome.UPDATED, "E-Mail", "ada@example.org", "neu@example.org"),
                        tuple(Outcome.INSERTED, "", "", "Bo Zwei"));
        assertThat(find("Ada Eins").data().emails()).containsExactly("ada@example.org");
    }

    private Customer find(String name) {
        return customers.find(world.business(), name, 1).getFirst().customer();
    }

    private List<Vehicle> garage(Customer customer) {
        return vehicles.of(world.business(), customer.id());
    }

    private List<Finding> findings(Run run) {
        return imports.findings(world.business(), run.id(), 0, 100);
    }

    private static byte[] example(String name) throws IOException {
        return Files.readString(Path.of("src/main/resources/dms", name)).getBytes(StandardCharsets.UTF_8);
    }
}
