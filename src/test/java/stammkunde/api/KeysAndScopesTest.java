package stammkunde.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stammkunde.Fingerprint;
import stammkunde.business.Role;
import stammkunde.customer.By;
import stammkunde.customer.VehicleAdded;
import stammkunde.customer.VehicleData;
import stammkunde.customer.Vehicles;
import stammkunde.partner.ApiKeys;
import stammkunde.partner.Partners;
import stammkunde.partner.Scope;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Walks every route of the API with every scope alone, and with another business's ids (R-SEC-36). */
@DatabaseTest
class KeysAndScopesTest {

    private final MockMvcTester http;
    private final Worlds worlds;
    private final Partners partners;
    private final ApiKeys keys;
    private final Vehicles vehicles;
    private final Map<RequestMappingInfo, HandlerMethod> routes = new HashMap<>();

    KeysAndScopesTest(
            MockMvcTester http,
            Worlds worlds,
            Partners partners,
            ApiKeys keys,
            Vehicles vehicles,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.http = http;
        this.worlds = worlds;
        this.partners = partners;
        this.keys = keys;
        this.vehicles = vehicles;
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getMethod().isAnnotationPresent(Allowed.class)) routes.put(info, handler);
        });
    }

    @Test
    void a_key_opens_what_its_scopes_say_and_nothing_else() {
        var world = worlds.create();
        assertThat(routes).hasSizeGreaterThan(12);
        var wrong = new ArrayList<String>();
        for (var scope : Scope.values()) {
            var program = program(world, Set.of(scope));
            routes.forEach((info, handler) -> {
                var allowed =
                        List.of(handler.getMethod().getAnnotation(Allowed.class).value());
                for (var path : info.getPatternValues()) {
                    var status = send(program, info, path, UUID.randomUUID());
                    if ((status == 403) == allowed.contains(scope) || status == 401 || status >= 500)
                        wrong.add(path + " with " + scope + ": " + status);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void all_scopes_together_reach_nothing_of_another_business() throws SQLException {
        var ours = worlds.create();
        var theirs = worlds.create();
        var vehicle = ((VehicleAdded.Added) vehicles.add(
                        theirs.business(), theirs.ada(), VehicleData.of("B-AB 12", "VW", "Polo"), new By.System()))
                .vehicle()
                .value();
        var program = program(ours, EnumSet.allOf(Scope.class));
        var before = Fingerprint.of(theirs.business());

        routes.forEach((info, _) -> {
            for (var path : info.getPatternValues())
                for (var id : List.of(theirs.ada().value(), theirs.wheels().value(), vehicle))
                    if (path.contains("{"))
                        assertThat(send(program, info, path, id)).as(path).isEqualTo(404);
        });
        assertThat(Fingerprint.of(theirs.business())).isEqualTo(before);
    }

    @Test
    void wrong_revoked_and_expired_keys_look_the_same() {
        var world = worlds.create();
        var owner = worlds.staff(world, Role.OWNER).id();
        var good = program(world, Set.of(Scope.SLOTS));
        assertThat(good.get("/api/v1/services")).hasStatus(200);

        var revoked = program(world, Set.of(Scope.SLOTS));
        keys.revoke(world.business(), revoked.key().id(), owner);
        var rotated = program(world, Set.of(Scope.SLOTS));
        var next = keys.rotate(world.business(), rotated.key().id(), Duration.ZERO, owner);
        var answers = new ArrayList<String>();
        for (var bad : List.of(revoked, rotated)) answers.add(body(bad, "/api/v1/services"));
        for (var header : Arrays.asList(
                "Bearer stk_x", "Basic abc", "Bearer " + good.key().secret() + "x", null)) {
            var request = http.get().uri("/api/v1/services");
            var answer = (header == null ? request : request.header("Authorization", header)).exchange();
            assertThat(answer).hasStatus(401).hasHeader("WWW-Authenticate", "Bearer");
            answers.add(text(answer));
        }
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).contains("urn:stammkunde:problem:unauthorized");
        assertThat(new Program(http, rotated.partner(), next.orElseThrow()).get("/api/v1/services"))
                .hasStatus(200);
    }

    @Test
    void the_old_key_stays_good_for_the_overlap() {
        var world = worlds.create();
        var old = program(world, Set.of(Scope.SLOTS));
        var next = keys.rotate(
                world.business(),
                old.key().id(),
                Duration.ofHours(24),
                worlds.staff(world, Role.OWNER).id());

        assertThat(old.get("/api/v1/branches")).hasStatus(200);
        assertThat(new Program(http, old.partner(), next.orElseThrow()).get("/api/v1/branches"))
                .hasStatus(200);
    }

    @Test
    void a_key_may_ask_so_often_in_a_minute_and_is_told_when_to_come_back() {
        var world = worlds.create();
        var program = program(world, Set.of(Scope.SLOTS));
        assertThat(program.get("/api/v1/branches"))
                .hasHeader("RateLimit-Policy", "\"key\";q=600;w=60")
                .hasHeader("RateLimit", "\"key\";r=599;t=60");
        worlds.change(world, "update partner.api_key set used = 600");

        assertThat(program.get("/api/v1/branches")).hasStatus(429).hasHeader("Retry-After", "60");

        worlds.change(world, "update partner.api_key set window_ends = window_ends - interval '61 seconds'");
        assertThat(program.get("/api/v1/branches")).hasStatus(200);
    }

    private Program program(World world, Set<Scope> scopes) {
        return Program.of(world, scopes, worlds, partners, keys, http);
    }

    private static int send(Program program, RequestMappingInfo info, String path, UUID id) {
        var method = info.getMethodsCondition().getMethods().iterator().next().name();
        var filled = path.replaceAll("\\{\\w+}", id.toString());
        var query = path.endsWith("/slots") ? "?branchId=" + id : "";
        return program.send(
                        method,
                        filled + query,
                        "{\"plate\":\"B-X 1\"}".replace(path.contains("vehicle") ? "" : "\"plate\":\"B-X 1\"", ""),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .getResponse()
                .getStatus();
    }

    private static String body(Program program, String path) {
        var answer = program.get(path);
        assertThat(answer).hasStatus(401);
        return text(answer);
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
