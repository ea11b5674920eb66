package stammkunde.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static stammkunde.exchange.FileKind.CUSTOMERS;
import static stammkunde.exchange.FileKind.VEHICLES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.By;
import stammkunde.customer.Customer;
import stammkunde.customer.Customers;
import stammkunde.customer.Vehicles;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Lines that say what they said last time are passed over unread; none that must be read is. */
@DatabaseTest
class UnchangedLinesTest {

    private static final String HEADING = "Kunden-ID;Vorname;Nachname;Rufname;E-Mail;Mobil\n";
    private static final String ADA = "1;Ada;Eins;Adi;ada@example.org;\n";
    private static final String BO = "2;Bo;Zwei;Bobby;bo@example.org;\n";
    private static final String CARS = "Fahrzeug-ID;Kunden-ID;Kennzeichen;Marke\n";

    private final Imports imports;
    private final Customers customers;
    private final Vehicles vehicles;
    private final VehicleLinkRepository vehicleLinks;
    private final BusinessTransaction transaction;
    private final Worlds worlds;
    private final World world;
    private final Dms dms;

    UnchangedLinesTest(
            Imports imports,
            Customers customers,
            Vehicles vehicles,
            VehicleLinkRepository vehicleLinks,
            BusinessTransaction transaction,
            Worlds worlds) {
        this.imports = imports;
        this.customers = customers;
        this.vehicles = vehicles;
        this.vehicleLinks = vehicleLinks;
        this.transaction = transaction;
        this.worlds = worlds;
        this.world = worlds.create();
        this.dms = new Dms(imports, world.business());
    }

    @Test
    void an_unchanged_line_is_passed_over_unread() {
        dms.full(CUSTOMERS, HEADING + ADA + BO);
        // were it read, this would be written anew
        worlds.change(world, "update exchange.customer set number = '?' where dms_id = '1'");

        var again = dms.full(CUSTOMERS, HEADING + ADA + BO);

        assertThat(List.of(again.unchanged(), again.updated(), again.doneLines()))
                .containsExactly(2L, 0L, 2L);
        assertThat(known("Ada Eins").number()).isEqualTo("?");
    }

    @Test
    void a_vehicle_s_line_is_passed_over_too_until_it_changes() {
        dms.full(CUSTOMERS, HEADING + ADA);
        dms.full(VEHICLES, CARS + "F1;1;B-XY 1;Audi\nF2;1;B-XY 2;Audi\n");
        worlds.change(world, "update exchange.vehicle set make = '?' where dms_id = 'F1'");

        var again = dms.full(VEHICLES, CARS + "F1;1;B-XY 1;Audi\nF2;1;B-XY 3;Audi\n");

        assertThat(List.of(again.unchanged(), again.updated())).containsExactly(1L, 1L);
        assertThat(makeSaidOf("F1")).isEqualTo("?");
        assertThat(vehicles.of(world.business(), find("Ada Eins").id()))
                .extracting(one -> one.data().plate())
                .containsExactlyInAnyOrder("B-XY 1", "B-XY 3");
    }

    @Test
    void after_the_mapping_was_changed_the_same_file_is_read_anew() {
        dms.full(CUSTOMERS, HEADING + ADA);

        imports.setMapping(world.business(), CUSTOMERS, Map.of(Field.FIRST_NAME, "Rufname"));
        var again = dms.full(CUSTOMERS, HEADING + ADA);

        assertThat(again.updated()).isEqualTo(1);
        assertThat(find("Adi Eins").data().firstName()).isEqualTo("Adi");
    }

    @Test
    void what_another_program_took_over_is_read_anew_and_passed_over_from_then_on() {
        dms.full(CUSTOMERS, HEADING + ADA);
        worlds.change(world, "update exchange.customer set line_hash = gen_random_uuid(), number = 'other'");

        assertThat(dms.full(CUSTOMERS, HEADING + ADA).unchanged()).isEqualTo(1);
        assertThat(known("Ada Eins").number()).isEqualTo("1");
        worlds.change(world, "update exchange.customer set number = '?'");
        dms.full(CUSTOMERS, HEADING + ADA);
        assertThat(known("Ada Eins").number()).isEqualTo("?");
    }

