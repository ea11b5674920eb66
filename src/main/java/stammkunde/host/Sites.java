package stammkunde.host;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import stammkunde.business.Businesses;
import stammkunde.business.HostName;
import stammkunde.business.Hosts;
import stammkunde.business.HostsChanged;
import stammkunde.live.Heard;
import stammkunde.shared.PublicAddress;

/**
 * Finds what a request's Host header stands for. Answers are remembered for {@link #KEPT} and forgotten as soon as any
 * process changes a host name; so requests cost no question, and a message that got lost costs seconds.
 */
@Component
class Sites {

    static final String TOPIC = "hosts";
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST = 10_000;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Site INSTALLATION = new Site.Installation();
    private static final Site UNKNOWN = new Site.Unknown();

    private record Remembered(Site site, long nanos) {}

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final PublicAddress installation;
    private final Hosts hosts;
    private final Businesses businesses;

    Sites(PublicAddress installation, Hosts hosts, Businesses businesses) {
        this.installation = installation;
        this.hosts = hosts;
        this.businesses = businesses;
    }

    /** @param header as the client sent it: anything at all; null: an old client that names no host */
    Site at(@Nullable String header) {
        if (header == null) return INSTALLATION;
        var name = HostName.sent(header).orElse("");
        if (name.isEmpty()) return UNKNOWN;
        return THIS_MACHINE.contains(name) ? INSTALLATION : named(name);
    }

    /** The same for a name alone; this machine's own names stand for nothing. */
    Site named(String name) {
        if (name.equals(installation.host())) return INSTALLATION;
        var now = System.nanoTime();
        var known = remembered.get(name);
        if (known != null && now - known.nanos < KEPT.toNanos()) return known.site;

        if (remembered.size() >= MOST) remembered.clear();
        var site = look(name);
        remembered.put(name, new Remembered(site, now));
        return site;
    }

    private Site look(String name) {
        return hosts.holder(name)
                .<Site>map(holder -> new Site.Own(holder, businesses.get(holder).slug()))
                .orElse(UNKNOWN);
    }

    @EventListener
    void forget(HostsChanged here) {
        remembered.clear();
    }

    @EventListener
    void forget(Heard elsewhere) {
        if (elsewhere.topic().equals(TOPIC)) remembered.clear();
    }
}
