package stammkunde.choosing;

import stammkunde.shared.BusinessId;

/**
 * The business whose public pages are being visited, by the slug in the address.
 *
 * @param rulesVersion of its settings, when the request came
 */
public record Visited(BusinessId business, String slug, long rulesVersion) {

    public String home() {
        return "/b/" + slug;
    }
}
