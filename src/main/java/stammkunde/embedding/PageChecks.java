package stammkunde.embedding;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import stammkunde.business.Business;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.outside.NotPublic;
import stammkunde.outside.PublicNetworks;
import stammkunde.shared.PublicAddress;

/**
 * Looks at a business's own website whether the widget can work there. The address is whatever somebody typed: it may lead
 * to public addresses only, is asked once, and nothing of what came is shown (R-SEC-48).
 */
@Service
public class PageChecks {

    private static final Limit CHECKS = new Limit(30, Duration.ofMinutes(10));
    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);
    private static final int LONGEST = 2_000;

    private final Embeddings embeddings;
    private final PublicAddress address;
    private final Throttle throttle;
    private final boolean demo;

    PageChecks(
            Embeddings embeddings,
            PublicAddress address,
            Throttle throttle,
            @Value("${stammkunde.demo:false}") boolean demo) {
        this.embeddings = embeddings;
        this.address = address;
        this.throttle = throttle;
        this.demo = demo;
    }

    /** @param typed anything at all */
    public Check check(Business business, String typed) {
        var page = parse(typed).orElse(null);
        if (page == null) return new Check.NotAnAddress();
        if (!throttle.tryAcquire("page check", business.id().toString(), CHECKS)) return new Check.TooMany();
        try {
            var found = PublicNetworks.resolve(page.getHost(), demo);
            // unencrypted only to this machine, where nobody else listens
            if (!isEncrypted(page) && !found.isLoopbackAddress()) return new Check.NotAnAddress();
            return seen(business, page, OutsidePage.get(page, found));
        } catch (NotPublic closed) {
            return new Check.NotAnAddress();
        } catch (IOException notReached) {
            return new Check.Unreachable();
        }
    }

    private Check seen(Business business, URI page, OutsidePage answer) {
        if (answer.status() / 100 == 3)
            return new Check.Redirected(
                    answer.headers().getOrDefault("location", List.of("")).getFirst());
        if (answer.status() != 200) return new Check.Refused(answer.status());

        var html = WebsitePage.of(answer.body());
        var own = business.host().isEmpty() ? address : address.on(business.host());
        var line = html.script(own).or(() -> html.script(address));
        var policy = ContentPolicy.of(html.policies(answer.headers()));
        var script = URI.create(line.map(WebsitePage.Line::src).orElseGet(() -> own.of("/embed.js")));
        var nonce = line.map(WebsitePage.Line::nonce).orElse("");
        var integrity = line.map(WebsitePage.Line::integrity).orElse("");
        var home = URI.create(Origin.of(script).value() + "/b/" + business.slug());
        var origin = Origin.of(page);
        var named = line.map(WebsitePage.Line::business).orElse("");
        return new Check.Seen(
                origin.value(),
                embeddings.of(business.id()).origins().contains(origin),
                line.isPresent(),
                named,
                named.equals(business.slug()),
                policy.letsRun(script, nonce, integrity, page)
                        && (!integrity.isEmpty() || policy.letsRun(URI.create(home + "/widget.js"), nonce, "", page)),
                policy.letsFrame(home, page));
    }

    private Optional<URI> parse(String typed) {
        var text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST || !text.chars().allMatch(each -> each > ' '))
            return Optional.empty();
        if (!text.contains("://")) text = "https://" + text;
        try {
            var uri = URI.create(Origin.ascii(text));
            if (uri.getHost() == null || uri.getRawUserInfo() != null) return Optional.empty();
            var secure = isEncrypted(uri) && PORTS.contains(uri.getPort());
            var local = demo && (isEncrypted(uri) || "http".equalsIgnoreCase(uri.getScheme()));
            return secure || local ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static boolean isEncrypted(URI page) {
        return "https".equalsIgnoreCase(page.getScheme());
    }
}
