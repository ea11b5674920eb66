package stammkunde.booking;

import stammkunde.shared.BusinessId;

/** The business whose public pages are being visited, by the slug in the address. */
record Visited(BusinessId business, String slug) {

    String home() {
        return "/b/" + slug;
    }
}
