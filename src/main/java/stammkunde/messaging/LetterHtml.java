package stammkunde.messaging;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

@Component
class LetterHtml {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    String of(LetterPage page) {
        var html = new StringOutput();
        templates.render("mail/letter.jte", page, html);
        return html.toString();
    }
}
