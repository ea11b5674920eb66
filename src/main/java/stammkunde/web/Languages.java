package stammkunde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** German first; English for whoever's browser prefers it. Texts lie in {@code texts/}, one file per face and language. */
@Configuration
class Languages {

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AskedOrPreferred();
        resolver.setSupportedLocales(List.of(Locale.GERMAN, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.GERMAN);
        return resolver;
    }

    /** A website that embeds a page may ask for its own language: {@code ?lang=en}. */
    private static final class AskedOrPreferred extends AcceptHeaderLocaleResolver {
        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            var query = request.getQueryString();
            var asked = query != null && query.contains("lang=")
                    ? request.getParameter("lang")
                    : request.getHeader("X-Lang");
            if (asked == null) return super.resolveLocale(request);
            return getSupportedLocales().stream()
                    .filter(locale -> locale.getLanguage().equals(asked))
                    .findFirst()
                    .orElseGet(() -> super.resolveLocale(request));
        }
    }

    @Bean
    MessageSource messageSource() {
        return Texts.all();
    }
}
