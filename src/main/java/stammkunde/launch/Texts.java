package stammkunde.launch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The console's sentences, in German when the environment says so and in English otherwise. */
final class Texts {

    static final Locale LOCALE = localeOf(System.getenv());

    private static final ResourceBundle BUNDLE = bundle(LOCALE);

    private Texts() {}

    static String of(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), LOCALE).format(values);
    }

    /** From the desk's page about imports; what that doesn't know is said as it is. */
    static String ofImports(String key, Object... values) {
        var desk = bundle("texts/imports", LOCALE);
        return desk.containsKey(key) ? new MessageFormat(desk.getString(key), LOCALE).format(values) : key;
    }

    static ResourceBundle bundle() {
        return BUNDLE;
    }

    static ResourceBundle bundle(Locale locale) {
        return bundle("texts/launch", locale);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** As POSIX has it: LC_ALL wins over LC_MESSAGES wins over LANG. */
    static Locale localeOf(Map<String, String> environment) {
        for (var name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) return value.startsWith("de") ? Locale.GERMAN : Locale.ENGLISH;
        }
        return Locale.ENGLISH;
    }
}
