package stammkunde.embedding;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import stammkunde.shared.PublicAddress;

/** The page of a website, as far as we read it: its scripts, and a policy that stands in the page. */
record WebsitePage(List<Map<String, String>> scripts, List<String> written) {

    private static final Pattern OURS = Pattern.compile("/embed(-[0-9a-f]+)?\\.js");
    private static final String POLICY = "content-security-policy";

    /** Our line. */
    record Line(String src, String business, String nonce, String integrity) {}

    static WebsitePage of(String html) {
        var page = new WebsitePage(new ArrayList<>(), new ArrayList<>());
        var tags = new TagReader(html);
        for (var tag = tags.next(); tag != null; tag = tags.next()) {
            if (tag.name().equals("script")) page.scripts.add(tag.attributes());
            else if (tag.name().equals("meta")
                    && tag.attributes().getOrDefault("http-equiv", "").equalsIgnoreCase(POLICY))
                page.written.add(tag.attributes().getOrDefault("content", ""));
        }
        return page;
    }

    /** The first one that comes from here. */
    Optional<Line> script(PublicAddress address) {
        return scripts.stream()
                .filter(script -> isOurs(script.getOrDefault("src", ""), address))
                .map(script -> new Line(
                        script.getOrDefault("src", ""),
                        script.getOrDefault("data-business", ""),
                        script.getOrDefault("nonce", ""),
                        script.getOrDefault("integrity", "")))
                .findFirst();
    }

    private static boolean isOurs(String src, PublicAddress address) {
        try {
            return src.startsWith(address.of("/"))
                    && OURS.matcher(URI.create(src).getPath()).matches();
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }

    /** @param headers of the answer; policies that only report let everything through */
    List<String> policies(Map<String, List<String>> headers) {
        var all = new ArrayList<>(headers.getOrDefault(POLICY, List.of()));
        all.addAll(written);
        return all;
    }
}
