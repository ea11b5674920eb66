package stammkunde.testing;

import jakarta.servlet.http.Cookie;
import stammkunde.web.FormToken;

/** A customer in the portal: {@code browser.post().cookie(ada.cookie()).param("_csrf", ada.csrf())}. */
public record Guest(String token) {

    public Cookie cookie() {
        return new Cookie("visit", token);
    }

    /** What every form of this visit brings along. */
    public String csrf() {
        return FormToken.of(token);
    }
}
