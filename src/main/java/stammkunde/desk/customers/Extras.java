package stammkunde.desk.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stammkunde.customer.DueKindId;
import stammkunde.customer.FieldId;
import stammkunde.web.Problems;

/**
 * The fields and due dates a business has added to a form, and what was typed into them.
 *
 * @param wrong what can't be taken, to be shown at its field; its values are missing from the maps
 */
public record Extras(
        List<Extra> all, Map<FieldId, String> fields, Map<DueKindId, Optional<LocalDate>> dues, Problems wrong) {

    Problems check(Problems problems) {
        var found = problems;
        for (var problem : wrong.all()) found = found.and(problem.field(), problem.text());
        return found;
    }
}
