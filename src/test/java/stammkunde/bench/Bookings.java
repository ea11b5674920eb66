package stammkunde.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Visitors who send the filled-in form, each for a time that nobody else wants. */
final class Bookings {

    private static final Pattern OFFER = Pattern.compile("name=\"offer\"[^>]*value=\"([^\"]*)\"");
    private static final int HALF_HOURS = 700 * 48;

    private final URI address;
    private final List<BenchBusiness> businesses;
    private final String offer;
    private final Instant first = LocalDate.now(ZoneOffset.UTC)
            .plusDays(2)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    private static final AtomicInteger next = new AtomicInteger();

    Bookings(URI address, List<BenchBusiness> businesses) throws IOException {
        this.address = address;
        this.businesses = businesses;
        this.offer = offer();
    }

    /** What the form says that the click will cost. */
    private String offer() throws IOException {
        try (var client = new HttpClient(address)) {
            var page = client.getPlain(businesses.getFirst().page() + "&start=" + first)
                    .text();
            var offer = OFFER.matcher(page);
            if (!offer.find()) throw new IllegalStateException("no booking form in:\n" + page);
            return offer.group(1);
        }
    }

    Load.Client connect(int number) throws IOException {
        var client = new HttpClient(address);
        return new Load.Client() {
            @Override
            public void once() throws IOException {
                book(client);
            }

            @Override
            public void close() throws IOException {
                client.close();
            }
        };
    }

    private void book(HttpClient client) throws IOException {
        var number = next.getAndIncrement();
        var business = businesses.get(number % businesses.size());
        var start = first.plusSeconds(1800L * (number / businesses.size() % HALF_HOURS));
        var origin = "http://%s:%d".formatted(address.getHost(), address.getPort());
        var answer = client.post("/b/" + business.slug() + "/appointments", origin, form(business, start, number));
        if (answer.status() != 303 || !answer.location().contains("/a/"))
            throw new IllegalStateException(
                    "not booked at " + start + ": " + answer.status() + " " + answer.location());
    }

    private String form(BenchBusiness business, Instant start, int number) {
        return "key=%s&service=%s&branch=%s&start=%s&offer=%s&website="
                        .formatted(
                                UUID.randomUUID(),
                                business.service(),
                                business.branch(),
                                encoded(start.toString()),
                                encoded(offer))
                + "&firstName=J%C3%BCrgen&lastName=Messmann&phone=" + encoded("030 5550101")
                + "&email=" + encoded("visitor-" + number + "@example.org")
                + "&comment=" + encoded("Bitte vorher kurz anrufen, ich komme mit dem Rad.");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