    @Test
    void what_was_changed_here_since_stays_and_the_next_change_there_is_noticed() {
        dms.full(CUSTOMERS, HEADING + ADA);
        var ada = find("Ada Eins");
        customers.edit(
                world.business(),
                ada.id(),
                data -> Optional.of(data.reached(List.of("neu@example.org"), data.phones())),
                new By.Customer(ada.id()));

        var same = dms.full(CUSTOMERS, HEADING + ADA);
        var other = dms.full(CUSTOMERS, HEADING + ADA.replace("ada@", "dritte@"));

        assertThat(same.unchanged()).isEqualTo(1);
        assertThat(other.kept()).isEqualTo(1);
        assertThat(find("Ada Eins").data().emails()).containsExactly("neu@example.org");
    }

    @Test
    void a_line_with_a_remark_is_remarked_upon_each_time() {
        var file = HEADING + "1;Ada;Eins;;keine adresse;\n";
        dms.full(CUSTOMERS, file);

        var again = dms.full(CUSTOMERS, file);

        assertThat(List.of(again.unchanged(), again.notices())).containsExactly(1L, 1L);
    }

    @Test
    void a_second_line_of_the_same_id_and_a_cut_one_are_rejected_though_they_say_the_same() {
        dms.full(CUSTOMERS, HEADING + ADA + "3;Cy;Drei;;;\n");

        var again = dms.delta(CUSTOMERS, HEADING + ADA + ADA + "3;Cy;Drei\n");

        assertThat(imports.findings(world.business(), again.id(), 0, 9))
                .extracting(Finding::reason)
                .containsExactly("DUPLICATE", "TOO_FEW_CELLS");
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void whoever_was_missing_is_back_with_the_same_line() {
        dms.full(CUSTOMERS, HEADING + ADA + BO);
        imports.setTolerance(world.business(), 100);
        dms.full(CUSTOMERS, HEADING + BO);

        assertThat(known("Ada Eins").missing()).isTrue();
        dms.full(CUSTOMERS, HEADING + ADA + BO);
        assertThat(known("Ada Eins").missing()).isFalse();
    }

    @Test
    void an_erased_owner_s_vehicle_is_rejected_though_its_line_is_the_same() {
        dms.full(CUSTOMERS, HEADING + ADA);
        dms.full(VEHICLES, CARS + "F1;1;B-XY 1;Audi\n");
        worlds.change(world, "delete from exchange.customer");

        var again = dms.full(VEHICLES, CARS + "F1;1;B-XY 1;Audi\n");

        assertThat(again.rejected()).isEqualTo(1);
    }

    @Test
    void a_dry_run_passes_over_the_same_lines_and_remembers_nothing() {
        dms.full(CUSTOMERS, HEADING + ADA);

        var dry = dms.tried(CUSTOMERS, Mode.FULL, HEADING + ADA + BO);
        var real = dms.full(CUSTOMERS, HEADING + ADA + BO);

        assertThat(List.of(dry.unchanged(), dry.inserted())).containsExactly(1L, 1L);
        assertThat(List.of(real.unchanged(), real.inserted())).containsExactly(1L, 1L);
    }

    private Customer find(String name) {
        return customers.find(world.business(), name, 1).getFirst().customer();
    }

    private String makeSaidOf(String dmsId) {
        return transaction
                .in(world.business(), () -> vehicleLinks.links(world.business(), List.of(dmsId)))
                .get(dmsId)
                .said()
                .data()
                .make();
    }

    private Imports.KnownAs known(String name) {
        return imports.knownAs(world.business(), find(name).id()).getFirst();
    }
}
