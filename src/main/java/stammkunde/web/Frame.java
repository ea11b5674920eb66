package stammkunde.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * What surrounds every page of a face.
 *
 * @param path the request's path, without query: what the navigation marks as current
 * @param csrf goes into every form of a signed-in visitor as {@code _csrf}; empty for strangers, who have no session to abuse
 * @param embedded in a frame on somebody's website, which has a header of its own
 */
public record Frame(Locale locale, MessageSource texts, Assets assets, String path, String csrf, boolean embedded) {

    public Frame(Locale locale, MessageSource texts, Assets assets, String path, String csrf) {
        this(locale, texts, assets, path, csrf, false);
    }

    public String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }

    /**
     * The same for a page of a business in that country: Swiss spelling, Austrian months.
     *
     * @param country ISO 3166-1, e.g. {@code CH}
     */
    public Frame in(String country) {
        return new Frame(Locale.of(locale.getLanguage(), country), texts, assets, path, csrf, embedded);
    }

    /** @param zone the branch's */
    public Wording wording(ZoneId zone, Instant now) {
        return new Wording(texts, locale, zone, now);
    }

    public Measures measures() {
        return new Measures(texts, locale);
    }

    /** @param file below {@code static/}, e.g. {@code css/stammkunde.css} */
    public String asset(String file) {
        return assets.path(file);
    }
}
