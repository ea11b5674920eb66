package stammkunde.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Bookings at a steady pace, in turns alone and while many strangers guess at passwords from as many addresses: each guess
 * costs hashes, and yet booking must stay quick.
 */
final class LoginStorm {

    private static final int BOOKING = 4;
    private static final Duration PACE = Duration.ofMillis(100);
    private static final int GUESSING = 64;
    private static final int GUESSES_PER_ADDRESS = 5;
    private static final double AT_MOST = 2;

    private final URI address;
    private final Bookings bookings;
    private final String login;
    private final Duration time;
    private final AtomicInteger strangers = new AtomicInteger();
    private final LongAdder checked = new LongAdder();
    private final LongAdder turnedAway = new LongAdder();

    LoginStorm(URI address, Bookings bookings, String slug, Duration time) {
        this.address = address;
        this.bookings = bookings;
        this.login = "/b/" + slug + "/account/login";
        this.time = time;
    }

    Figure measure(int rounds) throws Exception {
        var calm = new ArrayList<Double>();
        var stormy = new ArrayList<Double>();
        p95();
        for (var i = 0; i < rounds; i++) {
            calm.add(p95());
            stormy.add(inTheStorm());
        }
        var before = new Samples(calm);
        var meanwhile = new Samples(stormy);
        var ratios = new Samples(IntStream.range(0, rounds)
                .mapToObj(i -> stormy.get(i) / calm.get(i))
                .toList());
        var seconds = rounds * time.toMillis() / 1000.0;
        return Figure.atMost(
                "login storm",
                ratios,
                Figure.number(before.median()) + " ms",
                AT_MOST,
                "×",
                "p95 of a booking POST, %d a second, %s ms meanwhile; %s logins a second checked, %s turned away"
                        .formatted(
                                BOOKING * 1000 / PACE.toMillis(),
                                Figure.number(meanwhile.median()),
                                Figure.number(checked.sum() / seconds),
                                Figure.number(turnedAway.sum() / seconds)));
    }

    private double inTheStorm() throws Exception {
        var over = new AtomicBoolean();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < GUESSING; i++) running.add(crowd.submit(() -> guess(over)));
            try {
                return p95();
            } finally {
                over.set(true);
                for (var each : running) each.get();
            }
        }
    }

    /** Milliseconds. */
    private double p95() throws Exception {
        var took = Collections.synchronizedList(new ArrayList<Double>());
        try (var crowd = Executors.newFixedThreadPool(BOOKING)) {
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < BOOKING; i++) {
                var number = i;
                running.add(crowd.submit(() -> book(number, took)));
            }
            for (var each : running) each.get();
        }
        var sorted = took.stream().sorted().toList();
        return sorted.get((int) (sorted.size() * 0.95));
    }

    private Void book(int number, List<Double> took) throws Exception {
        try (var client = bookings.connect(number)) {
            for (var end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
                var begin = System.nanoTime();
                client.once();
                var lasted = System.nanoTime() - begin;
                took.add(lasted / 1e6);
                var rest = PACE.toNanos() - lasted;
                if (rest > 0) Thread.sleep(Duration.ofNanos(rest));
            }
        }
        return null;
    }

    /** From another address after few tries, and never twice for one account: so no limit stops it but the queue. */
    private Void guess(AtomicBoolean over) throws IOException, InterruptedException {
        while (!over.get()) {
            var number = strangers.getAndIncrement();
            var from = InetAddress.getByAddress(new byte[] {
                127, (byte) (1 + number / 62_500 % 250), (byte) (number / 250 % 250), (byte) (1 + number % 250)
            });
            try (var client = new HttpClient(address, from)) {
                for (var i = 0; i < GUESSES_PER_ADDRESS && !over.get(); i++) guess(client, number + "-" + i);
            }
        }
        return null;
    }

    private void guess(HttpClient client, String name) throws IOException, InterruptedException {
        var origin = "http://%s:%d".formatted(address.getHost(), address.getPort());
        var who = URLEncoder.encode(name + "@example.org", StandardCharsets.UTF_8);
        var status = client.post(login, origin, "who=" + who + "&password=not-the-right-one")
                .status();
        switch (status) {
            case 422 -> checked.increment();
            case 429, 503 -> {
                turnedAway.increment();
                // as people do who are told to wait, though not as long
                Thread.sleep(Duration.ofMillis(50));
            }
            default -> throw new IllegalStateException("status " + status + " for a login");
        }
    }
}
