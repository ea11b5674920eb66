package stammkunde.desk.settings;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import stammkunde.business.Business.Country;
import stammkunde.web.Choice;

/** Länder and cantons whose public holidays differ, by their codes in ISO 3166-2. */
public final class Lands {

    private static final String DE =
            "bw:Baden-Württemberg by:Bayern be:Berlin bb:Brandenburg hb:Bremen hh:Hamburg he:Hessen"
                    + " mv:Mecklenburg-Vorpommern ni:Niedersachsen nw:Nordrhein-Westfalen rp:Rheinland-Pfalz sl:Saarland sn:Sachsen"
                    + " st:Sachsen-Anhalt sh:Schleswig-Holstein th:Thüringen";
    private static final String AT =
            "1:Burgenland 2:Kärnten 3:Niederösterreich 4:Oberösterreich 5:Salzburg 6:Steiermark 7:Tirol"
                    + " 8:Vorarlberg 9:Wien";
    private static final String CH =
            "ag:Aargau ai:Appenzell_Innerrhoden ar:Appenzell_Ausserrhoden be:Bern bl:Basel-Landschaft"
                    + " bs:Basel-Stadt fr:Freiburg ge:Genf gl:Glarus gr:Graubünden ju:Jura lu:Luzern ne:Neuenburg nw:Nidwalden"
                    + " ow:Obwalden sg:St._Gallen sh:Schaffhausen so:Solothurn sz:Schwyz tg:Thurgau ti:Tessin ur:Uri vd:Waadt vs:Wallis"
                    + " zg:Zug zh:Zürich";

    private static final Map<Country, List<Choice>> ALL =
            Map.of(Country.DE, parse(DE), Country.AT, parse(AT), Country.CH, parse(CH));

    private Lands() {}

    public static List<Choice> of(Country country) {
        return ALL.getOrDefault(country, List.of());
    }

    public static boolean isOne(Country country, String code) {
        return of(country).stream().anyMatch(land -> land.value().equals(code));
    }

    public static String zone(Country country) {
        return switch (country) {
            case DE -> "Europe/Berlin";
            case AT -> "Europe/Vienna";
            case CH -> "Europe/Zurich";
        };
    }

    private static List<Choice> parse(String lands) {
        var byName = Collator.getInstance(Locale.GERMAN);
        return Stream.of(lands.split(" "))
                .map(land -> land.split(":"))
                .map(land -> new Choice(land[0], land[1].replace('_', ' ')))
                .sorted(Comparator.comparing(Choice::label, byName))
                .toList();
    }
}
