package stammkunde.demo;

import java.util.List;
import stammkunde.business.Business.Country;
import stammkunde.business.Business.Kind;
import stammkunde.demo.Preset.Place;
import stammkunde.demo.Preset.Thing;

/** A dealership in Freiburg: workshop and showroom. */
final class DealershipPreset {

    private DealershipPreset() {}

    static Preset preset() {
        var mechanics = List.of("Jens Albrecht", "Tanja Rieger", "Murat Demir");
        var lifts = List.of("Hebebühne 1", "Hebebühne 2", "Hebebühne 3");
        var sellers = List.of("Carla Sommer", "Philipp Lorenz");
        int[] day = {450, 1080};
        return new Preset(
                "autohaus-sommer",
                "Autohaus Sommer",
                "Neuwagen, Gebrauchte und Werkstatt in Freiburg",
                Kind.DEALERSHIP,
                Country.DE,
                "#1f5fae",
                false,
                Cast.BADEN,
                420,
                List.of(new Place(
                        "Freiburg",
                        "Tullastraße",
                        "88",
                        "79108",
                        "Freiburg",
                        "bw",
                        "service@sommer.example",
                        "0761 555 02 10",
                        "Annahme links neben dem Schauraum",
                        new int[][] {day, day, day, day, day, {540, 780}, Preset.CLOSED})),
                List.of(
                        new Thing("Jens Albrecht", "Kfz-Meister", "PERSON", 1, 0),
                        new Thing("Tanja Rieger", "Mechatronikerin", "PERSON", 1, 0),
                        new Thing("Murat Demir", "Mechatroniker", "PERSON", 1, 0),
                        new Thing("Carla Sommer", "Verkauf", "PERSON", 1, 0),
                        new Thing("Philipp Lorenz", "Verkauf", "PERSON", 1, 0),
                        new Thing("Hebebühne 1", "", "EQUIPMENT", 1, 0),
                        new Thing("Hebebühne 2", "", "EQUIPMENT", 1, 0),
                        new Thing("Hebebühne 3", "Achsvermessung", "EQUIPMENT", 1, 0),
                        new Thing("Vorführwagen", "FR-AS 100", "VEHICLE", 1, 0)),
                List.of(
                        Preset.offer(
                                "Inspektion",
                                "Nach Herstellervorgabe, mit digitalem Serviceheft.",
                                "wrench",
                                120,
                                15,
                                "INSTANT",
                                null,
                                true,
                                mechanics,
                                lifts),
                        Preset.offer(
                                "HU und AU",
                                "Hauptuntersuchung durch den Prüfingenieur im Haus.",
                                "clipboard-check",
                                45,
                                15,
                                "INSTANT",
                                15500L,
                                true,
                                mechanics,
                                lifts),
                        Preset.offer(
                                "Radwechsel",
                                "Vier Räder, Luftdruck, Nachziehen nach 50 km.",
                                "wheel",
                                30,
                                15,
                                "INSTANT",
                                3900L,
                                true,
                                mechanics,
                                lifts),
                        Preset.offer(
                                "Probefahrt",
                                "Mit dem Vorführwagen, Führerschein bitte mitbringen.",
                                "car",
                                45,
                                15,
                                "REQUEST",
                                null,
                                false,
                                sellers,
                                List.of("Vorführwagen")),
                        Preset.offer(
                                "Beratung Neuwagen",
                                "In Ruhe vergleichen, auch Finanzierung und Inzahlungnahme.",
                                "messages-square",
                                60,
                                0,
                                "INSTANT",
                                null,
                                false,
                                sellers),
                        Preset.offer(
                                "Achsvermessung",
                                "Mit Einstellung von Spur und Sturz.",
                                "gauge",
                                90,
                                0,
                                "REQUEST",
                                null,
                                true,
                                mechanics,
                                List.of("Hebebühne 3"))),
                Preset.staff("sommer", "Carla Sommer", "Jens Albrecht", "Nadine Huber"));
    }
}
