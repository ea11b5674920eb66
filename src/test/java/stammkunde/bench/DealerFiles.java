package stammkunde.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A dealer system's full export: so many customers, and three vehicles for every two of them. */
record DealerFiles(Path customers, Path vehicles, int count) {

    private static final String[] FIRST = {
        "Anna",
        "Björn",
        "Chloé",
        "Dörte",
        "Emma",
        "Finn",
        "Greta",
        "Hans-Peter",
        "Ingrid",
        "Jürgen",
        "Käthe",
        "Lukas",
        "Mehmet",
        "Noah",
        "Özlem",
        "Petra",
        "Renate",
        "Sören",
        "Tina",
        "Uwe"
    };
    private static final String[] LAST = {
        "Müller",
        "Schmidt",
        "Fischer",
        "Weber",
        "Meyer",
        "Wagner",
        "Becker",
        "Schulz",
        "Hofmann",
        "Bauer",
        "Krüger",
        "Zimmermann",
        "Hartmann",
        "Lange",
        "Werner",
        "Köhler",
        "Steinbach",
        "Braun",
        "Groß",
        "Schwarz"
    };

    static DealerFiles write(Path directory, int count) throws IOException {
        var chance = new Random(7);
        var customers = directory.resolve("kunden.csv");
        try (var out = Files.newBufferedWriter(customers)) {
            line(out, "Kunden-ID;Kundennummer;Vorname;Nachname;Straße;Hausnummer;PLZ;Ort;E-Mail;Mobil");
            for (int i = 0; i < count; i++) {
                var first = FIRST[chance.nextInt(FIRST.length)];
                var last = LAST[chance.nextInt(LAST.length)]
                        + LAST[chance.nextInt(LAST.length)].toLowerCase().substring(2);
                line(
                        out,
                        "%07d;%d;%s;%s;Rosenweg;%d;%05d;Kiel;kunde%d@mail.example;0151 %08d"
                                .formatted(
                                        i,
                                        10_000 + i,
                                        first,
                                        last,
                                        i % 80 + 1,
                                        10_000 + i % 80_000,
                                        i,
                                        chance.nextInt(100_000_000)));
            }
        }
        var vehicles = directory.resolve("fahrzeuge.csv");
        try (var out = Files.newBufferedWriter(vehicles)) {
            line(out, "Fahrzeug-ID;Kunden-ID;Kennzeichen;FIN;Marke;Modell;Erstzulassung;Kilometerstand;Nächste HU");
            for (int i = 0; i < count * 3 / 2; i++)
                line(
                        out,
                        "F%08d;%07d;KI-%c%c %d;WVWZZZ1KZ%08d;Volkswagen;Golf;14.03.%d;%d;31.%02d.2027"
                                .formatted(
                                        i,
                                        i % count,
                                        'A' + chance.nextInt(26),
                                        'A' + chance.nextInt(26),
                                        1 + chance.nextInt(9999),
                                        i,
                                        2005 + i % 20,
                                        1000 + chance.nextInt(200_000),
                                        1 + 2 * chance.nextInt(4)));
        }
        return new DealerFiles(customers, vehicles, count);
    }

    private static void line(BufferedWriter out, String line) throws IOException {
        out.write(line);
        out.write("\r\n");
    }
}
