package stammkunde.business;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.business.LegalText.Kind;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** A business's legal texts in all their versions. */
@Service
public class LegalTexts {

    public sealed interface Publishing {

        record Published(LegalText text) implements Publishing {}

        /** The same words as the version in force. */
        record Unchanged() implements Publishing {}

        /** Somebody else published meanwhile: their version. */
        record Outdated(LegalText newest) implements Publishing {}
    }

    private final BusinessTransaction transaction;
    private final LegalTextRepository texts;
    private final Clock clock;

    LegalTexts(BusinessTransaction transaction, LegalTextRepository texts, Clock clock) {
        this.transaction = transaction;
        this.texts = texts;
        this.clock = clock;
    }

    /** What holds now: in that language, else in German, else in any. */
    public Optional<LegalText> current(BusinessId business, Kind kind, Locale locale) {
        return transaction.in(business, () -> texts.current(business, kind, locale));
    }

    /** The newest version of each text. What somebody orders under is in their language, else in German, else in any. */
    public record InForce(Map<Kind, Map<String, UUID>> newest) {

        public @Nullable UUID terms(Locale locale) {
            return id(Kind.TERMS, locale);
        }

        public @Nullable UUID privacy(Locale locale) {
            return id(Kind.PRIVACY, locale);
        }

        private @Nullable UUID id(Kind kind, Locale locale) {
            var languages = newest.getOrDefault(kind, Map.of());
            for (var language : List.of(locale.getLanguage(), "de"))
                if (languages.containsKey(language)) return languages.get(language);
            return languages.values().stream().findFirst().orElse(null);
        }
    }

    /** All of them, in one query. */
    public InForce inForce(BusinessId business) {
        return transaction.in(business, () -> texts.inForce(business));
    }

    /** All versions in one language, the newest first. */
    public List<LegalText> history(BusinessId business, Kind kind, Locale locale) {
        return transaction.in(business, () -> texts.history(business, kind, locale));
    }

    /** One that somebody agreed to, whatever its age. */
    public Optional<LegalText> find(BusinessId business, UUID id) {
        return transaction.in(business, () -> texts.find(business, id));
    }

    /**
     * Adds a version, in force at once.
     *
     * @param basedOn the version the writer had before them; 0 if there was none
     */
    public Publishing publish(BusinessId business, Kind kind, Locale locale, String body, int basedOn) {
        return transaction.in(business, () -> {
            var newest = texts.history(business, kind, locale).stream().findFirst();
            if (newest.isPresent() && newest.get().version() != basedOn) return new Publishing.Outdated(newest.get());
            var hash = sha256(body);
            if (newest.isPresent() && newest.get().sha256().equals(hash)) return new Publishing.Unchanged();

            var text = new LegalText(Ids.next(), kind, locale, basedOn + 1, clock.instant(), body, hash);
            if (texts.insert(business, text)) return new Publishing.Published(text);
            return new Publishing.Outdated(texts.history(business, kind, locale).getFirst());
        });
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
