package stammkunde.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of all faces. For Swiss businesses ({@code de-CH}) they are spelled the Swiss way, ss for ß; what somebody
 * typed and is merely put into a text keeps its spelling: Herr Strauß stays Herr Strauß.
 */
public final class Texts extends ResourceBundleMessageSource {

    private final Map<Locale, Map<String, Pattern>> patterns = new ConcurrentHashMap<>();

    private Texts() {}

    public static Texts all() {
        var texts = new Texts();
        texts.setBasenames(
                "texts/ui",
                "texts/booking",
                "texts/portal",
                "texts/account",
                "texts/portal-booking",
                "texts/portal-quick",
                "texts/desk",
                "texts/file",
                "texts/card",
                "texts/settings",
                "texts/host",
                "texts/passkey",
                "texts/embedding",
                "texts/mail",
                "texts/campaign",
                "texts/print",
                "texts/card-access",
                "texts/imports",
                "texts/partner",
                "texts/demo",
                "texts/launch");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Locale.GERMAN);
        return texts;
    }

    /** What is asked for hundreds of times a page is looked up and read once. */
    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (code == null || locale == null) return super.getMessageInternal(code, arguments, locale);
        var known = patterns.computeIfAbsent(locale, _ -> new ConcurrentHashMap<>());
        var pattern = known.get(code);
        if (pattern == null) {
            pattern = pattern(code, locale);
            if (pattern == null) return super.getMessageInternal(code, arguments, locale);
            known.put(code, pattern);
        }
        if (arguments == null || arguments.length == 0) return pattern.text;

        var filled = pattern.places == null ? null : pattern.places.with(arguments);
        return filled == null ? super.getMessageInternal(code, arguments, locale) : filled;
    }

    private @Nullable Pattern pattern(String code, Locale locale) {
        var text = resolveCodeWithoutArguments(code, locale);
        return text == null ? null : new Pattern(text, TextPattern.of(text));
    }

    /** @param places null: MessageFormat must fill it */
    private record Pattern(String text, @Nullable TextPattern places) {}

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
