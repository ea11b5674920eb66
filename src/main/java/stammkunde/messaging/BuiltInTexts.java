package stammkunde.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import stammkunde.business.Business;

/**
 * The product's own wording: {@code mail/<voice>/<kind>.txt}, where the voice is de („Sie“), du or en. First line the
 * subject, then a blank line and the body; after a line {@code ---} the SMS, where the kind has one.
 */
@Component
class BuiltInTexts {

    private record File(String voice, LetterKind kind) {}

    private record Texts(TemplateText mail, TemplateText sms) {}

    private final Map<File, Texts> read = new ConcurrentHashMap<>();

    TemplateText find(TemplateName name, Business business) {
        var english = name.locale().getLanguage().equals("en");
        var voice = english ? "en" : business.formal() ? "de" : "du";
        var texts = read.computeIfAbsent(new File(voice, name.kind()), BuiltInTexts::read);
        var text = name.channel() == Channel.SMS ? texts.sms : texts.mail;
        return business.country() == Business.Country.CH && !english ? swiss(text) : text;
    }

    private static Texts read(File file) {
        try {
            var content = new ClassPathResource("mail/%s/%s.txt".formatted(file.voice, file.kind.key()))
                    .getContentAsString(StandardCharsets.UTF_8);
            var parts = content.split("\n---\n", 2);
            var mail = parts[0].split("\n\n", 2);
            return new Texts(
                    new TemplateText(mail[0].strip(), mail[1].strip()),
                    new TemplateText("", parts.length > 1 ? parts[1].strip() : ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Swiss write no ß; placeholders have none either. */
    private static TemplateText swiss(TemplateText text) {
        return new TemplateText(text.subject().replace("ß", "ss"), text.body().replace("ß", "ss"));
    }
}
