package stammkunde.booking;

import stammkunde.business.Business;
import stammkunde.web.PublicShell;

/** What stands around every public page of a business. */
final class Shells {

    private Shells() {}

    /** @param phone as printed; empty: none is known */
    static PublicShell of(Business business, String phone) {
        var home = "/b/" + business.slug();
        return new PublicShell(
                business.name(),
                business.tagline(),
                icon(business.kind()),
                business.hasLogo() ? home + "/logo" : "",
                phone,
                BrandController.address(business),
                home);
    }

    private static String icon(Business.Kind kind) {
        return switch (kind) {
            case WORKSHOP -> "wrench";
            case DEALERSHIP -> "car";
            case SCHOOL -> "graduation-cap";
            case ACOUSTICIAN -> "ear";
            case OPTICIAN -> "glasses";
            case THERAPIST -> "heart-pulse";
            case OTHER -> "calendar";
        };
    }
}
