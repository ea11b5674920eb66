package stammkunde.desk.settings;

import java.util.List;
import stammkunde.web.Choice;

/** Everything {@code desk/settings/partner.jte} prints. */
public record PartnerPage(
        Basics basics,
        String id,
        String name,
        List<KeyRow> keys,
        List<HookRow> hooks,
        List<Choice> scopes,
        List<Choice> kinds,
        List<Choice> overlaps)
        implements SettingsPage {

    /** @param state empty: open until it is revoked */
    public record KeyRow(String id, String printed, String scopes, String used, String state, boolean open) {}

    public record HookRow(String id, String url, String kinds, String tone, String icon, String state) {}

    public String address() {
        return "/desk/settings/partners/" + id;
    }
}
