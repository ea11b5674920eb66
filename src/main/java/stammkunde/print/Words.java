package stammkunde.print;

import java.util.Locale;
import org.springframework.context.MessageSource;
import stammkunde.business.Business;

/** What stands on paper is in the business's language, whoever prints it. */
final class Words {

    private Words() {}

    static Locale locale(Business business) {
        return Locale.of(business.locale().getLanguage(), business.country().name());
    }

    static String of(MessageSource texts, String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
