package stammkunde.desk.templates;

import java.util.List;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;

/** Everything {@code desk/templates/list.jte} prints. */
public record TemplatesPage(Desk desk, List<Group> groups) implements DeskPage {

    /** All texts for one occasion. */
    public record Group(String kind, List<Line> lines) {}

    /** @param own worded by the business itself */
    public record Line(String href, String channel, String language, boolean own) {}
}
