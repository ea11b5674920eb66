package stammkunde.exchange.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stammkunde.business.Throttle;
import stammkunde.exchange.FileStore;
import stammkunde.exchange.Imports;
import stammkunde.exchange.Mode;
import stammkunde.exchange.Run;
import stammkunde.exchange.Way;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** The SFTP server as its clients meet it: OpenSSH's where it is installed, and a programmable one for what OpenSSH won't try. */
@DatabaseTest
class SftpTest {

    private static final String FILE = "Kunden-ID;Vorname;Nachname\n1;Ada;Eins\n";

    @TempDir
    Path directory;

    private final SftpServer server;
    private final SftpUsers users;
    private final Inbox inbox;
    private final Imports imports;
    private final FileStore store;
    private final Throttle throttle;
    private final Worlds worlds;
    private final World world;

    SftpTest(
            SftpServer server,
            SftpUsers users,
            Inbox inbox,
            Imports imports,
            FileStore store,
            Throttle throttle,
            Worlds worlds) {
        this.server = server;
        this.users = users;
        this.inbox = inbox;
        this.imports = imports;
        this.store = store;
        this.throttle = throttle;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @BeforeEach
    void listen() {
        server.start();
        throttle.forgive("sftp-network", Throttle.network("127.0.0.1"));
    }

    @Test
    void openssh_drops_a_file_with_each_kind_of_key() throws IOException {
        assumeTrue(OpenSsh.isThere());
        var client = new OpenSsh(directory, port());
        var file = Files.writeString(directory.resolve("kunden.csv"), FILE);

        for (var type : List.of("ed25519", "ecdsa", "rsa")) {
            assertThat(users.setKey(world.business(), client.makeKey(type)))
                    .as(type)
                    .isTrue();

            var answer = client.sftp(
                    name(world), type, "put " + file + " full/kunden.part", "rename full/kunden.part full/kunden.csv");
            assertThat(answer.exitCode()).as(answer.said()).isZero();
            assertThat(inbox.collect(world.business())).as(type).isEqualTo(1);
        }
        assertThat(runs()).hasSize(3).allSatisfy(run -> {
            assertThat(run.way()).isEqualTo(Way.SFTP);
            assertThat(run.mode()).isEqualTo(Mode.FULL);
            assertThat(run.fileName()).isEqualTo("kunden.csv");
        });
    }

    @Test
    void openssh_signs_in_with_the_generated_password_and_sees_three_folders() {
        assumeTrue(OpenSsh.isThere());
        var password = users.renewPassword(world.business());
        var client = new OpenSsh(directory, port());

        assertThat(client.sftpWithPassword(name(world), password, "ls -1").said())
                .contains("delta", "full", "out");
        assertThat(client.sftpWithPassword(name(world), "wrong", "ls").exitCode())
                .isNotZero();
        assertThat(users.of(world.business()).orElseThrow().seenAt()).isNotNull();
    }

    @Test
    void openssh_gets_no_shell_no_command_and_no_forwarding() {
        assumeTrue(OpenSsh.isThere());
        var client = new OpenSsh(directory, port());
        users.setKey(world.business(), client.makeKey("ed25519"));

        assertThat(client.ssh(name(world), "ed25519", "id").exitCode()).isNotZero();
        assertThat(client.ssh(name(world), "ed25519", "-W", "127.0.0.1:22").exitCode())
                .isNotZero();
        assertThat(client.ssh(name(world), "ed25519", "-oCiphers=aes128-cbc", "id")
                        .said())
                .contains("no matching cipher");
    }

    @Test
    void openssh_leads_nowhere_by_paths_links_and_folders() throws IOException {
        assumeTrue(OpenSsh.isThere());
        var client = new OpenSsh(directory, port());
        users.setKey(world.business(), client.makeKey("ed25519"));
        var file = Files.writeString(directory.resolve("kunden.csv"), FILE);
        client.sftp(name(world), "ed25519", "ls");
        Files.writeString(store.home(world.business()).getParent().resolve("secret"), "outside");

        for (var trick : List.of(
                "get ../secret " + directory.resolve("stolen"),
                "get /../../secret " + directory.resolve("stolen"),
                "get full/../../secret " + directory.resolve("stolen"),
                "get /etc/passwd " + directory.resolve("stolen"),
                "put " + file + " kunden.csv",
                "put " + file + " out/kunden.csv",
                "put " + file + " full/../../kunden.csv",
                "put " + file + " ../kunden.csv",
                "mkdir full/deeper",
                "mkdir elsewhere",
                "rmdir full",
                "symlink /etc/passwd full/link.csv",
                "ln -s ../../secret full/link.csv"))
            assertThat(client.sftp(name(world), "ed25519", trick).exitCode())
                    .as(trick)
                    .isNotZero();

        assertThat(directory.resolve("stolen")).doesNotExist();
        try (var all = Files.walk(store.home(world.business()))) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void a_link_that_somebody_else_put_there_is_not_followed() throws IOException {
        try (var ssh = client();
                var sftp = ssh.sftp()) {
            var secret = Files.writeString(directory.resolve("secret"), FILE);
            Files.createSymbolicLink(store.home(world.business()).resolve("full/link.csv"), secret);

            assertThatThrownBy(() -> sftp.open("full/link.csv", OpenMode.Read)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> sftp.open("full/link.csv", OpenMode.Write, OpenMode.Truncate))
                    .isInstanceOf(IOException.class);
            assertThat(inbox.collect(world.business())).isZero();
            assertThat(secret).hasContent(FILE);
        }
    }

    @Test
    void another_business_password_opens_nothing_here() {
        var theirs = worlds.create();
        var password = users.renewPassword(theirs.business());
        users.renewPassword(world.business());

        assertThatThrownBy(() -> Drop.open(port(), name(world), password)).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_is_taken_when_it_is_whole_and_not_before() throws IOException {
        try (var ssh = client();
                var sftp = ssh.sftp()) {
            var handle = sftp.open("delta/kunden.csv", OpenMode.Write, OpenMode.Create);
            sftp.write(handle, 0, FILE.getBytes(StandardCharsets.UTF_8));
            still("delta/kunden.csv");
            assertThat(inbox.collect(world.business())).as("while it is open").isZero();
            sftp.close(handle);
            touch("delta/kunden.csv");
            assertThat(inbox.collect(world.business())).as("just written").isZero();
            still("delta/kunden.csv");
            assertThat(inbox.collect(world.business())).as("lying still").isEqualTo(1);

            put(sftp, "delta/fahrzeuge.csv");
            touch("delta/fahrzeuge.csv");
            put(sftp, "delta/fahrzeuge.csv.done");
            assertThat(inbox.collect(world.business())).as(".done beside it").isEqualTo(1);
            put(sftp, "delta/leistungen.part");
            still("delta/leistungen.part");
            assertThat(inbox.collect(world.business()))
                    .as("a name that says it isn't finished")
                    .isZero();
        }
        assertThat(runs()).extracting(Run::mode).containsOnly(Mode.DELTA);
    }

    @Test
    void a_file_whose_connection_broke_is_not_taken() throws IOException {
        var ssh = client();
        var sftp = ssh.sftp();
        var handle = sftp.open("full/kunden.csv", OpenMode.Write, OpenMode.Create);
        sftp.write(handle, 0, FILE.getBytes(StandardCharsets.UTF_8));
        ssh.client().close(true);
        pause();
        still("full/kunden.csv");

        assertThat(inbox.collect(world.business())).isZero();
    }

    @Test
    void customers_are_taken_before_their_vehicles_and_what_is_nothing_is_told() throws IOException {
        try (var ssh = client();
                var sftp = ssh.sftp()) {
            for (var name : List.of("1-fahrzeuge.csv", "2-kunden.csv", "3-irgendwas.csv")) {
                put(sftp, "full/" + name);
                still("full/" + name);
            }
        }
        inbox.collect(world.business());

        assertThat(runs().reversed()).extracting(Run::fileName).startsWith("2-kunden.csv");
        assertThat(runs()).hasSize(3);
    }

    @Test
    void guessing_is_stopped() {
        var password = users.renewPassword(world.business());
        for (int i = 0; i < 20; i++)
            assertThatThrownBy(() -> Drop.open(port(), name(world), "wrong")).isInstanceOf(IOException.class);

        assertThatThrownBy(() -> Drop.open(port(), name(world), password)).isInstanceOf(IOException.class);
    }

    @Test
    void a_weak_or_broken_key_is_refused() {
        assertThat(users.setKey(world.business(), "")).isFalse();
        assertThat(users.setKey(world.business(), "ssh-ed25519 AAAA")).isFalse();
        assertThat(users.setKey(world.business(), "command=\"sh\" ssh-ed25519 AAAA"))
                .isFalse();
        assertThat(users.setKey(world.business(), "hello\nworld")).isFalse();
    }

    private Drop client() throws IOException {
        var password = users.renewPassword(world.business());
        return Drop.open(port(), name(world), password);
    }

    private static void put(SftpClient sftp, String path) throws IOException {
        try (var handle = sftp.open(path, OpenMode.Write, OpenMode.Create)) {
            sftp.write(handle, 0, FILE.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** As if nobody had written to it for long; the tests' clock stands in March. */
    private void still(String path) throws IOException {
        Files.setLastModifiedTime(home(path), FileTime.from(Instant.parse("2026-03-22T00:00:00Z")));
    }

    private void touch(String path) throws IOException {
        Files.setLastModifiedTime(home(path), FileTime.from(Instant.parse("2026-03-23T06:59:55Z")));
    }

    private Path home(String path) {
        return store.home(world.business()).resolve(path);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int port() {
        return server.listeningAt().orElseThrow();
    }

    private String name(World whose) {
        return users.of(whose.business()).orElseThrow().name();
    }

    private List<Run> runs() {
        return imports.latest(world.business(), 50);
    }
}
