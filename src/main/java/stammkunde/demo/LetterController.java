package stammkunde.demo;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.messaging.DemoLetter;
import stammkunde.messaging.DemoLetter.Attachment;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** Letters of the demo as JSON, as a page, as they look, and what is attached to them. */
@Controller
@Access(Access.Level.ANYONE)
@ConditionalOnBooleanProperty("stammkunde.demo")
class LetterController {

    /** Letters bring their styles along; nothing else is allowed to them, and only our own page frames them. */
    private static final String LETTER_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups"
                    + " allow-top-navigation-by-user-activation";

    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
            + " data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Letterbox letters;

    LetterController(Letterbox letters) {
        this.letters = letters;
    }

    /** One letter as programs read it. */
    record LetterJson(
            String id,
            String channel,
            String to,
            String subject,
            String text,
            String html,
            List<Attachment> attachments) {}

    @GetMapping("/demo/letters")
    @ResponseBody
    List<LetterJson> json() {
        return letters.newestFirst().stream()
                .map(letter -> new LetterJson(
                        letter.id().toString(),
                        letter.channel().name(),
                        letter.to(),
                        letter.subject(),
                        letter.text(),
                        letter.html(),
                        letter.attachments()))
                .toList();
    }

    @GetMapping("/demo/letters/{id}")
    ModelAndView page(Frame frame, @PathVariable UUID id, HttpServletResponse response) {
        var letter = find(id);
        response.setHeader("Content-Security-Policy", PAGE_POLICY);
        var channel = frame.text("demo.channel." + letter.channel());
        var names = letter.attachments().stream().map(Attachment::name).toList();
        return Html.show(
                "demo/letter",
                new LetterPage(
                        frame,
                        id.toString(),
                        channel,
                        letter.to(),
                        letter.subject().isEmpty() ? channel : letter.subject(),
                        letter.text(),
                        !letter.html().isEmpty(),
                        names));
    }

    @GetMapping("/demo/letters/{id}/view")
    ResponseEntity<String> view(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", LETTER_POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(find(id).html());
    }

    @GetMapping("/demo/letters/{id}/attachments/{index}")
    ResponseEntity<byte[]> attachment(@PathVariable UUID id, @PathVariable int index) {
        var attachments = find(id).attachments();
        if (index < 0 || index >= attachments.size()) throw new NotFound();
        var attachment = attachments.get(index);
        var save = ContentDisposition.attachment().filename(attachment.name()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .body(Base64.getDecoder().decode(attachment.base64()));
    }

    private DemoLetter find(UUID id) {
        return letters.find(id).orElseThrow(NotFound::new);
    }
}
