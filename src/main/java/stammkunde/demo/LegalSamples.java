package stammkunde.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import stammkunde.business.Business.Country;
import stammkunde.shared.Ids;

/** Imprint, privacy, terms and accessibility of the demo businesses, from the samples in {@code demo/*.md}. */
@Component
class LegalSamples {

    private final JdbcTemplate jdbc;

    LegalSamples(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(Written house, Instant now) {
        for (var kind : List.of("imprint", "privacy", "terms", "accessibility")) {
            var body = fill(read("demo/" + kind + ".md"), house.preset());
            jdbc.update(
                    """
                    insert into business.legal_text (business_id, legal_text_id, kind, locale, version, valid_from, body, sha256)
                    values (?, ?, ?, 'de', 1, ?, ?, ?)
                    """,
                    house.business().value(),
                    Ids.next(),
                    kind.toUpperCase(java.util.Locale.ROOT),
                    now.minusSeconds(300L * 86_400).atOffset(ZoneOffset.UTC),
                    body,
                    sha256(body));
        }
    }

    private static String fill(String text, Preset preset) {
        var place = preset.branches().getFirst();
        var swiss = preset.country() == Country.CH;
        var filled = text.replace("{name}", preset.name())
                .replace("{street}", place.street() + " " + place.houseNumber())
                .replace("{town}", place.postcode() + " " + place.city())
                .replace("{owner}", preset.staff().getFirst().name())
                .replace("{phone}", place.phone())
                .replace("{email}", place.email())
                .replace("{tax}", swiss ? "UID: CHE-000.000.000" : "Umsatzsteuer-Identifikationsnummer: DE000000000")
                .replace(
                        "{authority}",
                        swiss
                                ? "Eidgenössisches Büro für die Gleichstellung von Menschen mit Behinderungen, Bern"
                                : "Marktüberwachungsstelle der Länder für die Barrierefreiheit von Produkten und"
                                        + " Dienstleistungen (MLBF), Magdeburg");
        return swiss ? filled.replace("ß", "ss") : filled;
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
