package stammkunde.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stammkunde.exchange.FileKind.CUSTOMERS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.util.unit.DataSize;
import stammkunde.shared.BusinessId;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.StoppedClock;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** No room, or no database: no half files, none that nobody knows of, none lost. */
@DatabaseTest
class FullDiskTest {

    private static final String HEADING = "Kunden-ID;Vorname;Nachname;E-Mail;Mobil\n";

    @TempDir
    Path directory;

    private final Imports imports;
    private final FileStore store;
    private final World world;
    private final Dms dms;

    FullDiskTest(Imports imports, FileStore store, Worlds worlds) {
        this.imports = imports;
        this.store = store;
        this.world = worlds.create();
        this.dms = new Dms(imports, world.business());
    }

    @Test
    void a_full_store_takes_no_more_and_nothing_is_left() throws IOException {
        var store = new FileStore(directory, DataSize.ofKilobytes(100));

        assertThatThrownBy(() -> store.save(
                        world.business(), new RunId(new UUID(0, 1)), new ByteArrayInputStream(new byte[200_000])))
                .isInstanceOfSatisfying(
                        FileStore.Full.class, full -> assertThat(full.isDisk()).isFalse());
        try (var files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(store.room(world.business())).isEqualTo(100 * 1024);
    }

    @Test
    void a_disk_that_fills_up_while_a_file_comes_leaves_nothing_of_it_and_is_named() throws IOException {
        var store = new FileStore(directory, DataSize.ofMegabytes(10)) {
            @Override
            FileChannel create(Path file) throws IOException {
                Files.createFile(file);
                // whatever is written there finds no space left on the device
                return FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
            }
        };

        assertThatThrownBy(() -> store.save(
                        world.business(), new RunId(new UUID(0, 2)), new ByteArrayInputStream(new byte[200_000])))
                .isInstanceOfSatisfying(
                        FileStore.Full.class, full -> assertThat(full.isDisk()).isTrue());
        try (var files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void a_file_whose_run_cannot_be_noted_is_not_left_behind_nor_lost() throws IOException {
        var nobody = new BusinessId(UUID.randomUUID());
        var wanted = new NewRun(CUSTOMERS, Mode.DELTA, Way.SFTP, false, "kunden.csv", null);

        assertThatThrownBy(() -> imports.queue(nobody, wanted, new ByteArrayInputStream(bytes(HEADING))))
                .isInstanceOf(DataAccessException.class);
        var dropped =
                Files.writeString(Files.createDirectories(store.home(nobody)).resolve("kunden.csv"), HEADING);
        assertThatThrownBy(() -> imports.queue(nobody, wanted, dropped)).isInstanceOf(DataAccessException.class);

        assertThat(dropped).as("comes in again, later").hasContent(HEADING);
        try (var files = Files.list(store.of(nobody, new RunId(nobody.value())).getParent())) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void files_that_somebody_killed_left_behind_are_cleared_away_and_waiting_ones_are_not() throws IOException {
        var waiting =
                store.of(world.business(), dms.queue(CUSTOMERS, Mode.DELTA, false, bytes(HEADING + "1;Ada;Eins;;\n")));
        var left = Files.writeString(store.of(world.business(), new RunId(UUID.randomUUID())), HEADING);
        for (var file : List.of(waiting, left))
            Files.setLastModifiedTime(file, FileTime.from(StoppedClock.NOW.minus(Duration.ofDays(2))));

        imports.forget(world.business());

        assertThat(left).doesNotExist();
        assertThat(waiting).exists();
        dms.work();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
