package stammkunde.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.TestDatabase;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** The whole chain under kill -9: what was answered with success is there once, and its mail is sent (R-REL-5). */
@DatabaseTest
@Tag("process")
class KillTest {

    private static final int CLIENTS = 4;
    private static final int ENOUGH = 20;

    private final World world;

    /** E-mail address of each booking that was answered with success, and the link it was given. */
    private final Map<String, String> booked = new ConcurrentHashMap<>();

    @TempDir
    Path directory;

    KillTest(Worlds worlds) {
        this.world = worlds.create();
    }

    @Test
    void each_booking_that_was_answered_exists_once_and_its_mail_is_sent() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            bringTheWorld();
            var environment = Map.of(
                    "STAMMKUNDE_MAIL_HOST", "127.0.0.1",
                    "STAMMKUNDE_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()),
                    "STAMMKUNDE_MAIL_TLS", "NONE",
                    "STAMMKUNDE_MAIL_FROM", "termine@example.org",
                    "STAMMKUNDE_BOOKINGS_PER_NETWORK", "100000");
            killUnderLoad(RunningServe.in(data(), environment));
            assertThat(booked).hasSizeGreaterThanOrEqualTo(ENOUGH);

            try (var serve = RunningServe.in(data(), environment)) {
                for (var booking : booked.entrySet()) {
                    assertThat(count(serve, booking.getKey())).isEqualTo(1);
                    assertThat(serve.get(booking.getValue()).statusCode()).isEqualTo(200);
                }
                Awaitility.await()
                        .atMost(Duration.ofSeconds(90))
                        .untilAsserted(() -> assertThat(messageIds(mail))
                                .containsKeys(booked.keySet().toArray(String[]::new)));
                // the restored database also has letters that other tests left waiting: they are not this test's
                var sent = messageIds(mail);
                assertThat(booked.keySet())
                        .allSatisfy(email -> assertThat(sent.get(email)).hasSize(1));
                assertThat(brokenRules(serve)).isSubsetOf("businesses_without_owner");
            }
        } finally {
            mail.stop();
        }
    }

    /** The test's own world is moved into a fresh installation as an administrator would do it. */
    private void bringTheWorld() throws Exception {
        var here = new Installation(directory, TestDatabase.postgres().database("test"), null);
        var file = directory.resolve("world.zip");
        new Backup(here).write(file);
        assertThat(Command.start("restore", file.toString(), "--data", data().toString())
                        .exitCode())
                .isZero();
    }

    private void killUnderLoad(RunningServe serve) throws InterruptedException {
        var starts = new ConcurrentLinkedQueue<String>();
        for (int day = 3; day < 50; day++)
            for (int hour = 8; hour < 17; hour++)
                starts.add(LocalDate.now()
                        .plusDays(day)
                        .atTime(hour, 0)
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .toInstant()
                        .toString()
                        .replace(":00Z", "Z"));
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++)
                clients.submit(() -> {
                    while (!starts.isEmpty() && serve.command().process().isAlive()) book(serve, starts.remove());
                });
            Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> booked.size() >= ENOUGH);
            serve.command().process().destroyForcibly().waitFor();
        }
    }

    /** A client whose connection breaks knows nothing; only who was led on to the appointment was promised it. */
    private void book(RunningServe serve, String start) {
        var email = "load-" + UUID.randomUUID() + "@example.org";
        var form = Map.of(
                "key",
                UUID.randomUUID().toString(),
                "service",
                world.wheels().value().toString(),
                "branch",
                world.branch().value().toString(),
                "start",
                start,
                "offer",
                "--EUR-1440",
                "firstName",
                "Last",
                "lastName",
                "Test",
                "email",
                email,
                "phone",
                "0171 3920014");
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = serve.send(HttpRequest.newBuilder(URI.create(serve.url() + "/b/" + world.slug() + "/appointments"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() == 303)
            booked.put(email, answer.headers().firstValue("Location").orElseThrow());
    }

    private int count(RunningServe serve, String email) throws SQLException {
        try (var app = serve.database().connectAsApp()) {
            Snapshot.begin(app);
            Snapshot.enter(app, world.business().value());
            try (var query = app.prepareStatement("""
                    select count(*) from scheduling.appointment a
                      join scheduling.claim c using (business_id, appointment_id) where a.email = ?""")) {
                query.setString(1, email);
                var rows = query.executeQuery();
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** The test's world has no staff; all else must be in order. */
    private Set<String> brokenRules(RunningServe serve) throws Exception {
        var broken = new HashSet<String>();
        new Audit(serve.database()).run(AuditRule.all()).forEach((rule, rows) -> {
            if (rows.stream().anyMatch(row -> row.startsWith(world.business().toString()))) broken.add(rule.name());
        });
        return broken;
    }

    /** Sent twice is allowed only if mail programs can see that it is the same message. */
    private static Map<String, Set<String>> messageIds(GreenMail mail) {
        return Arrays.stream(mail.getReceivedMessages())
                .collect(Collectors.groupingBy(
                        KillTest::recipient, Collectors.mapping(KillTest::messageId, Collectors.toSet())));
    }

    private static String recipient(Message message) {
        try {
            return message.getAllRecipients()[0].toString().replaceAll(".*<|>.*", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(Message message) {
        try {
            return message.getHeader("Message-ID")[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path data() {
        return directory.resolve("data");
    }
}
