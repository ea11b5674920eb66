package stammkunde.desk.templates;

import java.util.List;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.messaging.Channel;
import stammkunde.messaging.Placeholder;
import stammkunde.messaging.TemplateName;
import stammkunde.messaging.TemplateText;
import stammkunde.web.Problems;

/** Everything {@code desk/templates/edit.jte} prints. @param own the business has a text of its own in use */
public record TemplatePage(Desk desk, TemplateName name, TemplateText typed, boolean own, Problems problems)
        implements DeskPage {

    public String title() {
        return text("desk.letters.kind." + name.kind().key());
    }

    public String about() {
        return text("desk.letters.channel." + name.channel()) + ", "
                + text("desk.templates.language." + name.locale().getLanguage());
    }

    public String action() {
        return TemplateAddress.of(name);
    }

    public boolean hasSubject() {
        return name.channel() == Channel.EMAIL;
    }

    /** As they are typed, with what they stand for. */
    public List<Hint> placeholders() {
        return List.of(Placeholder.values()).stream()
                .filter(Placeholder::inTemplates)
                .map(one -> new Hint("{{" + one.key() + "}}", text("desk.templates.placeholder." + one.key())))
                .toList();
    }

    public record Hint(String typed, String meaning) {}
}
