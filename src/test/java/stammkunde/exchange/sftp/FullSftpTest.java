package stammkunde.exchange.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stammkunde.exchange.FileStore;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Where there is no room for what a dealer system sends. */
@DatabaseTest
class FullSftpTest {

    private static final String FILE = "Kunden-ID;Vorname;Nachname\n1;Ada;Eins\n";

    private final SftpServer server;
    private final SftpUsers users;
    private final Inbox inbox;
    private final FileStore store;
    private final World world;

    FullSftpTest(SftpServer server, SftpUsers users, Inbox inbox, FileStore store, Worlds worlds) {
        this.server = server;
        this.users = users;
        this.inbox = inbox;
        this.store = store;
        this.world = worlds.create();
    }

    @BeforeEach
    void listen() {
        server.start();
    }

    @Test
    void a_file_that_could_not_be_written_whole_is_gone_when_it_is_closed() throws IOException {
        var password = users.renewPassword(world.business());
        var name = users.of(world.business()).orElseThrow().name();
        try (var ssh = Drop.open(server.listeningAt().orElseThrow(), name, password);
                var sftp = ssh.sftp()) {
            var handle = sftp.open("full/kunden.csv", OpenMode.Write, OpenMode.Create);
            sftp.write(handle, 0, FILE.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> sftp.write(handle, 1L << 40, new byte[] {1}))
                    .as("more than there is room for")
                    .isInstanceOf(IOException.class);
            sftp.close(handle);
        }

        assertThat(store.home(world.business()).resolve("full/kunden.csv")).doesNotExist();
        assertThat(inbox.collect(world.business())).isZero();
    }
}
