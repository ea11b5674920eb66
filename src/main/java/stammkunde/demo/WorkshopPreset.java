package stammkunde.demo;

import java.util.List;
import stammkunde.business.Business.Country;
import stammkunde.business.Business.Kind;
import stammkunde.demo.Preset.Place;
import stammkunde.demo.Preset.Thing;

/** A workshop in Winterthur: mechanics, lifts and one loan car. */
final class WorkshopPreset {

    private WorkshopPreset() {}

    static Preset preset() {
        var mechanics = List.of("Marco Keller", "Elena Bianchi", "Luca Graf");
        var lifts = List.of("Lift 1", "Lift 2");
        int[] day = {450, 720, 780, 1050};
        return new Preset(
                "werkstatt-keller",
                "Werkstatt Keller",
                "Autowerkstatt in Winterthur",
                Kind.WORKSHOP,
                Country.CH,
                "#a3282c",
                false,
                Cast.SWISS,
                320,
                List.of(new Place(
                        "Winterthur",
                        "Technikumstrasse",
                        "62",
                        "8400",
                        "Winterthur",
                        "zh",
                        "werkstatt@keller.example",
                        "052 555 01 30",
                        "Einfahrt über den Hof, Parkplätze vor Tor 2",
                        new int[][] {day, day, day, day, {450, 720, 780, 990}, Preset.CLOSED, Preset.CLOSED})),
                List.of(
                        new Thing("Marco Keller", "Mechaniker", "PERSON", 1, 0),
                        new Thing("Elena Bianchi", "Mechanikerin", "PERSON", 1, 0),
                        new Thing("Luca Graf", "Lernender", "PERSON", 1, 0),
                        new Thing("Lift 1", "bis 3,5 t", "EQUIPMENT", 1, 0),
                        new Thing("Lift 2", "bis 2,5 t", "EQUIPMENT", 1, 0),
                        new Thing("Ersatzwagen", "Škoda Fabia", "VEHICLE", 1, 0)),
                List.of(
                        Preset.offer(
                                "Radwechsel",
                                "Sommer- oder Winterräder, inklusive Luftdruck.",
                                "wheel",
                                45,
                                15,
                                "INSTANT",
                                null,
                                true,
                                mechanics,
                                lifts),
                        Preset.offer(
                                "Service klein",
                                "Ölwechsel mit Filter und Kontrolle. Abrechnung nach Aufwand.",
                                "droplet",
                                90,
                                15,
                                "INSTANT",
                                null,
                                true,
                                mechanics,
                                lifts),
                        Preset.offer(
                                "Service gross",
                                "Grosse Wartung nach Herstellervorgabe.",
                                "wrench",
                                180,
                                15,
                                "REQUEST",
                                null,
                                true,
                                List.of("Marco Keller", "Elena Bianchi"),
                                lifts),
                        Preset.offer(
                                "Klimaservice",
                                "Kältemittel, Dichtheit und Pollenfilter zum Festpreis.",
                                "snowflake",
                                60,
                                15,
                                "INSTANT",
                                15900L,
                                true,
                                mechanics,
                                lifts),
                        Preset.offer(
                                "MFK-Bereitstellung",
                                "Prüfung, Reinigung und Vorführen beim Strassenverkehrsamt.",
                                "clipboard-check",
                                120,
                                0,
                                "REQUEST",
                                null,
                                true,
                                mechanics,
                                lifts),
                        Preset.offer(
                                "Ersatzwagen",
                                "Für die Dauer eines Services, solange verfügbar.",
                                "car",
                                240,
                                30,
                                "REQUEST",
                                null,
                                true,
                                List.of("Ersatzwagen"))),
                Preset.staff("keller", "Marco Keller", "Elena Bianchi", "Sandra Frei"));
    }
}
