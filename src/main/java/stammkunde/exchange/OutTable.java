package stammkunde.exchange;

import java.util.List;
import java.util.Locale;

/** The files that are made of a number, in the spelling of the published template. */
public enum OutTable {
    KUNDEN(List.of(
            "Kunden-ID",
            "Kundennummer",
            "Stammkunde-Nummer",
            "Art",
            "Firma",
            "Vorname",
            "Nachname",
            "Straße",
            "Hausnummer",
            "PLZ",
            "Ort",
            "Land",
            "E-Mail",
            "Telefon",
            "Mobil",
            "Geändert")),
    FAHRZEUGE(List.of(
            "Fahrzeug-ID",
            "Kunden-ID",
            "Stammkunde-Nummer",
            "Kennzeichen",
            "FIN",
            "Marke",
            "Modell",
            "Erstzulassung",
            "Kilometerstand",
            "Nächste HU")),
    TERMINE(List.of(
            "Termin-ID",
            "Kunden-ID",
            "Stammkunde-Nummer",
            "Status",
            "Beginn",
            "Ende",
            "Leistung",
            "Kennzeichen",
            "Vorname",
            "Nachname",
            "E-Mail",
            "Telefon",
            "Bemerkung"));

    private final List<String> heading;

    OutTable(List<String> heading) {
        this.heading = heading;
    }

    public List<String> heading() {
        return heading;
    }

    /** {@code kunden-000012.csv}. */
    public String fileName(int number) {
        return "%s-%06d.csv".formatted(name().toLowerCase(Locale.ROOT), number);
    }
}
