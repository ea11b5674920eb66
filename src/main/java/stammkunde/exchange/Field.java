package stammkunde.exchange;

import static stammkunde.exchange.FileKind.CUSTOMERS;
import static stammkunde.exchange.FileKind.SERVICES;
import static stammkunde.exchange.FileKind.VEHICLES;

import java.util.List;
import java.util.stream.Stream;

/** The columns of the published template, docs/dms/, with other headings they are known by. */
public enum Field {
    CUSTOMER_ID(CUSTOMERS, true, "Kunden-ID", "customer_id", "dms_id", "kd_id", "kunde_id", "adressnummer"),
    CUSTOMER_NUMBER(CUSTOMERS, false, "Kundennummer", "customer_number", "kundennr", "kdnr", "kd_nr"),
    CUSTOMER_KIND(CUSTOMERS, false, "Art", "kind", "typ", "type", "kundenart"),
    COMPANY(CUSTOMERS, false, "Firma", "company", "firmenname", "name1"),
    FIRST_NAME(CUSTOMERS, false, "Vorname", "first_name", "vname"),
    LAST_NAME(CUSTOMERS, false, "Nachname", "last_name", "name", "familienname", "nname"),
    STREET(CUSTOMERS, false, "Straße", "street", "str", "adresse"),
    HOUSE_NUMBER(CUSTOMERS, false, "Hausnummer", "house_number", "hausnr", "hnr"),
    POSTCODE(CUSTOMERS, false, "PLZ", "postcode", "postleitzahl", "zip"),
    CITY(CUSTOMERS, false, "Ort", "city", "stadt", "wohnort"),
    COUNTRY(CUSTOMERS, false, "Land", "country", "lkz", "laenderkennzeichen"),
    EMAIL(CUSTOMERS, false, "E-Mail", "email", "mail", "emailadresse"),
    PHONE(CUSTOMERS, false, "Telefon", "phone", "tel", "telefon1", "festnetz"),
    MOBILE(CUSTOMERS, false, "Mobil", "mobile", "handy", "mobiltelefon", "mobilnummer"),
    PORTAL_NUMBER(CUSTOMERS, false, "Stammkunde-Nummer", "stammkunde_number"),

    VEHICLE_ID(VEHICLES, true, "Fahrzeug-ID", "vehicle_id", "fzg_id", "fahrzeugnummer", "fzgnr"),
    VEHICLE_OWNER(VEHICLES, true, "Kunden-ID", "customer_id", "kd_id", "kundennummer", "kundennr", "kdnr", "halter"),
    PLATE(VEHICLES, false, "Kennzeichen", "plate", "kz", "amtlkennzeichen", "kontrollschild"),
    VIN(VEHICLES, false, "FIN", "vin", "fahrgestellnummer", "fgnr", "fgst"),
    MAKE(VEHICLES, false, "Marke", "make", "hersteller", "fabrikat"),
    MODEL(VEHICLES, false, "Modell", "model", "typ", "bezeichnung"),
    FIRST_REGISTRATION(VEHICLES, false, "Erstzulassung", "first_registration", "ez", "erstzul"),
    MILEAGE(VEHICLES, false, "Kilometerstand", "mileage", "km", "kmstand", "laufleistung"),
    NEXT_INSPECTION(VEHICLES, false, "Nächste HU", "next_inspection", "hu", "tuev", "mfk", "hufaellig"),

    SERVICE_ID(
            SERVICES, true, "Auftrags-ID", "service_id", "auftragsnummer", "auftragsnr", "auftrag", "rechnungsnummer"),
    SERVICE_OWNER(SERVICES, true, "Kunden-ID", "customer_id", "kd_id", "kundennummer", "kundennr", "kdnr"),
    SERVICE_VEHICLE(SERVICES, false, "Fahrzeug-ID", "vehicle_id", "fzg_id", "fahrzeugnummer", "fzgnr"),
    SERVICE_DAY(SERVICES, true, "Datum", "date", "auftragsdatum", "rechnungsdatum"),
    SERVICE_TITLE(SERVICES, true, "Leistung", "service", "titel", "title", "arbeit", "bezeichnung"),
    SERVICE_DETAILS(SERVICES, false, "Beschreibung", "details", "bemerkung", "text"),
    SERVICE_MILEAGE(SERVICES, false, "Kilometerstand", "mileage", "km", "kmstand"),
    SERVICE_AMOUNT(SERVICES, false, "Betrag", "amount", "summe", "brutto"),
    SERVICE_CURRENCY(SERVICES, false, "Währung", "currency", "whg");

    private final FileKind kind;
    private final boolean needed;
    private final String german;
    private final String english;
    private final List<String> known;

    Field(FileKind kind, boolean needed, String german, String english, String... others) {
        this.kind = kind;
        this.needed = needed;
        this.german = german;
        this.english = english;
        this.known = Stream.concat(Stream.of(german, english), Stream.of(others))
                .map(FileKind::plain)
                .toList();
    }

    public FileKind kind() {
        return kind;
    }

    /** Without this column a file can't be taken. */
    public boolean needed() {
        return needed;
    }

    /** Its heading in the German template; in messages this is what it's called. */
    public String german() {
        return german;
    }

    public String english() {
        return english;
    }

    /** Where in the heading it is; -1: nowhere. The template's own names first. */
    int in(List<String> plainHeading) {
        for (var name : known) {
            var at = plainHeading.indexOf(name);
            if (at >= 0) return at;
        }
        return -1;
    }
}
