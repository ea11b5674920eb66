package stammkunde.host;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import stammkunde.business.HostName;
import stammkunde.shared.PublicAddress;

/**
 * Under which address a request was made: the installation's, or the business's own name that was found to be verified.
 * Scheme as configured, port as the browser wrote it. For what browsers sign; links are built by {@code Addresses}.
 */
@Component
public class Origins {

    private static final Pattern PORT = Pattern.compile(".*(:\\d{1,5})");

    private final Sites sites;
    private final PublicAddress installation;

    Origins(Sites sites, PublicAddress installation) {
        this.sites = sites;
        this.installation = installation;
    }

    public Here of(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.HOST);
        if (header == null)
            return new Here(
                    installation.host(), installation.on(installation.host()).baseUrl());
        var name =
                switch (sites.at(header)) {
                    case Site.Own _ -> HostName.sent(header).orElseThrow();
                    case Site.Installation _, Site.Unknown _ -> installation.host();
                };
        var port = PORT.matcher(header);
        var scheme = installation.baseUrl().startsWith("https:") ? "https" : "http";
        return new Here(name, scheme + "://" + name + usual(scheme, port.matches() ? port.group(1) : ""));
    }

    /** Browsers leave out the scheme's own port. */
    private static String usual(String scheme, String port) {
        return port.equals(scheme.equals("https") ? ":443" : ":80") ? "" : port;
    }
}
