package stammkunde.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import stammkunde.business.KnownDevices;
import stammkunde.business.StaffId;
import stammkunde.business.StaffSessions;
import stammkunde.shared.BusinessId;

/**
 * The desk's two cookies: the session's token, and the mark of a known device, which opens nothing. Over https their names bind them to this host and to encryption.
 */
@Component
public class DeskSessions {

    private static final Duration DEVICE_LASTS = Duration.ofDays(180);

    private final StaffSessions sessions;
    private final KnownDevices devices;

    DeskSessions(StaffSessions sessions, KnownDevices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    /** A new session, and the cookie for it; an older one of this browser ends. */
    public void open(
            HttpServletRequest request,
            HttpServletResponse response,
            BusinessId business,
            StaffId staff,
            boolean factorGiven) {
        end(request);
        var device = Browsers.name(request.getHeader(HttpHeaders.USER_AGENT));
        var token = sessions.start(business, staff, device, factorGiven);
        set(request, response, "desk", token, StaffSessions.LONGEST);
    }

    public void close(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        set(request, response, "desk", "", Duration.ZERO);
    }

    public void remember(HttpServletRequest request, HttpServletResponse response, String email) {
        set(request, response, "desk-device", devices.mark(email), DEVICE_LASTS);
    }

    /** Empty for a browser that nobody signed in from. */
    public String device(HttpServletRequest request) {
        return cookie(request, "desk-device").orElse("");
    }

    static Optional<String> token(HttpServletRequest request) {
        return cookie(request, "desk");
    }

    /** What the session's forms must bring along; follows from its secret, so it needs no place of its own. */
    public static String formToken(String token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal("form".getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    private void end(HttpServletRequest request) {
        token(request)
                .flatMap(sessions::find)
                .ifPresent(session -> sessions.end(session.business(), session.staff(), session.id()));
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        if (request.getCookies() == null) return Optional.empty();
        for (Cookie cookie : request.getCookies())
            if (cookie.getName().equals(name(request, name))) return Optional.of(cookie.getValue());
        return Optional.empty();
    }

    private static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration lasts) {
        var cookie = ResponseCookie.from(name(request, name), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
