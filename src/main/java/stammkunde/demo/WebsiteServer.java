package stammkunde.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import stammkunde.business.Business.Kind;
import stammkunde.business.Businesses;
import stammkunde.embedding.Embedding;
import stammkunde.embedding.Embeddings;
import stammkunde.embedding.LinkPage;
import stammkunde.embedding.Origin;
import stammkunde.shared.PublicAddress;

/**
 * Serves {@link Websites} on a port of their own, which makes them another origin: as foreign to the product as any
 * website. The demo businesses list it.
 */
@Component
@ConditionalOnBooleanProperty("stammkunde.demo")
class WebsiteServer implements DisposableBean {

    private final Businesses businesses;
    private final Embeddings embeddings;
    private final PartnerSample partner;
    private final Websites websites;
    private final HttpServer server;
    private final String host;

    /** @param port 0: any */
    WebsiteServer(
            Businesses businesses,
            Embeddings embeddings,
            PartnerSample partner,
            PublicAddress address,
            @Value("${stammkunde.demo.website-port:0}") int port)
            throws IOException {
        this.businesses = businesses;
        this.embeddings = embeddings;
        this.partner = partner;
        this.websites = new Websites(address.baseUrl());
        this.server = HttpServer.create(new InetSocketAddress(port), 0);
        this.host = Objects.requireNonNullElse(URI.create(address.baseUrl()).getHost(), "localhost");
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    /** @param path begins with a slash */
    String address(String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    /** Of the partner's webhook: takes everything, keeps nothing. */
    String receiver() {
        return "http://localhost:" + server.getAddress().getPort() + PartnerSample.HOOK;
    }

    /** After the demo's data is there. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        server.start();
        businesses.bySlug(PartnerSample.HOUSE).ifPresent(business -> partner.point(business, receiver()));
        for (var preset : Presets.ALL)
            businesses.bySlug(preset.slug()).ifPresent(business -> {
                var now = embeddings.of(business);
                var origins = Stream.concat(
                                ours().stream(),
                                now.origins().stream()
                                        .filter(origin -> origin.value().startsWith("https:")))
                        .toList();
                embeddings.save(
                        business,
                        new Embedding(origins, now.mode(), now.side(), now.label(), now.title(), links(preset, now)));
            });
    }

    /** The port may be another one than last time; who has set a website of their own keeps it. The dealership's links lead there. */
    private Embedding.Links links(Preset preset, Embedding now) {
        var page = now.links().page();
        if (page != null && page.address().startsWith("https:")) return now.links();
        var toPage =
                page == null ? preset.kind() == Kind.DEALERSHIP : now.links().toPage();
        return new Embedding.Links(new LinkPage(address("/" + preset.slug())), toPage);
    }

    private List<Origin> ours() {
        return Stream.of(host, "localhost", "127.0.0.1")
                .distinct()
                .map(name ->
                        new Origin("http://" + name + ":" + server.getAddress().getPort()))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.equals(PartnerSample.HOOK)) {
                exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
                exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 204 : 405, -1);
                return;
            }
            if (path.equals("/")) {
                exchange.getResponseHeaders().set("Location", "/autohaus-sommer");
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            var isStyle = path.equals("/style.css");
            var body = isStyle ? websites.stylesheet() : websites.page(path);
            exchange.getResponseHeaders().set("Content-Type", isStyle ? "text/css" : "text/html;charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", websites.policy());
            var bytes = Objects.requireNonNullElse(body, "Diese Seite gibt es nicht.")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void destroy() {
        server.stop(0);
    }
}
