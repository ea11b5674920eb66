package stammkunde.business;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the DNS for text records, by the client that comes with Java; an answer takes {@link #SECONDS} at most. */
@Component
class TextRecords {

    sealed interface Answer {}

    /** @param texts empty: there is no such record, and the DNS is sure of it */
    record Found(List<String> texts) implements Answer {}

    record Unreachable() implements Answer {}

    static final int SECONDS = 6;
    private static final String FIRST_WAIT_MILLIS = "1500";
    private static final String TRIES = "2";

    private final String servers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param servers {@code 10.0.0.53 10.0.0.54:5353}; empty: this machine's */
    TextRecords(@Value("${stammkunde.dns:}") String servers) {
        var urls = new ArrayList<String>();
        for (var server : servers.split("[,\\s]+")) urls.add("dns://" + server);
        this.servers = String.join(" ", urls).replaceFirst("^dns://$", "dns:");
    }

    /** @param name of the record, complete: {@code _stammkunde.termine.keller.example} */
    Answer at(String name) {
        var asking = threads.submit(() -> ask(name));
        try {
            return asking.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            asking.cancel(true);
            return new Unreachable();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return new Unreachable();
        }
    }

    private Answer ask(String name) {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, servers);
        settings.put("com.sun.jndi.dns.timeout.initial", FIRST_WAIT_MILLIS);
        settings.put("com.sun.jndi.dns.timeout.retries", TRIES);
        try {
            var context = new InitialDirContext(settings);
            try {
                // the dot: the name is complete, no search list of this machine's is tried
                var records =
                        context.getAttributes(name + ".", new String[] {"TXT"}).get("TXT");
                var texts = new ArrayList<String>();
                for (int i = 0; records != null && i < records.size(); i++) texts.add(plain(records.get(i)));
                return new Found(texts);
            } finally {
                context.close();
            }
        } catch (NameNotFoundException _) {
            return new Found(List.of());
        } catch (NamingException _) {
            return new Unreachable();
        }
    }

    /** Java puts quotes around texts with spaces. */
    private static String plain(Object text) {
        return String.valueOf(text).replaceAll("^\"|\"$", "").strip();
    }
}
