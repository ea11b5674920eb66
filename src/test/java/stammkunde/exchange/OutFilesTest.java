package stammkunde.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Role;
import stammkunde.customer.By;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.PersonalData;
import stammkunde.customer.VehicleData;
import stammkunde.customer.Vehicles;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What changed here, in files for the DMS. */
@DatabaseTest
class OutFilesTest {

    private final OutFiles files;
    private final Imports imports;
    private final Customers customers;
    private final Vehicles vehicles;
    private final PersonalData personal;
    private final FileStore store;
    private final BusinessTransaction transaction;
    private final Worlds worlds;
    private final World world;

    OutFilesTest(
            OutFiles files,
            Imports imports,
            Customers customers,
            Vehicles vehicles,
            PersonalData personal,
            FileStore store,
            BusinessTransaction transaction,
            Worlds worlds) {
        this.files = files;
        this.imports = imports;
        this.customers = customers;
        this.vehicles = vehicles;
        this.personal = personal;
        this.store = store;
        this.transaction = transaction;
        this.worlds = worlds;
        this.world = worlds.create();
        files.setOn(world.business(), true);
    }

    @Test
    void a_customers_change_is_in_the_next_file_and_only_there() throws IOException {
        rename(world.ada(), "Neu", new By.Customer(world.ada()));
        vehicles.add(
                world.business(), world.ada(), VehicleData.of("B-XY 1", "Audi", "A4"), new By.Customer(world.ada()));

        assertThat(files.make(world.business())).contains(1);
        assertThat(files.make(world.business())).isEmpty();
        assertThat(text("kunden-000001.csv"))
                .startsWith("\uFEFFKunden-ID;Kundennummer;Stammkunde-Nummer;")
                .contains(";Ada;Neu;")
                .endsWith("\r\n")
                .doesNotContain("Bo");
        assertThat(text("fahrzeuge-000001.csv")).contains(";B-XY 1;;Audi;A4;");
        assertThat(folder("termine-000001.csv")).doesNotExist();

        rename(world.bo(), "Anders", new By.Customer(world.bo()));
        assertThat(files.make(world.business())).contains(2);
        assertThat(text("kunden-000002.csv")).contains("Bo;Anders").doesNotContain("Ada");
    }

    @Test
    void what_the_dms_said_itself_is_not_told_back() {
        new Dms(imports, world.business()).full(FileKind.CUSTOMERS, "Kunden-ID;Nachname\n1;Eins\n");
        new Dms(imports, world.business()).full(FileKind.CUSTOMERS, "Kunden-ID;Nachname\n1;Anders\n");

        assertThat(files.make(world.business())).isEmpty();
    }

    @Test
    void a_change_that_commits_late_is_in_the_file_after() throws Exception {
        var written = new CountDownLatch(1);
        var may = new CountDownLatch(1);
        var late = CompletableFuture.runAsync(() -> transaction.run(world.business(), () -> {
            rename(world.bo(), "Spaet", new By.Customer(world.bo()));
            written.countDown();
            await(may);
        }));
        written.await();
        rename(world.ada(), "Frueh", new By.Customer(world.ada()));

        assertThat(files.make(world.business())).contains(1);
        may.countDown();
        late.get();
        assertThat(files.make(world.business())).contains(2);

        assertThat(text("kunden-000001.csv")).contains("Frueh").doesNotContain("Spaet");
        assertThat(text("kunden-000002.csv")).contains("Spaet");
    }

    @Test
    void two_who_make_files_at_once_tell_each_change_once() {
        rename(world.ada(), "Einmal", new By.Customer(world.ada()));

        var made = List.of(
                CompletableFuture.supplyAsync(() -> files.make(world.business())),
                CompletableFuture.supplyAsync(() -> files.make(world.business())));

        assertThat(made.stream().map(CompletableFuture::join).filter(one -> one.isPresent()))
                .hasSize(1);
    }

    @Test
    void a_number_can_be_fetched_again_and_nothing_in_it_is_calculated() throws IOException {
        rename(world.ada(), "=1+1", new By.Customer(world.ada()));
        files.make(world.business());
        var out = new ByteArrayOutputStream();

        assertThat(files.write(world.business(), OutTable.KUNDEN, 1, out)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(text("kunden-000001.csv"))
                .contains(";'=1+1;");
    }

    @Test
    void whoever_is_erased_goes_from_the_files_too() {
        rename(world.ada(), "Weg", new By.Customer(world.ada()));
        files.make(world.business());
        assertThat(folder("kunden-000001.csv")).exists();

        personal.erase(
                world.business(), world.ada(), worlds.staff(world, Role.OWNER).id());

        assertThat(folder("kunden-000001.csv")).doesNotExist();
    }

    @Test
    void nothing_is_noted_where_nobody_fetches_it() {
        files.setOn(world.business(), false);
        rename(world.ada(), "Niemand", new By.Customer(world.ada()));

        assertThat(files.make(world.business())).isEmpty();
    }

    private void rename(CustomerId customer, String lastName, By by) {
        var data = customers.find(world.business(), customer).orElseThrow().data();
        customers.update(
                world.business(),
                customer,
                CustomerData.person(data.firstName(), lastName, data.emails(), data.phones()),
                by);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path folder(String name) {
        return store.home(world.business()).resolve("out").resolve(name);
    }

    private String text(String name) throws IOException {
        return Files.readString(folder(name));
    }
}
