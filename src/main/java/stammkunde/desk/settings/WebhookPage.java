package stammkunde.desk.settings;

import java.util.List;
import stammkunde.web.Choice;

/**
 * Everything {@code desk/settings/webhook.jte} prints.
 *
 * @param off   why it is switched off by us; empty: it isn't
 * @param older address of the older deliveries; empty: there are none
 */
public record WebhookPage(
        Basics basics,
        String id,
        String partner,
        String partnerName,
        String url,
        boolean active,
        String off,
        List<Choice> kinds,
        List<Line> log,
        String older)
        implements SettingsPage {

    /** @param next when it is tried again; empty: not any more */
    public record Line(
            String id,
            String event,
            String when,
            String tone,
            String icon,
            String state,
            String next,
            List<String> attempts,
            boolean again) {}

    public String address() {
        return "/desk/settings/webhooks/" + id;
    }
}
