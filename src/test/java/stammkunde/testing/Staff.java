package stammkunde.testing;

import jakarta.servlet.http.Cookie;
import stammkunde.business.Role;
import stammkunde.business.StaffId;
import stammkunde.desk.DeskSessions;

/** Somebody who is signed in at the desk: {@code browser.post().cookie(ada.cookie()).param("_csrf", ada.csrf())}. */
public record Staff(StaffId id, String name, String email, Role role, String token) {

    public Cookie cookie() {
        return new Cookie("desk", token);
    }

    /** What every form of this session brings along. */
    public String csrf() {
        return DeskSessions.formToken(token);
    }
}
