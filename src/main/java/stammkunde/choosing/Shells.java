package stammkunde.choosing;

import stammkunde.business.Business;
import stammkunde.web.Brand;
import stammkunde.web.PublicShell;

/** What stands around every public page of a business. */
public final class Shells {

    private Shells() {}

    /** @param phone as printed; empty: none is known */
    public static PublicShell of(Business business, String phone) {
        var home = "/b/" + business.slug();
        return new PublicShell(
                business.name(),
                business.tagline(),
                business.kind().icon(),
                business.hasLogo() ? home + "/logo" : "",
                phone,
                new Brand(business.accent(), business.radius(), business.appearance()).address(business.slug()),
                home);
    }
}
