package stammkunde.desk.settings;

import java.util.List;

/** Everything {@code desk/settings/partners.jte} prints. */
public record PartnersPage(Basics basics, List<Row> rows) implements SettingsPage {

    /** @param keys how many are open, in words @param failing a webhook of theirs is switched off by us */
    public record Row(String id, String name, String keys, String used, boolean failing) {}
}
