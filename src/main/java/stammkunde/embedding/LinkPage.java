package stammkunde.embedding;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * A page of a business's own website, where personal links lead and the widget opens itself.
 *
 * @param address whole, without a fragment
 */
public record LinkPage(String address) {

    public static final int LONGEST = 500;

    /** What the script in that page looks for; it takes it out of the address at once. */
    private static final String MARK = "#stammkunde=";

    /** What somebody typed. */
    public sealed interface Reading {
        record Right(LinkPage page) implements Reading {}

        record Wrong(Problem problem) implements Reading {}
    }

    public enum Problem {
        NOT_AN_ADDRESS,
        NOT_ENCRYPTED,
        HAS_A_FRAGMENT,
        NOT_LISTED
    }

    /** @param typed anything at all; without a scheme, https is meant @param origins who may embed the pages */
    public static Reading read(String typed, List<Origin> origins) {
        var text = typed.strip();
        if (!text.contains("://")) text = "https://" + text;
        try {
            var uri = new URI(Origin.ascii(text));
            if (uri.getRawFragment() != null) return new Reading.Wrong(Problem.HAS_A_FRAGMENT);
            var place = new URI(uri.getScheme() + "://" + uri.getRawAuthority());
            return switch (Origin.read(place.toString())) {
                case Origin.Reading.Wrong(var problem) ->
                    new Reading.Wrong(
                            problem == Origin.Problem.NOT_ENCRYPTED ? Problem.NOT_ENCRYPTED : Problem.NOT_AN_ADDRESS);
                case Origin.Reading.Right(var origin) -> listed(uri, origin, origins);
            };
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            return new Reading.Wrong(Problem.NOT_AN_ADDRESS);
        }
    }

    private static Reading listed(URI uri, Origin origin, List<Origin> origins) {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var address = URI.create(origin.value() + path + query).toASCIIString();
        if (address.length() > LONGEST) return new Reading.Wrong(Problem.NOT_AN_ADDRESS);
        return origins.contains(origin)
                ? new Reading.Right(new LinkPage(address))
                : new Reading.Wrong(Problem.NOT_LISTED);
    }

    Origin origin() {
        return Origin.of(URI.create(address));
    }

    /** For people. */
    public String host() {
        return URI.create(address).getHost();
    }

    /** The address that hands somebody over. @param code works once and for a short time */
    public String bringing(String slug, String code) {
        return address + MARK + slug + ":" + code;
    }
}
