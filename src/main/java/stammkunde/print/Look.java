package stammkunde.print;

import java.io.IOException;
import java.util.Optional;
import stammkunde.business.Business;
import stammkunde.business.Logo;
import stammkunde.web.Brand;
import stammkunde.web.BrandColour;
import stammkunde.web.Initials;

/** A business's look on white paper. @param logo empty: its initials stand in */
record Look(String name, Brand brand, Optional<Logo> logo) {

    static final String WHITE = "#ffffff";

    static Look of(Business business, Optional<Logo> logo) {
        return new Look(
                business.name(),
                new Brand(business.accent(), business.radius(), business.appearance()),
                logo.filter(picture -> picture.type().matches("image/(png|jpeg)")));
    }

    String colour(BrandColour role) {
        return brand.light(role);
    }

    /** Initials in a square, as letters and pages show them. */
    void mark(Sheet sheet, double x, double y, double side, boolean onColour) throws IOException {
        sheet.fill(onColour ? WHITE : colour(BrandColour.FILL), x, y, side, side, side / 4);
        var points = side * 1.2;
        var letters = sheet.fit(Typeface.BOLD, Initials.of(name), side, 1, points, points / 2);
        var ink = colour(onColour ? BrandColour.ACCENT_INK : BrandColour.ON_FILL);
        sheet.centre(Typeface.BOLD, letters, ink, x + side / 2, y + (side - Sheet.height(letters.size())) / 2);
    }
}
