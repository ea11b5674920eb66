package stammkunde.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stammkunde.business.BranchId;
import stammkunde.customer.Change.Step;
import stammkunde.customer.Change.What;

/** What differs between two states of a card or vehicle. */
final class Steps {

    private final String subject;
    private final List<Step> found = new ArrayList<>();

    private Steps(String subject) {
        this.subject = subject;
    }

    static List<Step> between(CustomerData before, CustomerData after) {
        var steps = new Steps("");
        steps.compare(What.KIND, before.kind(), after.kind());
        steps.compare(What.FIRST_NAME, before.firstName(), after.firstName());
        steps.compare(What.LAST_NAME, before.lastName(), after.lastName());
        steps.compare(What.COMPANY, before.companyName(), after.companyName());
        steps.compare(What.ADDRESS, address(before), address(after));
        steps.compare(What.NOTES, before.notes(), after.notes());
        steps.compare(What.EMAILS, String.join(", ", before.emails()), String.join(", ", after.emails()));
        steps.compare(What.PHONES, phones(before), phones(after));
        return steps.found;
    }

    static List<Step> between(Filing before, Filing after, Map<BranchId, String> branches) {
        Function<@Nullable BranchId, String> name = id -> id == null ? "" : branches.getOrDefault(id, "");
        var steps = new Steps("");
        steps.compare(What.BRANCH, name.apply(before.branch()), name.apply(after.branch()));
        steps.compare(What.TAGS, String.join(", ", before.tags()), String.join(", ", after.tags()));
        return steps.found;
    }

    static List<Step> between(VehicleData before, VehicleData after) {
        var steps = new Steps(Vehicle.title(before));
        steps.compare(What.PLATE, before.plate(), after.plate());
        steps.compare(What.VIN, before.vin(), after.vin());
        steps.compare(What.MAKE, before.make(), after.make());
        steps.compare(What.MODEL, before.model(), after.model());
        steps.compare(What.FIRST_REGISTRATION, before.firstRegistration(), after.firstRegistration());
        steps.compare(What.MILEAGE, before.mileageKm(), after.mileageKm());
        steps.compare(What.INSPECTION, before.nextInspection(), after.nextInspection());
        return steps.found;
    }

    private void compare(What what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after))
            found.add(new Step(what, subject, Objects.toString(before, ""), Objects.toString(after, "")));
    }

    private static String address(CustomerData data) {
        var country = data.country().isEmpty() ? "" : " (" + data.country() + ")";
        return Customer.address(data) + country;
    }

    private static String phones(CustomerData data) {
        return data.phones().stream().map(Phone::value).collect(Collectors.joining(", "));
    }
}
