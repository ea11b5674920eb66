package stammkunde.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.access.PersonalLink.Purpose;
import stammkunde.access.PersonalLinks;
import stammkunde.partner.ApiKeys;
import stammkunde.partner.Partners;
import stammkunde.partner.Scope;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Questions;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class LinksByProgramTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvcTester http;
    private final Worlds worlds;
    private final Partners partners;
    private final ApiKeys keys;
    private final PersonalLinks links;

    LinksByProgramTest(MockMvcTester http, Worlds worlds, Partners partners, ApiKeys keys, PersonalLinks links) {
        this.http = http;
        this.worlds = worlds;
        this.partners = partners;
        this.keys = keys;
        this.links = links;
    }

    @Test
    void a_link_for_a_customer_opens_their_page() throws Exception {
        var world = worlds.create();
        var program = program(world);
        var made = json(
                program.post("/api/v1/links", "{\"customerId\":\"" + world.ada().value() + "\"}"));

        var url = made.at("/url").asString();
        assertThat(made.at("/expiresAt").asString()).isEqualTo("2026-04-22T07:00:00Z");
        assertThat(http.get().uri(url.substring(url.indexOf("/l/"))))
                .hasStatus(200)
                .bodyText()
                .contains("Ada");
    }

    @Test
    void each_line_of_a_batch_is_answered_by_a_link_or_a_reason() throws Exception {
        var world = worlds.create();
        var theirs = worlds.create();
        worlds.change(
                world,
                "update customer.customer set number = 4711 where customer_id = ?",
                world.bo().value());
        var program = program(world);
        var body = """
                {"links": [{"customerId": "%s"}, {"customerNumber": 4711}, {"customerNumber": 4712}, {"customerId": "%s"},
                           {"customerId": "%s", "serviceId": "%s"}, {"customerId": "%s", "branchId": "%s"},
                           {"customerId": "%s", "vehicleId": "%s"}, {}, null, {"customerId": "%s", "customerNumber": 4711}]}
                """.formatted(
                        world.ada().value(),
                        theirs.ada().value(),
                        world.ada().value(),
                        theirs.wheels().value(),
                        world.ada().value(),
                        theirs.branch().value(),
                        world.ada().value(),
                        UUID.randomUUID(),
                        world.ada().value());

        var answer = json(program.post("/api/v1/links/batch", body, "one"));

        assertThat(answer.at("/made").asInt()).isEqualTo(2);
        assertThat(answer.at("/refused").asInt()).isEqualTo(8);
        assertThat(answer.at("/results/1/customerId").asString())
                .isEqualTo(world.bo().value().toString());
        assertThat(IntStream.range(2, 10)
                        .mapToObj(i -> answer.at("/results/" + i + "/reason").asString()))
                .containsExactly(
                        "unknown_customer",
                        "unknown_customer",
                        "unknown_service",
                        "unknown_branch",
                        "unknown_vehicle",
                        "unknown_customer",
                        "unknown_customer",
                        "unknown_customer");
        assertThat(json(program.post("/api/v1/links/batch", body, "one"))).isEqualTo(answer);
        assertThat(links.counts(
                                world.business(),
                                Purpose.PARTNER,
                                program.partner().value())
                        .made())
                .isEqualTo(2);
    }

    @Test
    void ten_thousand_links_cost_as_many_questions_as_one() throws Exception {
        var world = worlds.create();
        var program = program(world);
        var one = Questions.of(() ->
                assertThat(program.post("/api/v1/links/batch", batch(world, 1))).hasStatus(200));
        var many = Questions.of(() -> {
            var answer = json(program.post("/api/v1/links/batch", batch(world, 10_000)));
            assertThat(answer.at("/made").asInt()).isEqualTo(10_000);
            assertThat(answer.at("/results/9999/index").asInt()).isEqualTo(9_999);
        });

        assertThat(many).hasSizeLessThanOrEqualTo(one.size()).hasSizeLessThan(25);
        assertThat(program.post("/api/v1/links/batch", batch(world, 10_001))).hasStatus(422);
    }

    @Test
    void neither_secrets_nor_answers_lie_in_the_database_in_clear() throws Exception {
        var world = worlds.create();
        var program = program(world);
        var url = json(program.post(
                        "/api/v1/links", "{\"customerId\":\"" + world.ada().value() + "\"}"))
                .at("/url")
                .asString();
        var secret = url.substring(url.lastIndexOf('/') + 1);

        for (var table : new String[] {"partner.reply", "partner.api_key", "access.personal_link"})
            for (var text : new String[] {secret, program.key().secret()})
                assertThat(count(world, table, text)).as(table).isZero();
    }

    private int count(World world, String table, String text) throws Exception {
        try (var administrator = stammkunde.testing.TestDatabase.postgres().connectAsAdministrator("test");
                var sql = administrator.prepareStatement("select count(*) from " + table
                        + " t where business_id = ? and (t::text like ? or t::text like ?)")) {
            sql.setObject(1, world.business().value());
            sql.setString(2, "%" + text + "%");
            sql.setString(3, "%" + java.util.HexFormat.of().formatHex(text.getBytes()) + "%");
            try (var row = sql.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void an_end_in_the_past_or_beyond_400_days_is_refused() {
        var world = worlds.create();
        var program = program(world);
        for (var end : new String[] {"2026-03-23T07:00:00Z", "2028-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z"})
            assertThat(program.post(
                            "/api/v1/links",
                            "{\"customerId\":\"%s\",\"expiresAt\":\"%s\"}"
                                    .formatted(world.ada().value(), end)))
                    .hasStatus(422);
    }

    private Program program(World world) {
        return Program.of(world, Set.of(Scope.LINKS), worlds, partners, keys, http);
    }

    private static String batch(World world, int lines) {
        return IntStream.range(0, lines)
                .mapToObj(_ -> "{\"customerId\":\"" + world.ada().value() + "\"}")
                .collect(Collectors.joining(",", "{\"links\":[", "]}"));
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
