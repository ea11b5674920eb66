package stammkunde.demo;

import java.util.List;
import java.util.Random;

/** Names, streets and plates as they are common where the demo businesses are. All people are made up. */
record Cast(
        List<String> lastNames, List<String> streets, List<Town> towns, String phonePrefix, List<String> districts) {

    record Town(String postcode, String name) {}

    record Person(
            String firstName,
            String lastName,
            String email,
            String phone,
            String street,
            String houseNumber,
            Town town) {}

    private static final List<String> FIRST_NAMES = List.of(
            "Anna",
            "Lena",
            "Sophie",
            "Julia",
            "Katharina",
            "Miriam",
            "Sabine",
            "Petra",
            "Ursula",
            "Heike",
            "Claudia",
            "Birgit",
            "Nina",
            "Laura",
            "Eva",
            "Franziska",
            "Johanna",
            "Greta",
            "Ayşe",
            "Elif",
            "Maria",
            "Ivana",
            "Zoë",
            "Jonas",
            "Lukas",
            "Felix",
            "Paul",
            "Max",
            "Tim",
            "Jan",
            "Stefan",
            "Thomas",
            "Michael",
            "Andreas",
            "Peter",
            "Wolfgang",
            "Dieter",
            "Jürgen",
            "Björn",
            "Sören",
            "Mehmet",
            "Luca",
            "Marco",
            "Matteo",
            "Tobias",
            "Fabian",
            "David",
            "Simon",
            "René",
            "André",
            "Karl-Heinz",
            "Hans-Peter",
            "Anne-Marie",
            "Lieselotte");

    static final Cast SWISS = new Cast(
            List.of(
                    "Widmer", "Aebi", "Zünd", "Meier", "Brunner", "Steiner", "Frick", "Hofer", "Baumann", "Kunz",
                    "Gerber", "Bächler", "Schmid", "Keller", "Frei", "Moser", "Zürcher", "Wyss", "Graf", "Roth",
                    "Bianchi", "Fontana", "Egli", "Hug", "Lüthi", "Wehrli", "Kälin", "Näf", "Rüegg", "Sutter"),
            List.of(
                    "Technikumstrasse",
                    "Marktgasse",
                    "Zürcherstrasse",
                    "Rudolfstrasse",
                    "Tösstalstrasse",
                    "Wülflingerstrasse",
                    "Römerstrasse",
                    "Frauenfelderstrasse",
                    "Breitestrasse",
                    "Palmstrasse"),
            List.of(
                    new Town("8400", "Winterthur"),
                    new Town("8404", "Winterthur"),
                    new Town("8405", "Winterthur"),
                    new Town("8352", "Elsau"),
                    new Town("8542", "Wiesendangen"),
                    new Town("8310", "Kemptthal")),
            "+4179555",
            List.of("ZH", "ZH", "ZH", "ZH", "TG", "SG", "AG"));

    static final Cast BADEN = german(
            List.of(
                    new Town("79098", "Freiburg"),
                    new Town("79102", "Freiburg"),
                    new Town("79104", "Freiburg"),
                    new Town("79110", "Freiburg"),
                    new Town("79312", "Emmendingen"),
                    new Town("79183", "Waldkirch")),
            "+49151555",
            List.of("FR", "FR", "FR", "EM", "LÖ", "OG"));

    static final Cast HAMBURG = german(
            List.of(
                    new Town("22763", "Hamburg"),
                    new Town("20253", "Hamburg"),
                    new Town("22085", "Hamburg"),
                    new Town("22299", "Hamburg"),
                    new Town("22117", "Hamburg"),
                    new Town("21073", "Hamburg")),
            "+49160555",
            List.of("HH"));

    static final Cast LUEBECK = german(
            List.of(
                    new Town("23552", "Lübeck"),
                    new Town("23554", "Lübeck"),
                    new Town("23564", "Lübeck"),
                    new Town("23568", "Lübeck"),
                    new Town("23611", "Bad Schwartau"),
                    new Town("23669", "Timmendorfer Strand")),
            "+49170555",
            List.of("HL", "OH"));

    private static Cast german(List<Town> towns, String phonePrefix, List<String> districts) {
        return new Cast(
                List.of(
                        "Müller",
                        "Schmidt",
                        "Schneider",
                        "Fischer",
                        "Weber",
                        "Meyer",
                        "Wagner",
                        "Becker",
                        "Schulz",
                        "Hoffmann",
                        "Schäfer",
                        "Koch",
                        "Bauer",
                        "Richter",
                        "Klein",
                        "Wolf",
                        "Schröder",
                        "Neumann",
                        "Schwarz",
                        "Zimmermann",
                        "Braun",
                        "Krüger",
                        "Hartmann",
                        "Lange",
                        "Yılmaz",
                        "Kowalski",
                        "Nowak",
                        "Petersen",
                        "Hansen",
                        "Jansen",
                        "Vogt",
                        "Engel",
                        "Größer",
                        "von der Heide",
                        "Öztürk"),
                List.of(
                        "Hauptstraße",
                        "Bahnhofstraße",
                        "Gartenweg",
                        "Lindenallee",
                        "Schillerstraße",
                        "Mühlenweg",
                        "Am Markt",
                        "Goethestraße",
                        "Kirchgasse",
                        "Rosenweg",
                        "Ringstraße",
                        "Birkenweg"),
                towns,
                phonePrefix,
                districts);
    }

    /** The {@code number} keeps e-mail and phone apart; example domains never reach anybody. */
    Person person(Random chance, int number) {
        var first = pick(FIRST_NAMES, chance);
        var last = pick(lastNames, chance);
        var mail = ascii(first) + "." + ascii(last) + (number % 7 == 0 ? number : "") + "@" + "example."
                + (chance.nextBoolean() ? "org" : "com");
        return new Person(
                first,
                last,
                mail,
                phone(number),
                pick(streets, chance),
                String.valueOf(1 + chance.nextInt(120)),
                pick(towns, chance));
    }

    /** Swiss numbers have nine digits after the country code, German mobile ones ten or eleven. */
    private String phone(int number) {
        return this == SWISS
                ? phonePrefix + "%04d".formatted(number * 37 % 10_000)
                : phonePrefix + "%05d".formatted(number * 37 % 100_000);
    }

    String plate(Random chance) {
        var district = pick(districts, chance);
        if (this == SWISS) return district + " " + (1_000 + chance.nextInt(700_000));
        return district + "-" + letter(chance) + letter(chance) + " " + (1 + chance.nextInt(9_998));
    }

    private static char letter(Random chance) {
        return "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(chance.nextInt(23));
    }

    static <T> T pick(List<T> from, Random chance) {
        return from.get(chance.nextInt(from.size()));
    }

    private static String ascii(String name) {
        var plain = name.toLowerCase(java.util.Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ı", "i");
        return java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFD)
                .replaceAll("[^a-z]", "");
    }
}
