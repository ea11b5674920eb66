package stammkunde.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie with a secret. Over https its name binds it to this host and to encryption (R-SEC-29); in a frame it belongs to
 * the website around it as well, where the browser takes such a cookie at all.
 */
public record SessionCookie(String name) {

    public Optional<String> value(HttpServletRequest request) {
        if (request.getCookies() == null) return Optional.empty();
        for (Cookie cookie : request.getCookies())
            if (cookie.getName().equals(nameOn(request))) return Optional.of(cookie.getValue());
        return Optional.empty();
    }

    public void set(HttpServletRequest request, HttpServletResponse response, String value, Duration lasts) {
        var partitioned = request.isSecure() && Framing.isFramed(request);
        var cookie = ResponseCookie.from(nameOn(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(partitioned ? "None" : "Lax")
                .partitioned(partitioned)
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    public void remove(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private String nameOn(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
