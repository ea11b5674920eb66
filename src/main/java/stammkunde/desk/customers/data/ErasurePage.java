package stammkunde.desk.customers.data;

import java.util.List;
import java.util.Map;
import stammkunde.customer.Customer;
import stammkunde.customer.ErasurePlan;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;

/** What erasing would do. @param problem why it was refused; empty: it wasn't */
public record ErasurePage(Desk desk, Customer customer, ErasurePlan plan, String problem) implements DeskPage {

    public String card() {
        return "/desk/customers/" + customer.id().value();
    }

    public List<String> gone() {
        return counted(plan.gone(), "erasure.gone.");
    }

    public List<String> obstacles() {
        return counted(plan.obstacles(), "erasure.obstacle.");
    }

    private List<String> counted(Map<String, Integer> counts, String key) {
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> text(key + one.getKey(), one.getValue()))
                .toList();
    }

    /** „2 Bestellungen, bis 31. Dezember 2032“, and why. */
    public String kept(ErasurePlan.Kept kept) {
        return text("erasure.kept." + kept.what(), kept.count(), desk.wording().date(kept.until()));
    }

    public String why(ErasurePlan.Kept kept) {
        return text("erasure.why." + kept.what() + "." + desk.settings().country());
    }
}
