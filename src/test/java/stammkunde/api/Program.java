package stammkunde.api;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.business.Role;
import stammkunde.partner.ApiKeys;
import stammkunde.partner.PartnerId;
import stammkunde.partner.Partners;
import stammkunde.partner.Scope;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** A partner's program with a key. */
record Program(MockMvcTester http, PartnerId partner, ApiKeys.Issued key) {

    static Program of(
            World world, Set<Scope> scopes, Worlds worlds, Partners partners, ApiKeys keys, MockMvcTester http) {
        var owner = worlds.staff(world, Role.OWNER).id();
        var partner = partners.add(world.business(), "Partner " + UUID.randomUUID(), owner)
                .orElseThrow();
        return new Program(
                http,
                partner,
                keys.issue(world.business(), partner, scopes, owner).orElseThrow());
    }

    MvcTestResult get(String path) {
        return checked(
                "GET",
                path,
                http.get()
                        .uri(path)
                        .header("Authorization", "Bearer " + key.secret())
                        .exchange());
    }

    MvcTestResult post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    MvcTestResult post(String path, String body, String idempotencyKey) {
        return send("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    MvcTestResult patch(String path, String body) {
        return send("PATCH", path, body, Map.of());
    }

    MvcTestResult send(String method, String path, String body, Map<String, String> headers) {
        var request = http.method(HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", "Bearer " + key.secret())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        for (var header : headers.entrySet()) request = request.header(header.getKey(), header.getValue());
        return checked(method, path, request.exchange());
    }

    /** Whatever a test is about: every answer is what the description promises. */
    private static MvcTestResult checked(String method, String path, MvcTestResult answer) {
        try {
            Contract.check(method, path, answer.getResponse());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return answer;
    }
}
