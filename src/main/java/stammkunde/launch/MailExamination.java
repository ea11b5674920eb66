package stammkunde.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.core.env.Environment;

/** The mail server, and the DNS records without which other servers take our mails for forgeries. */
record MailExamination(Environment settings) {

    private static final int MILLIS = 5_000;

    List<Finding> findings() {
        var host = setting("host", "");
        if (host.isEmpty()) return List.of(Finding.note("doctor.no-mail"));

        var findings = new ArrayList<>(List.of(server(host, setting("tls", "STARTTLS"))));
        var sender = setting("from", "");
        var domain = sender.substring(sender.indexOf('@') + 1);
        if (domain.contains(".")) {
            findings.add(record("SPF", domain, "v=spf1"));
            findings.add(record("DMARC", "_dmarc." + domain, "v=DMARC1"));
        }
        return findings;
    }

    private Finding server(String host, String security) {
        var port = port(security);
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), MILLIS);
            plain.setSoTimeout(MILLIS);
            var socket = security.equals("TLS") ? encrypted(plain, host, port) : plain;
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var greeting = String.valueOf(lines.readLine());
            return greeting.startsWith("220")
                    ? Finding.good("doctor.mail", host, String.valueOf(port))
                    : Finding.bad("doctor.mail-refuses", host, String.valueOf(port), greeting);
        } catch (IOException e) {
            return Finding.bad("doctor.mail-unreachable", host, String.valueOf(port), e.toString());
        }
    }

    private int port(String security) {
        var port = Integer.parseInt(setting("port", "0"));
        if (port != 0) return port;
        return switch (security) {
            case "TLS" -> 465;
            case "NONE" -> 25;
            default -> 587;
        };
    }

    private static Socket encrypted(Socket plain, String host, int port) throws IOException {
        return ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
    }

    private static Finding record(String kind, String name, String beginning) {
        try {
            return texts(name).stream().anyMatch(text -> text.startsWith(beginning))
                    ? Finding.good("doctor.dns", kind, name)
                    : Finding.note("doctor.dns-missing", kind, name, beginning);
        } catch (NameNotFoundException e) {
            return Finding.note("doctor.dns-missing", kind, name, beginning);
        } catch (NamingException e) {
            return Finding.note("doctor.dns-unknown", kind, name);
        }
    }

    private static List<String> texts(String name) throws NamingException {
        var environment = new Hashtable<String, String>();
        environment.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
        environment.put("com.sun.jndi.dns.timeout.initial", "2000");
        environment.put("com.sun.jndi.dns.timeout.retries", "1");
        var found = new ArrayList<String>();
        var dns = new InitialDirContext(environment);
        try {
            var records = dns.getAttributes(name, new String[] {"TXT"}).get("TXT");
            for (var i = 0; records != null && i < records.size(); i++)
                found.add(records.get(i).toString().replace("\"", ""));
            return found;
        } finally {
            dns.close();
        }
    }

    private String setting(String name, String otherwise) {
        return Optional.ofNullable(settings.getProperty("stammkunde.mail." + name))
                .orElse(otherwise);
    }
}
