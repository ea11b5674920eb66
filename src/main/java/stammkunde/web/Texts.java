package stammkunde.web;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of all faces. For Swiss businesses ({@code de-CH}) they are spelled the Swiss way, ss for ß; what somebody
 * typed and is merely put into a text keeps its spelling: Herr Strauß stays Herr Strauß.
 */
public final class Texts extends ResourceBundleMessageSource {

    private Texts() {}

    public static Texts all() {
        var texts = new Texts();
        texts.setBasenames(
                "texts/ui",
                "texts/booking",
                "texts/desk",
                "texts/file",
                "texts/card",
                "texts/settings",
                "texts/mail",
                "texts/print",
                "texts/demo",
                "texts/launch");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Locale.GERMAN);
        return texts;
    }

    static String spell(String text, Locale locale) {
        return locale.getCountry().equals("CH") ? text.replace("ß", "ss") : text;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var text = super.resolveCodeWithoutArguments(code, locale);
        return text == null ? null : spell(text, locale);
    }

    @Override
    protected MessageFormat createMessageFormat(String pattern, @Nullable Locale locale) {
        return super.createMessageFormat(locale == null ? pattern : spell(pattern, locale), locale);
    }
}
