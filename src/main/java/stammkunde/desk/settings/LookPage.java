package stammkunde.desk.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import stammkunde.business.Business;
import stammkunde.web.Brand;

/** Everything {@code desk/settings/look.jte} prints. */
public record LookPage(Basics basics, Business business) implements SettingsPage {

    private Brand brand() {
        return new Brand(business.accent(), business.radius());
    }

    /** The stored colour had to be darkened for white text on it. */
    public boolean isShifted() {
        return brand().isShifted();
    }

    public String contrast() {
        return text(
                "settings.look.contrast",
                BigDecimal.valueOf(brand().whiteOnAccent()).setScale(1, RoundingMode.DOWN));
    }

    public String logo() {
        return business.hasLogo() ? "/b/" + business.slug() + "/logo" : "";
    }
}
