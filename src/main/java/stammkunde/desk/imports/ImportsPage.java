package stammkunde.desk.imports;

import java.util.List;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.web.Choice;
import stammkunde.web.Problems;

/** @param fragment only the part that is kept fresh */
public record ImportsPage(
        Desk desk, FreshnessLine freshness, List<RunRow> runs, Problems problems, String note, boolean fragment)
        implements DeskPage {

    public List<Choice> kinds() {
        return List.of(
                new Choice("", desk.text("imports.kind.auto")),
                new Choice("CUSTOMERS", desk.text("imports.kind.CUSTOMERS")),
                new Choice("VEHICLES", desk.text("imports.kind.VEHICLES")),
                new Choice("SERVICES", desk.text("imports.kind.SERVICES")));
    }

    public List<Choice> modes() {
        return List.of(
                new Choice("DELTA", desk.text("imports.mode.DELTA.long")),
                new Choice("FULL", desk.text("imports.mode.FULL.long")));
    }
}
