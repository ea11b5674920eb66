package stammkunde.embedding;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A website's Content-Security-Policy, as far as it concerns a script and a frame of ours (CSP Level 3). Several policies
 * hold together: what one of them refuses is refused.
 */
final class ContentPolicy {

    private final List<Map<String, List<String>>> policies = new ArrayList<>();

    /** @param values of all headers and meta elements of that name; commas separate policies */
    static ContentPolicy of(List<String> values) {
        var all = new ContentPolicy();
        for (var value : values) for (var policy : value.split(",")) all.policies.add(directives(policy));
        return all;
    }

    private static Map<String, List<String>> directives(String policy) {
        var directives = new LinkedHashMap<String, List<String>>();
        for (var directive : policy.split(";")) {
            var words = directive.strip().split("\\s+");
            if (words[0].isEmpty()) continue;
            directives.putIfAbsent(
                    words[0].toLowerCase(Locale.ROOT), Arrays.asList(words).subList(1, words.length));
        }
        return directives;
    }

    /** @param nonce of the script element, @param integrity the same; empty: it has none */
    boolean letsRun(URI script, String nonce, String integrity, URI page) {
        return policies.stream()
                .allMatch(policy -> lets(
                        policy,
                        List.of("script-src-elem", "script-src", "default-src"),
                        script,
                        page,
                        nonce,
                        integrity));
    }

    boolean letsFrame(URI address, URI page) {
        return policies.stream()
                .allMatch(policy ->
                        lets(policy, List.of("frame-src", "child-src", "default-src"), address, page, "", ""));
    }

    private static boolean lets(
            Map<String, List<String>> policy,
            List<String> names,
            URI wanted,
            URI page,
            String nonce,
            String integrity) {
        var governing = names.stream().filter(policy::containsKey).findFirst();
        if (governing.isEmpty()) return true;
        var sources = policy.getOrDefault(governing.get(), List.of());
        if (!nonce.isEmpty() && sources.contains("'nonce-" + nonce + "'")) return true;
        if (!integrity.isEmpty() && sources.contains("'" + integrity + "'")) return true;
        // with it, names of hosts count for nothing
        if (governing.get().startsWith("script") && sources.contains("'strict-dynamic'")) return false;
        return sources.stream().anyMatch(source -> matches(source, wanted, page));
    }

    private static boolean matches(String source, URI wanted, URI page) {
        if (source.equals("'self'")) return Origin.of(wanted).equals(Origin.of(page));
        if (source.startsWith("'")) return false;
        var scheme = wanted.getScheme().toLowerCase(Locale.ROOT);
        if (source.equals("*")) return scheme.equals("https") || scheme.equals("http");
        if (source.endsWith(":")) return isScheme(source.substring(0, source.length() - 1), scheme);

        var at = source.indexOf("://");
        if (at >= 0 && !isScheme(source.substring(0, at), scheme)) return false;
        if (at < 0 && !isScheme(page.getScheme(), scheme)) return false;
        var rest = source.substring(at < 0 ? 0 : at + 3);
        var slash = rest.indexOf('/');
        var path = slash < 0 ? "" : rest.substring(slash);
        var place = slash < 0 ? rest : rest.substring(0, slash);
        var colon = place.lastIndexOf(':') > place.lastIndexOf(']') ? place.lastIndexOf(':') : -1;
        var host = colon < 0 ? place : place.substring(0, colon);
        var port = colon < 0 ? "" : place.substring(colon + 1);
        return isHost(host.toLowerCase(Locale.ROOT), wanted.getHost().toLowerCase(Locale.ROOT))
                && isPort(port, wanted)
                && isPath(path, wanted.getPath());
    }

    /** What is allowed unencrypted is allowed encrypted, too. */
    private static boolean isScheme(String allowed, String wanted) {
        return allowed.equalsIgnoreCase(wanted) || allowed.equalsIgnoreCase("http") && wanted.equals("https");
    }

    private static boolean isHost(String allowed, String wanted) {
        return allowed.startsWith("*.") ? wanted.endsWith(allowed.substring(1)) : allowed.equals(wanted);
    }

    private static boolean isPort(String allowed, URI wanted) {
        var port = port(wanted);
        if (allowed.equals("*")) return true;
        if (allowed.isEmpty()) return port == (wanted.getScheme().equalsIgnoreCase("https") ? 443 : 80);
        return allowed.equals(String.valueOf(port)) || allowed.equals("80") && port == 443;
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) return uri.getPort();
        return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static boolean isPath(String allowed, String wanted) {
        if (allowed.isEmpty() || allowed.equals("/")) return true;
        return allowed.endsWith("/") ? wanted.startsWith(allowed) : wanted.equals(allowed);
    }
}
