package stammkunde.desk.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import stammkunde.business.Business;
import stammkunde.shared.Appearance.Font;
import stammkunde.shared.Appearance.Scheme;
import stammkunde.web.Brand;
import stammkunde.web.BrandColour;
import stammkunde.web.Choice;

/** Everything {@code desk/settings/look.jte} prints. */
public record LookPage(Basics basics, Business business, Stage stage) implements SettingsPage {

    private Brand brand() {
        return new Brand(business.accent(), business.radius(), business.appearance());
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

    public List<Choice> schemes() {
        return Arrays.stream(Scheme.values())
                .map(one -> new Choice(one.name(), text("settings.look.scheme." + one)))
                .toList();
    }

    public List<Choice> fonts() {
        return Arrays.stream(Font.values())
                .map(one -> new Choice(one.name(), text("settings.look.font." + one)))
                .toList();
    }

    /** What stands in the fields for colours of one's own, before anybody has chosen any. */
    public String buttonColour(String field) {
        var typed = typed().get(field);
        if (!typed.isEmpty()) return typed;
        var derived = new Brand(business.accent(), business.radius());
        return derived.light(field.equals("fill") ? BrandColour.FILL : BrandColour.ON_FILL);
    }

    public String logo() {
        return business.hasLogo() ? "/b/" + business.slug() + "/logo" : "";
    }
}
