package stammkunde.demo;

import java.util.List;
import stammkunde.web.Frame;
import stammkunde.web.Page;

/**
 * Everything {@code demo/letter.jte} prints: one letter as it would have arrived.
 *
 * @param html whether the letter has a rendered view, at {@code /demo/letters/<id>/view}
 */
public record LetterPage(
        Frame frame,
        String id,
        String channel,
        String to,
        String subject,
        String text,
        boolean html,
        List<String> attachments)
        implements Page {}
