package stammkunde.messaging;

import java.util.Locale;
import java.util.stream.Stream;

/** Which text: for what, over which channel, in which language. @param locale German or English */
public record TemplateName(LetterKind kind, Channel channel, Locale locale) {

    /** All that a business may word itself. */
    public static Stream<TemplateName> own() {
        return Stream.of(LetterKind.values())
                .filter(LetterKind::toCustomer)
                .flatMap(kind -> Stream.of(Channel.values())
                        .flatMap(channel -> Stream.of(Locale.GERMAN, Locale.ENGLISH)
                                .map(locale -> new TemplateName(kind, channel, locale))));
    }
}
