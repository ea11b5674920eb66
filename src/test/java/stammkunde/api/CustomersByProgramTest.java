package stammkunde.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.partner.ApiKeys;
import stammkunde.partner.Partners;
import stammkunde.partner.Scope;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Worlds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class CustomersByProgramTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvcTester http;
    private final Worlds worlds;
    private final Partners partners;
    private final ApiKeys keys;

    CustomersByProgramTest(MockMvcTester http, Worlds worlds, Partners partners, ApiKeys keys) {
        this.http = http;
        this.worlds = worlds;
        this.partners = partners;
        this.keys = keys;
    }

    @Test
    void a_customer_with_a_vehicle_is_written_found_and_changed() throws Exception {
        var world = worlds.create();
        var program = Program.of(world, EnumSet.allOf(Scope.class), worlds, partners, keys, http);
        var made = json(program.post("/api/v1/customers", """
                {"firstName": "Ingrid", "lastName": "Müller", "emails": ["Ingrid@Example.org"], "phones": ["0175 1234567"]}
                """));
        var path = "/api/v1/customers/" + made.at("/id").asString();
        var car = json(program.post(path + "/vehicles", "{\"plate\":\"B-AB 12\",\"make\":\"VW\",\"mileageKm\":100}"));

        for (var query : new String[] {
            "email=ingrid@example.org",
            "plate=b-ab12",
            "number=" + made.at("/number").asLong()
        })
            assertThat(json(program.get("/api/v1/customers?" + query))
                            .at("/items/0/id")
                            .asString())
                    .as(query)
                    .isEqualTo(made.at("/id").asString());
        assertThat(json(program.get("/api/v1/customers?email=ingrid@example.or"))
                        .at("/items")
                        .size())
                .isZero();

        worlds.change(world, "update customer.customer set notes = 'CANARY'");
        var changed = program.patch(path, "{\"lastName\":\"Maier\",\"emails\":[]}");
        assertThat(json(changed).at("/firstName").asString()).isEqualTo("Ingrid");
        assertThat(json(changed).at("/lastName").asString()).isEqualTo("Maier");
        assertThat(json(changed).at("/emails").size()).isZero();
        assertThat(json(changed).at("/phones/0").asString()).isEqualTo("+491751234567");
        assertThat(changed).bodyText().doesNotContain("CANARY");

        var vehicle = "/api/v1/vehicles/" + car.at("/id").asString();
        assertThat(json(program.patch(vehicle, "{\"mileageKm\":200}"))
                        .at("/mileageKm")
                        .asInt())
                .isEqualTo(200);
        assertThat(json(program.get(vehicle)).at("/plate").asString()).isEqualTo("B-AB 12");
        assertThat(program.post(path + "/vehicles", "{\"plate\":\"b ab 12\"}")).hasStatus(409);
        assertThat(json(program.get(path + "/vehicles?limit=1")).at("/items").size())
                .isEqualTo(1);
    }

    @Test
    void of_programs_that_write_different_fields_at_once_none_undoes_the_others() throws Exception {
        var world = worlds.create();
        var program = Program.of(world, EnumSet.allOf(Scope.class), worlds, partners, keys, http);
        var car = "/api/v1/vehicles/"
                + json(program.post(
                                "/api/v1/customers/" + world.ada().value() + "/vehicles", "{\"plate\":\"B-AB 12\"}"))
                        .at("/id")
                        .asString();
        for (var round = 0; round < 5; round++) {
            var writes = List.of(
                    "{\"make\":\"VW %d\"}".formatted(round),
                    "{\"model\":\"Polo %d\"}".formatted(round),
                    "{\"vin\":\"WVWZZZ1JZXW00000%d\"}".formatted(round),
                    "{\"mileageKm\":%d}".formatted(1000 + round));
            var start = new CyclicBarrier(writes.size());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : threads.invokeAll(writes.stream()
                        .map(body -> (Callable<MvcTestResult>) () -> {
                            start.await();
                            return program.patch(car, body);
                        })
                        .toList())) assertThat(answer.resultNow()).hasStatus(200);
            }
            var now = json(program.get(car));
            assertThat(now.at("/make").asString()).isEqualTo("VW " + round);
            assertThat(now.at("/model").asString()).isEqualTo("Polo " + round);
            assertThat(now.at("/vin").asString()).isEqualTo("WVWZZZ1JZXW00000" + round);
            assertThat(now.at("/mileageKm").asInt()).isEqualTo(1000 + round);
        }
    }

    @Test
    void pages_follow_each_other_without_gap_or_double() throws Exception {
        var world = worlds.create();
        var program = Program.of(world, EnumSet.allOf(Scope.class), worlds, partners, keys, http);
        for (var i = 0; i < 5; i++) program.post("/api/v1/customers", "{\"lastName\":\"Kunde " + i + "\"}");
        var seen = new HashSet<String>();
        var cursor = "";
        var pages = 0;
        do {
            var page = json(program.get("/api/v1/customers?limit=3" + cursor));
            page.at("/items")
                    .forEach(one ->
                            assertThat(seen.add(one.at("/id").asString())).isTrue());
            cursor = page.at("/nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.at("/nextCursor").asString();
            pages++;
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(7);
        assertThat(pages).isEqualTo(3);
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
