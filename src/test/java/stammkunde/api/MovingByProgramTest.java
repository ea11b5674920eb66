package stammkunde.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.partner.ApiKeys;
import stammkunde.partner.Partners;
import stammkunde.partner.Scope;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class MovingByProgramTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvcTester http;
    private final Worlds worlds;
    private final Partners partners;
    private final ApiKeys keys;

    MovingByProgramTest(MockMvcTester http, Worlds worlds, Partners partners, ApiKeys keys) {
        this.http = http;
        this.worlds = worlds;
        this.partners = partners;
        this.keys = keys;
    }

    @Test
    void a_program_moves_what_it_has_booked_once_however_often_it_asks() throws Exception {
        var world = worlds.create();
        var program = program(world, Set.of(Scope.BOOK));
        var path = booked(program, world, "2026-03-24T09:00:00Z");

        var moved = program.post(path + "/move", to("2026-03-25T10:00:00Z"), "once");
        assertThat(moved).hasStatus(200);
        assertThat(json(moved).at("/start").asString()).isEqualTo("2026-03-25T10:00:00Z");
        assertThat(program.post(path + "/move", to("2026-03-25T10:00:00Z"), "once"))
                .hasStatus(200)
                .hasHeader("Idempotent-Replayed", "true");
        assertThat(program.post(path + "/move", to("2026-03-25T10:00:00Z")))
                .as("where it stands already")
                .hasStatus(200);
        assertThat(json(program.get(path)).at("/start").asString()).isEqualTo("2026-03-25T10:00:00Z");

        program.post(path + "/cancellation", "{}");
        var over = program.post(path + "/move", to("2026-03-26T10:00:00Z"));
        assertThat(over).hasStatus(409);
        assertThat(json(over).at("/reason").asString()).isEqualTo("cancelled");
    }

    @Test
    void what_is_taken_is_answered_with_the_nearest_free_times_and_nothing_moves() throws Exception {
        var world = worlds.create();
        var program = program(world, Set.of(Scope.BOOK));
        for (var i = 0; i < 2; i++) booked(program, world, "2026-03-24T09:00:00Z");
        var path = booked(program, world, "2026-03-25T09:00:00Z");

        var taken = program.post(path + "/move", to("2026-03-24T09:00:00Z"));
        assertThat(taken).hasStatus(409);
        assertThat(json(taken).at("/type").asString()).isEqualTo("urn:stammkunde:problem:slot-taken");
        assertThat(json(taken).at("/nearest").size()).isPositive();
        assertThat(json(program.post(path + "/move", to("2026-03-22T09:00:00Z")))
                        .at("/reason")
                        .asString())
                .isEqualTo("past");
        assertThat(program.post(path + "/move", "{}")).hasStatus(422);
        assertThat(program.post(path + "/move", to("+9999999-01-01T00:00:00Z"))).hasStatus(422);
        assertThat(json(program.get(path)).at("/start").asString()).isEqualTo("2026-03-25T09:00:00Z");
    }

    @Test
    void only_who_has_booked_it_moves_it() throws Exception {
        var world = worlds.create();
        var path = booked(program(world, Set.of(Scope.BOOK)), world, "2026-03-24T09:00:00Z");
        var wish = to("2026-03-25T09:00:00Z");
        assertThat(program(world, Set.of(Scope.BOOK)).post(path + "/move", wish))
                .as("another partner")
                .hasStatus(404);
        assertThat(program(worlds.create(), Set.of(Scope.BOOK)).post(path + "/move", wish))
                .as("another business")
                .hasStatus(404);
        assertThat(program(world, Set.of(Scope.APPOINTMENTS_READ)).post(path + "/move", wish))
                .as("a key that only reads")
                .hasStatus(403);
    }

    @Test
    void of_many_who_move_to_the_last_free_place_one_gets_it() throws Exception {
        var world = worlds.create();
        var program = program(world, Set.of(Scope.BOOK));
        booked(program, world, "2026-03-24T09:00:00Z");
        var paths = IntStream.range(10, 14)
                .mapToObj(hour -> booked(program, world, "2026-03-25T%d:00:00Z".formatted(hour)))
                .toList();

        var start = new CyclicBarrier(paths.size());
        List<Integer> statuses;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statuses = threads
                    .invokeAll(paths.stream()
                            .map(path -> (Callable<Integer>) () -> {
                                start.await();
                                return program.post(path + "/move", to("2026-03-24T09:00:00Z"))
                                        .getResponse()
                                        .getStatus();
                            })
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
        assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 409);
    }

    private String booked(Program program, World world, String start) {
        var wish = """
                {"serviceId":"%s","branchId":"%s","start":"%s",
                 "visitor":{"firstName":"Ingrid","lastName":"Beispiel","email":"ingrid@example.org","phone":"030 5550100"}}
                """.formatted(world.wheels().value(), world.branch().value(), start);
        return "/api/v1/appointments/"
                + json(program.post("/api/v1/appointments", wish)).at("/id").asString();
    }

    private static String to(String start) {
        return "{\"start\":\"" + start + "\"}";
    }

    private Program program(World world, Set<Scope> scopes) {
        return Program.of(world, scopes, worlds, partners, keys, http);
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
