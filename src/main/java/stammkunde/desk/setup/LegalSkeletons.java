package stammkunde.desk.setup;

import stammkunde.business.LegalText.Kind;
import stammkunde.desk.setup.FirstBusiness.Wish;

/** Where a business starts with its legal texts. What it must still fill in stands in double square brackets. */
final class LegalSkeletons {

    private LegalSkeletons() {}

    static String of(Kind kind, Wish wish) {
        var address = "%s\n%s %s\n%s %s"
                .formatted(wish.name(), wish.street(), wish.houseNumber(), wish.postcode(), wish.city());
        return switch (kind) {
            case IMPRINT ->
                address
                        + "\n\nVertreten durch: " + wish.owner()
                        + "\n\nE-Mail: " + wish.email()
                        + "\n\n[[Ergänzen: Rechtsform, Register und Nummer, Umsatzsteuer- oder Wirtschafts-Identifikationsnummer,"
                        + " bei Gesundheitsberufen Kammer und Berufsbezeichnung]]";
            case PRIVACY ->
                "Verantwortlich: " + address
                        + "\n\n## Terminbuchung\n\nWir verarbeiten Name, E-Mail, Telefon und Ihre Angaben zum Termin, um den"
                        + " Termin zu vereinbaren und durchzuführen.\n\n[[Ergänzen: Rechtsgrundlagen, Speicherdauer, Empfänger,"
                        + " Ihre Rechte, Aufsichtsbehörde]]";
            case TERMS -> "Für Termine bei " + wish.name() + ".\n\n[[Ergänzen: Absage, Preise, Zahlung, Haftung]]";
            case ACCESSIBILITY ->
                "Diese Buchungsseite soll für alle nutzbar sein. Hindernisse melden Sie bitte an " + wish.email()
                        + ".\n\n[[Ergänzen: bekannte Einschränkungen, zuständige Behörde]]";
        };
    }
}
