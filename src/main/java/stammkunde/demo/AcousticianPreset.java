package stammkunde.demo;

import java.util.List;
import stammkunde.business.Business.Country;
import stammkunde.business.Business.Kind;
import stammkunde.demo.Preset.Offer;
import stammkunde.demo.Preset.Place;
import stammkunde.demo.Preset.Thing;

/** A hearing acoustician with branches in Lübeck and Bad Schwartau. */
final class AcousticianPreset {

    private AcousticianPreset() {}

    static Preset preset() {
        var luebeck = List.of("Katrin Blum", "Henning Voss");
        var schwartau = List.of("Merle Jessen");
        var everybody = List.of("Katrin Blum", "Henning Voss", "Merle Jessen");
        var cabins = List.of("Hörkabine 1", "Hörkabine 2", "Hörkabine Schwartau");
        int[] day = {540, 780, 840, 1080};
        return new Preset(
                "hoerwelt-blum",
                "Hörwelt Blum",
                "Hörakustik in Lübeck und Bad Schwartau",
                Kind.ACOUSTICIAN,
                Country.DE,
                "#6f3fb0",
                true,
                Cast.LUEBECK,
                380,
                List.of(
                        new Place(
                                "Lübeck",
                                "Hüxstraße",
                                "40",
                                "23552",
                                "Lübeck",
                                "sh",
                                "luebeck@blum.example",
                                "0451 555 014 20",
                                "stufenloser Zugang",
                                new int[][] {day, day, day, day, day, {570, 780}, Preset.CLOSED}),
                        new Place(
                                "Bad Schwartau",
                                "Markt",
                                "7",
                                "23611",
                                "Bad Schwartau",
                                "sh",
                                "schwartau@blum.example",
                                "0451 555 014 40",
                                "Parkplätze am Haus",
                                new int[][] {day, Preset.CLOSED, day, Preset.CLOSED, day, Preset.CLOSED, Preset.CLOSED
                                })),
                List.of(
                        new Thing(luebeck.get(0), "Hörakustikmeisterin", "PERSON", 1, 0),
                        new Thing(luebeck.get(1), "Hörakustiker", "PERSON", 1, 0),
                        new Thing(schwartau.get(0), "Hörakustikerin", "PERSON", 1, 1),
                        new Thing(cabins.get(0), "", "ROOM", 1, 0),
                        new Thing(cabins.get(1), "", "ROOM", 1, 0),
                        new Thing(cabins.get(2), "", "ROOM", 1, 1)),
                List.of(
                        Preset.offer(
                                "Hörtest",
                                "Wir messen Ihr Gehör und besprechen das Ergebnis. Kostenlos.",
                                "ear",
                                45,
                                15,
                                "INSTANT",
                                null,
                                false,
                                everybody,
                                cabins),
                        Preset.offer(
                                "Beratung Hörsysteme",
                                "Geräte kennenlernen und zur Probe mitnehmen.",
                                "messages-square",
                                60,
                                0,
                                "REQUEST",
                                null,
                                false,
                                everybody),
                        Preset.offer(
                                "Service und Nachstellen",
                                "Reinigung, Feineinstellung, neue Schläuche.",
                                "sliders-horizontal",
                                30,
                                0,
                                "INSTANT",
                                null,
                                false,
                                everybody),
                        new Offer(
                                "Batterien wechseln",
                                "Auch ohne Termin möglich, mit Termin ohne Warten.",
                                "battery-charging",
                                10,
                                0,
                                10,
                                "INSTANT",
                                null,
                                null,
                                false,
                                List.of(everybody))),
                Preset.staff("blum", "Katrin Blum", "Henning Voss", "Lea Timm"));
    }
}
