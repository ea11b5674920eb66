package stammkunde.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.partner.ApiKeys;
import stammkunde.partner.Partners;
import stammkunde.partner.Scope;
import stammkunde.scheduling.Appointments;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class BookingByProgramTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VISITOR =
            "\"visitor\":{\"firstName\":\"Ingrid\",\"lastName\":\"Beispiel\",\"email\":\"ingrid@example.org\",\"phone\":\"030 5550100\"}";

    private final MockMvcTester http;
    private final Worlds worlds;
    private final Partners partners;
    private final ApiKeys keys;
    private final Appointments appointments;

    BookingByProgramTest(
            MockMvcTester http, Worlds worlds, Partners partners, ApiKeys keys, Appointments appointments) {
        this.http = http;
        this.worlds = worlds;
        this.partners = partners;
        this.keys = keys;
        this.appointments = appointments;
    }

    @Test
    void a_program_finds_a_time_books_it_reads_it_and_cancels_it() throws Exception {
        var world = worlds.create();
        var program = program(world, Set.of(Scope.SLOTS, Scope.BOOK));
        assertThat(json(program.get("/api/v1/services")).at("/items").size()).isEqualTo(2);
        var slots = json(program.get("/api/v1/services/" + world.wheels().value() + "/slots?branchId="
                + world.branch().value() + "&from=2026-03-24&days=2"));
        assertThat(slots.at("/days/0/date").asString()).isEqualTo("2026-03-24");
        var start = slots.at("/days/0/starts/2").asString();

        var booked = json(program.post("/api/v1/appointments", wish(world, start)));
        var path = "/api/v1/appointments/" + booked.at("/id").asString();
        assertThat(booked.at("/status").asString()).isEqualTo("confirmed");
        assertThat(booked.at("/start").asString()).isEqualTo(start);
        assertThat(booked.has("contact")).isTrue();
        assertThat(booked.at("/contact").isNull()).isTrue();
        assertThat(json(program.get(path)).at("/source").asString()).isEqualTo("api");

        assertThat(json(program.post(path + "/cancellation", "{}"))
                        .at("/status")
                        .asString())
                .isEqualTo("cancelled");
        assertThat(program.post(path + "/cancellation", "{}")).hasStatus(409);
    }

    @Test
    void another_partner_neither_reads_nor_cancels_it() throws Exception {
        var world = worlds.create();
        var one = program(world, Set.of(Scope.BOOK));
        var other = program(world, Set.of(Scope.BOOK));
        var reader = program(world, Set.of(Scope.APPOINTMENTS_READ));
        var id = json(one.post("/api/v1/appointments", wish(world, "2026-03-24T09:00:00Z")))
                .at("/id")
                .asString();

        assertThat(other.get("/api/v1/appointments/" + id)).hasStatus(404);
        assertThat(other.post("/api/v1/appointments/" + id + "/cancellation", "{}"))
                .hasStatus(404);
        assertThat(reader.get("/api/v1/appointments/" + id)).hasStatus(200);
        assertThat(reader.post("/api/v1/appointments/" + id + "/cancellation", "{}"))
                .hasStatus(403);
    }

    @Test
    void the_same_request_again_books_once_and_is_answered_the_same() throws Exception {
        var world = worlds.create();
        var program = program(world, Set.of(Scope.BOOK));
        var body = wish(world, "2026-03-24T09:00:00Z");

        var first = program.post("/api/v1/appointments", body, "abc");
        var again = program.post("/api/v1/appointments", body, "abc");

        assertThat(first).hasStatus(201).doesNotContainHeader("Idempotent-Replayed");
        assertThat(again).hasStatus(201).hasHeader("Idempotent-Replayed", "true");
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(program.post("/api/v1/appointments", wish(world, "2026-03-24T10:00:00Z"), "abc"))
                .hasStatus(422)
                .bodyText()
                .contains("idempotency-key-reused");
        assertThat(appointments.unhandled(world.business())).hasSize(1);
        assertThat(program(world, Set.of(Scope.BOOK)).post("/api/v1/appointments", body, "abc"))
                .as("another partner's keys are its own")
                .doesNotContainHeader("Idempotent-Replayed");
    }

    @Test
    void of_many_at_once_with_one_key_one_books() throws Exception {
        var world = worlds.create();
        var program = program(world, Set.of(Scope.BOOK));
        var body = wish(world, "2026-03-24T09:00:00Z");
        Callable<Integer> send = () ->
                program.post("/api/v1/appointments", body, "race").getResponse().getStatus();
        List<Integer> statuses;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statuses = threads.invokeAll(java.util.Collections.nCopies(8, send)).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
        assertThat(statuses).contains(201).containsAnyOf(201, 409).isSubsetOf(201, 409);
        assertThat(appointments.unhandled(world.business())).hasSize(1);
    }

    @Test
    void what_is_taken_or_not_offered_says_why() throws Exception {
        var world = worlds.create();
        var program = program(world, Set.of(Scope.BOOK));
        for (var i = 0; i < 2; i++) program.post("/api/v1/appointments", wish(world, "2026-03-24T09:00:00Z"));

        var taken = program.post("/api/v1/appointments", wish(world, "2026-03-24T09:00:00Z"));
        assertThat(taken).hasStatus(409).hasContentType("application/problem+json");
        assertThat(json(taken).at("/type").asString()).isEqualTo("urn:stammkunde:problem:slot-taken");
        assertThat(json(taken).at("/nearest").size()).isPositive();
        var closed = program.post("/api/v1/appointments", wish(world, "2026-03-22T09:00:00Z"));
        assertThat(closed).hasStatus(422);
        assertThat(json(closed).at("/reason").asString()).isEqualTo("past");
        var foreign = program.post(
                "/api/v1/appointments",
                wish(world, "2026-03-24T12:00:00Z")
                        .replace(
                                "{\"serviceId",
                                "{\"customerId\":\"" + worlds.create().ada().value() + "\",\"serviceId"));
        assertThat(json(foreign).at("/reason").asString()).isEqualTo("unknown_customer");
    }

    @Test
    void a_known_customer_need_not_be_described() throws Exception {
        var world = worlds.create();
        var program = program(world, EnumSet.of(Scope.BOOK, Scope.CUSTOMERS_READ));
        var booked = json(program.post(
                "/api/v1/appointments",
                wish(world, "2026-03-24T09:00:00Z")
                        .replace(
                                VISITOR,
                                VISITOR + ",\"customerId\":\"" + world.ada().value() + "\"")));

        assertThat(booked.at("/customerId").asString())
                .isEqualTo(world.ada().value().toString());
        assertThat(booked.at("/contact").isObject()).isTrue();
    }

    private Program program(World world, Set<Scope> scopes) {
        return Program.of(world, scopes, worlds, partners, keys, http);
    }

    private static String wish(World world, String start) {
        return "{\"serviceId\":\"%s\",\"branchId\":\"%s\",\"start\":\"%s\",%s}"
                .formatted(world.wheels().value(), world.branch().value(), start, VISITOR);
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
