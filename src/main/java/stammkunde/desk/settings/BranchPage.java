package stammkunde.desk.settings;

import java.util.List;
import stammkunde.business.Business.Country;
import stammkunde.web.Choice;

/**
 * Everything {@code desk/settings/branch.jte} prints.
 *
 * @param id empty for a new branch
 */
public record BranchPage(Basics basics, String id, String name, Country country) implements SettingsPage {

    public String title() {
        return id.isEmpty() ? text("settings.branch.new") : name;
    }

    public String action() {
        return id.isEmpty() ? "/desk/settings/branches" : "/desk/settings/branches/" + id;
    }

    public List<Choice> lands() {
        return Lands.of(country);
    }

    public String landLabel() {
        return country == Country.CH ? text("settings.branch.canton") : text("settings.branch.land");
    }
}
