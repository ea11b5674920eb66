package stammkunde.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stammkunde.bench.Round.Rate;

/** Pages and bookings over HTTP, each in turns with the bare database; then what memory that took. */
final class ServingBench {

    private static final int ROUNDS = 3;
    private static final int BUSINESSES = 8;
    private static final int DAYS_SHOWN = 6;

    private final Path data;
    private final Table table;
    private final Duration warmUp;
    private final Duration time;

    ServingBench(Path data, boolean quick, Table table) {
        this.data = data;
        this.table = table;
        this.warmUp = Duration.ofSeconds(quick ? 1 : 20);
        this.time = Duration.ofSeconds(quick ? 1 : 10);
    }

    void run() throws Exception {
        Files.writeString(data.resolve("application.properties"), "stammkunde.bookings-per-network=1000000000\n");
        try (var server = Server.start(data, Map.of("STAMMKUNDE_AOT", "off"), "/")) {
            var businesses = new ArrayList<BenchBusiness>();
            BenchBusiness busy;
            try (var database = server.connect();
                    var statement = database.createStatement()) {
                busy = BenchBusiness.busy(database);
                for (var i = 1; i <= BUSINESSES; i++) businesses.add(BenchBusiness.nonstop(database, i));
                Bare.makeTables(database);
                statement.execute("vacuum analyze");
            }
            var bare = new Bare(server);
            slotPage(server, bare, busy);
            bookings(server, bare, businesses);
            portalPage(server, bare);
            memory(server);
        }
    }

    /** Only how bookings fare while strangers guess at passwords. */
    void logins() throws Exception {
        Files.writeString(data.resolve("application.properties"), "stammkunde.bookings-per-network=1000000000\n");
        try (var server = Server.start(data, Map.of("STAMMKUNDE_AOT", "off"), "/")) {
            var businesses = new ArrayList<BenchBusiness>();
            try (var database = server.connect()) {
                for (var i = 1; i <= BUSINESSES; i++) businesses.add(BenchBusiness.nonstop(database, i));
            }
            loginStorm(server, businesses);
        }
    }

    private void loginStorm(Server server, List<BenchBusiness> businesses) throws Exception {
        var bookings = new Bookings(server.address(), businesses);
        var storm =
                new LoginStorm(server.address(), bookings, businesses.getFirst().slug(), time);
        table.add(storm.measure(ROUNDS));
    }

    private void slotPage(Server server, Bare bare, BenchBusiness busy) throws Exception {
        Rate pages = () -> Load.rate(_ -> new Visitor(new HttpClient(server.address()), busy.page()), time);
        Load.rate(_ -> new Visitor(new HttpClient(server.address()), busy.page()), warmUp);

        var shown = Bare.claims(busy, DAYS_SHOWN);
        var pair = Pair.measure(server, ROUNDS, pages, () -> bare.rate(shown, time));
        table.add(pair.figure("slot page", 0.8, "%s, 8 clients, the %d days shown".formatted(bare.name(), DAYS_SHOWN)));
    }

    private void bookings(Server server, Bare bare, List<BenchBusiness> businesses) throws Exception {
        var visitors = new Bookings(server.address(), businesses);
        Load.rate(visitors::connect, warmUp);

        var transaction = Bare.booking(businesses);
        var pair = Pair.measure(
                server, ROUNDS, () -> Load.rate(visitors::connect, time), () -> bare.rate(transaction, time));
        table.add(pair.figure("booking POST", 0.3, "%s, 8 clients, %d businesses".formatted(bare.name(), BUSINESSES)));
    }

    private void portalPage(Server server, Bare bare) throws Exception {
        Guests guests;
        try (var database = server.connect();
                var statement = database.createStatement()) {
            guests = Guests.of(database, server.address(), BenchBusiness.nonstop(database, BUSINESSES + 1));
            statement.execute("vacuum analyze");
        }
        Load.rate(guests::connect, warmUp);
        var pair = Pair.measure(
                server, ROUNDS, () -> Load.rate(guests::connect, time), () -> bare.rate(Guests.BARE, time));
        table.add(pair.figure(
                "portal page", 0.35, "%s, 8 clients, 100,000 customers × 3 vehicles".formatted(bare.name())));
    }

    private void memory(Server server) throws Exception {
        var processes = server.processes();
        table.add(Figure.atMost(
                "memory, JVM", new Samples(List.of(processes.programMegabytes())), "", 320, " MB", "RSS after load"));
        table.add(Figure.atMost(
                "memory, PG", new Samples(List.of(processes.databaseMegabytes())), "", 200, " MB", "PSS after load"));
    }

    private record Visitor(HttpClient client, String page) implements Load.Client {

        @Override
        public void once() throws Exception {
            var answer = client.get(page);
            if (answer.status() != 200) throw new IllegalStateException("status " + answer.status() + " for " + page);
        }

        @Override
        public void close() throws Exception {
            client.close();
        }
    }
}
