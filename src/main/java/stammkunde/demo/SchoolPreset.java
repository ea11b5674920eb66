package stammkunde.demo;

import java.util.List;
import stammkunde.business.Business.Country;
import stammkunde.business.Business.Kind;
import stammkunde.demo.Preset.Offer;
import stammkunde.demo.Preset.Place;
import stammkunde.demo.Preset.Thing;

/** A swimming school in Hamburg: one pool that takes four lessons at once, and fees for not turning up. */
final class SchoolPreset {

    private SchoolPreset() {}

    static Preset preset() {
        var teachers = List.of("Svea Lorenzen", "Tom Behrens", "Aylin Kaya");
        int[] afternoon = {840, 1140};
        return new Preset(
                "schwimmschule-welle",
                "Schwimmschule Welle",
                "Schwimmen lernen in Hamburg-Altona",
                Kind.SCHOOL,
                Country.DE,
                "#0e7f8f",
                false,
                Cast.HAMBURG,
                260,
                List.of(new Place(
                        "Altona",
                        "Große Bergstraße",
                        "150",
                        "22767",
                        "Hamburg",
                        "hh",
                        "hallo@welle.example",
                        "040 555 03 60",
                        "Eingang im Hof, Umkleiden im ersten Stock",
                        new int[][] {afternoon, afternoon, afternoon, afternoon, afternoon, {540, 960}, {540, 780}})),
                List.of(
                        new Thing("Svea Lorenzen", "Schwimmlehrerin", "PERSON", 1, 0),
                        new Thing("Tom Behrens", "Schwimmlehrer", "PERSON", 1, 0),
                        new Thing("Aylin Kaya", "Schwimmlehrerin", "PERSON", 1, 0),
                        new Thing("Lehrbecken", "28 °C", "ROOM", 4, 0),
                        new Thing("Büro", "", "ROOM", 1, 0)),
                List.of(
                        Preset.offer(
                                "Schnupperstunde",
                                "Zum Kennenlernen für Kinder ab vier Jahren. Kostenlos.",
                                "waves",
                                45,
                                0,
                                "INSTANT",
                                null,
                                false,
                                teachers,
                                List.of("Lehrbecken")),
                        new Offer(
                                "Einzelunterricht",
                                "Eine Lehrkraft, ein Kind oder ein Erwachsener.",
                                "person-standing",
                                30,
                                0,
                                30,
                                "INSTANT",
                                3800L,
                                1900L,
                                false,
                                List.of(teachers, List.of("Lehrbecken"))),
                        Preset.offer(
                                "Abzeichenprüfung",
                                "Seepferdchen, Bronze oder Silber, mit Urkunde.",
                                "award",
                                30,
                                0,
                                "INSTANT",
                                1200L,
                                false,
                                teachers,
                                List.of("Lehrbecken")),
                        Preset.offer(
                                "Beratung zur Kurswahl",
                                "Welcher Kurs passt? Persönlich oder am Telefon.",
                                "messages-square",
                                15,
                                0,
                                "INSTANT",
                                null,
                                false,
                                List.of("Büro"))),
                Preset.staff("welle", "Svea Lorenzen", "Tom Behrens", "Ida Claasen"));
    }
}
