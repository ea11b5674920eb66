package stammkunde.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stammkunde.customer.Customers;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.TestDatabase;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/**
 * The search box among 100,000 customers with three vehicles each, against one bare trigram query on the same tables by the
 * superuser (for names only: of the rest it knows nothing): {@code mvn -Pquick test -Dtest=CustomerSearchBench}. Takes a minute, so it's no part of the tests.
 */
@DatabaseTest
class CustomerSearchBench {

    private static final int EACH = 60;
    private static final int MOST = 8;

    private static final String BARE =
            "select customer_id from customer.customer where business_id = ? and ? <% search order by ? <<-> search limit 8";
    private final Customers customers;
    private final World world;
    private final Random random = new Random(7);

    CustomerSearchBench(Customers customers, Worlds worlds) {
        this.customers = customers;
        this.world = worlds.create();
    }

    @Test
    void the_box_answers_while_one_types() throws SQLException {
        try (var database = TestDatabase.postgres().connectAsAdministrator("test")) {
            BigFile.fill(database, world.business().value());
            var kinds = wishes(database);
            kinds.values().forEach(wishes -> wishes.forEach(this::search)); // warms up
            System.out.printf("%-18s %8s %8s %8s %10s %8s%n", "ms", "median", "p95", "worst", "bare p95", "ratio");
            var all = new ArrayList<Double>();
            for (var kind : kinds.entrySet()) {
                var name = kind.getKey().contains("name") || kind.getKey().startsWith("last");
                var bare = new ArrayList<Double>();
                var ours = new ArrayList<Double>();
                for (var wish : kind.getValue()) {
                    if (name) bare.add(bare(database, fold(wish)));
                    ours.add(millis(() -> search(wish)));
                }
                all.addAll(ours);
                System.out.printf(
                        Locale.ROOT,
                        "%-18s %8.1f %8.1f %8.1f %10.1f %7.2f×%n",
                        kind.getKey(),
                        at(ours, .5),
                        at(ours, .95),
                        at(ours, 1),
                        name ? at(bare, .95) : Double.NaN,
                        name ? at(ours, .95) / at(bare, .95) : Double.NaN);
            }
            System.out.printf(Locale.ROOT, "%-18s %8.1f %8.1f %8.1f%n", "all", at(all, .5), at(all, .95), at(all, 1));
        }
    }

    private void search(String wish) {
        assertThat(customers.find(world.business(), wish, MOST)).hasSizeLessThanOrEqualTo(MOST);
    }

    private Map<String, List<String>> wishes(Connection database) throws SQLException {
        var names = texts(database, "select first_name || ' ' || last_name from customer.customer");
        var plates = texts(database, "select plate from customer.vehicle");
        var phones = texts(database, "select '0' || substr(value, 4) from customer.contact where kind = 'PHONE'");
        var emails = texts(database, "select value from customer.contact where kind = 'EMAIL'");
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put("name, 3 letters", of(names, name -> last(name).substring(0, 3)));
        kinds.put("name, whole", names);
        kinds.put("name, misspelt", of(names, this::misspelt));
        kinds.put("last, misspelt", of(names, name -> misspelt(last(name))));
        kinds.put("plate, beginning", of(plates, plate -> plate.substring(0, plate.length() - 2)));
        kinds.put("plate, whole", plates);
        kinds.put("plate, a part", of(plates, plate -> plate.substring(plate.indexOf('-') + 1)));
        kinds.put("plate, misspelt", of(plates, this::misspelt));
        kinds.put("phone, beginning", of(phones, phone -> phone.substring(0, 8)));
        kinds.put("email, beginning", of(emails, email -> email.substring(0, 8)));
        kinds.put("number", texts(database, "select number::text from customer.customer"));
        return kinds;
    }

    private List<String> texts(Connection database, String sql) throws SQLException {
        try (var statement = database.prepareStatement(sql + (sql.contains("where") ? " and" : " where")
                + " business_id = ? order by md5(ctid::text) limit " + 2 * EACH)) {
            statement.setObject(1, world.business().value());
            var rows = statement.executeQuery();
            var texts = new ArrayList<String>();
            while (rows.next()) if (rows.getString(1) != null) texts.add(rows.getString(1));
            return texts.subList(0, Math.min(EACH, texts.size()));
        }
    }

    private static List<String> of(List<String> texts, java.util.function.UnaryOperator<String> change) {
        return texts.stream().map(change).toList();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** One letter, but the first, is another. */
    private String misspelt(String text) {
        int at;
        do at = 1 + random.nextInt(text.length() - 1);
        while (!Character.isLetterOrDigit(text.charAt(at)));
        var wrong = Character.isDigit(text.charAt(at))
                ? (char) ('0' + random.nextInt(10))
                : (char) ('a' + random.nextInt(26));
        return text.substring(0, at) + wrong + text.substring(at + 1);
    }

    private double bare(Connection database, String wish) throws SQLException {
        try (var statement = database.prepareStatement(BARE)) {
            statement.setObject(1, world.business().value());
            statement.setString(2, wish);
            statement.setString(3, wish);
            return millis(() -> {
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) rows.getObject(1);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private static String fold(String text) {
        return java.text.Normalizer.normalize(text.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static double millis(Runnable what) {
        var begin = System.nanoTime();
        what.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double at(List<Double> times, double part) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }
}
