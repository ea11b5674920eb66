package stammkunde.desk.settings;

import java.util.List;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.web.Choice;

/** Everything {@code desk/settings/portal.jte} prints. @param places whose update mails can go elsewhere; empty: there is but one */
public record PortalPage(Basics basics, List<Branch> places) implements SettingsPage {

    /** „Angemeldet bleiben“ in hours: a day, a week, a month, half a year, for ever. */
    static final List<String> STAYS = List.of("24", "168", "720", "4320", "9600");

    /** Where update mails about a branch's customers go. */
    public static String field(BranchId branch) {
        return "updatesTo-" + branch.value();
    }

    public List<Choice> stays() {
        return STAYS.stream()
                .map(hours -> new Choice(hours, text("settings.portal.stay." + hours)))
                .toList();
    }
}
