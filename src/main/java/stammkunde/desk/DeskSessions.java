package stammkunde.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import stammkunde.business.KnownDevices;
import stammkunde.business.StaffId;
import stammkunde.business.StaffSessions;
import stammkunde.shared.BusinessId;
import stammkunde.web.Browsers;
import stammkunde.web.FormToken;
import stammkunde.web.SessionCookie;

/**
 * The desk's two cookies: the session's token, and the mark of a known device, which opens nothing.
 */
@Component
public class DeskSessions {

    private static final SessionCookie SESSION = new SessionCookie("desk");
    private static final SessionCookie DEVICE = new SessionCookie("desk-device");
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
        SESSION.set(request, response, token, StaffSessions.LONGEST);
    }

    public void close(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        SESSION.remove(request, response);
    }

    public void remember(HttpServletRequest request, HttpServletResponse response, String email) {
        DEVICE.set(request, response, devices.mark(email), DEVICE_LASTS);
    }

    /** Empty for a browser that nobody signed in from. */
    public String device(HttpServletRequest request) {
        return DEVICE.value(request).orElse("");
    }

    static Optional<String> token(HttpServletRequest request) {
        return SESSION.value(request);
    }

    /** See {@link FormToken}. */
    public static String formToken(String token) {
        return FormToken.of(token);
    }

    private void end(HttpServletRequest request) {
        token(request)
                .flatMap(sessions::find)
                .ifPresent(session -> sessions.end(session.business(), session.staff(), session.id()));
    }
}
