package stammkunde.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Shows a mail inside a page of the desk: in a frame that can do nothing, for mails bring their own styles. */
public final class LetterFrames {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " object-src 'none'; frame-ancestors 'none'; frame-src 'self'";

    private LetterFrames() {}

    /** For the page around the frame. */
    public static void allowIn(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
    }

    public static void html(HttpServletResponse response, String html) throws IOException {
        write(response, "text/html;charset=UTF-8", html);
    }

    public static void text(HttpServletResponse response, String text) throws IOException {
        write(response, "text/plain;charset=UTF-8", text);
    }

    private static void write(HttpServletResponse response, String type, String content) throws IOException {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; base-uri 'none'; frame-ancestors 'self'");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType(type);
        response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
    }
}
