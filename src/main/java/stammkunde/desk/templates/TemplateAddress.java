package stammkunde.desk.templates;

import java.util.Locale;
import java.util.Optional;
import stammkunde.messaging.TemplateName;

/** {@code appointment-booked-email-de}: one text in an address. */
final class TemplateAddress {

    static final String ALL = "/desk/settings/templates";

    private TemplateAddress() {}

    static String of(TemplateName name) {
        return ALL + "/" + key(name);
    }

    static Optional<TemplateName> parse(String key) {
        return TemplateName.own().filter(name -> key(name).equals(key)).findFirst();
    }

    private static String key(TemplateName name) {
        return "%s-%s-%s"
                .formatted(
                        name.kind().key(),
                        name.channel().name().toLowerCase(Locale.ROOT),
                        name.locale().getLanguage());
    }
}
