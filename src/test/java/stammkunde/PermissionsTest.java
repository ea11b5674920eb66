package stammkunde;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stammkunde.access.TrustLevel;
import stammkunde.business.Role;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;
import stammkunde.web.Access.Level;

/**
 * Walks every route as nobody and as each role, always with another business's ids in the address and in the form: who
 * may not is turned away, who may gets "not found", and the other business's rows stay what they were (R-SEC-36).
 */
@DatabaseTest
class PermissionsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(?::[^}]*)?}");

    private final MockMvcTester browser;
    private final Worlds worlds;
    private final List<RouteMap.Route> routes;

    PermissionsTest(
            MockMvcTester browser,
            Worlds worlds,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.browser = browser;
        this.worlds = worlds;
        this.routes = RouteMap.of(mappings);
    }

    @Test
    void nobody_gets_further_than_the_route_says() {
        var ours = worlds.create();
        var theirs = worlds.create();

        var wrong = new ArrayList<String>();
        for (var role : new Role[] {null, Role.DESK, Role.MANAGER, Role.OWNER}) {
            for (var route : routes) {
                var staff = role == null ? null : worlds.staff(ours, role);
                var answer = send(route, staff, ours, theirs);
                var problem = judge(route, role == null ? null : Level.valueOf(role.name()), answer);
                if (problem != null)
                    wrong.add("%s as %s: %s".formatted(route, role == null ? "nobody" : role, problem));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_customer_gets_further_than_their_visit_is_sure() {
        var ours = worlds.create();
        var theirs = worlds.create();

        var wrong = new ArrayList<String>();
        for (var trust : TrustLevel.values()) {
            for (var route : routes) {
                var guest = worlds.guest(ours, ours.ada(), trust);
                var answer = send(route, guest.cookie(), guest.csrf(), ours, theirs);
                var problem = judge(route, Level.valueOf(trust.name()), answer);
                if (problem != null) wrong.add("%s as %s: %s".formatted(route, trust, problem));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothing_of_another_customer_changes_whoever_asks() throws SQLException {
        var ours = worlds.create();
        var theirs = worlds.create();
        var before = Fingerprint.of(theirs.business());

        for (var route : routes) {
            var guest = worlds.guest(ours, ours.ada(), TrustLevel.FRESH);
            send(route, guest.cookie(), guest.csrf(), ours, theirs);
        }

        assertThat(Fingerprint.of(theirs.business())).isEqualTo(before);
    }

    @Test
    void nothing_of_another_business_changes_whoever_asks() throws SQLException {
        var ours = worlds.create();
        var theirs = worlds.create();
        var before = Fingerprint.of(theirs.business());

        for (var route : routes) send(route, worlds.staff(ours, Role.OWNER), ours, theirs);

        assertThat(Fingerprint.of(theirs.business())).isEqualTo(before);
    }

    private static @Nullable String judge(RouteMap.Route route, @Nullable Level granted, MvcTestResult answer) {
        var status = answer.getResponse().getStatus();
        if (status >= 500) return "answers " + status;
        var turnedAway = status == 401 || status == 403 || toSignIn(answer);
        if (!mayUse(route.level(), granted)) return turnedAway ? null : "lets them in with " + status;
        if (turnedAway && route.level() != Level.ANYONE) return "turns them away with " + status;
        return route.foreign() && (status < 300 || status == 303)
                ? "answers %d for another business's ids".formatted(status)
                : null;
    }

    private static boolean mayUse(@Nullable Level level, @Nullable Level granted) {
        return level != null && (granted == null ? level == Level.ANYONE : granted.suffices(level));
    }

    private static boolean toSignIn(MvcTestResult answer) {
        var location = answer.getResponse().getHeader("Location");
        return location != null
                && (location.startsWith("/desk/sign-in?next=")
                        || location.startsWith("/portal/step-up?next=")
                        || location.equals("/portal/entrance")
                                && !answer.getRequest().getRequestURI().startsWith("/c"));
    }

    private MvcTestResult send(RouteMap.Route route, @Nullable Staff staff, World ours, World theirs) {
        return staff == null
                ? send(route, null, "", ours, theirs)
                : send(route, staff.cookie(), staff.csrf(), ours, theirs);
    }

    private MvcTestResult send(RouteMap.Route route, @Nullable Cookie cookie, String csrf, World ours, World theirs) {
        var request = browser.method(HttpMethod.valueOf(route.method())).uri(path(route, ours, theirs));
        if (cookie != null) request = request.cookie(cookie).param("_csrf", csrf);
        for (var id : ids(theirs).entrySet())
            if (!route.method().equals("GET")) request = request.param(id.getKey(), id.getValue());
        return request.asyncExchange();
    }

    private static String path(RouteMap.Route route, World ours, World theirs) {
        return VARIABLE.matcher(route.path()).replaceAll(found -> switch (found.group(1)) {
            case "slug" -> ours.slug();
            case "version", "hash" -> "abc";
            case "day" -> "2026-03-24";
            case "number", "index" -> "1";
            default -> foreignId(route.path().substring(0, found.start()), theirs);
        });
    }

    /** The id that fits the noun before it, so that only the business is wrong. */
    private static String foreignId(String before, World theirs) {
        var ids = ids(theirs);
        for (var noun : List.of("customer", "resource", "service", "branch"))
            if (before.contains(noun)) return ids.get(noun);
        return theirs.business().value().toString();
    }

    private static Map<String, String> ids(World world) {
        var ids = new HashMap<String, String>();
        ids.put("customer", world.ada().value().toString());
        ids.put("resource", world.lift().value().toString());
        ids.put("service", world.wheels().value().toString());
        ids.put("branch", world.branch().value().toString());
        ids.put("business", world.business().value().toString());
        return ids;
    }
}
