package stammkunde.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.Change.Step;
import stammkunde.customer.Change.What;
import stammkunde.shared.BusinessId;

/** The fields a business adds to its customer cards, and what they say. */
@Service
public class Fields {

    public static final int MOST = 50;

    private final BusinessTransaction transaction;
    private final FieldRepository fields;

    Fields(BusinessTransaction transaction, FieldRepository fields) {
        this.transaction = transaction;
        this.fields = fields;
    }

    /** Those no longer asked for come last. */
    public List<Field> all(BusinessId business) {
        return transaction.in(business, () -> fields.all(business));
    }

    public Optional<Field> find(BusinessId business, FieldId field) {
        return all(business).stream().filter(one -> one.id().equals(field)).findFirst();
    }

    /** Makes it, or renames it; its kind stays. @return false: there are {@value #MOST} already */
    public boolean save(BusinessId business, Field field) {
        return transaction.in(business, () -> {
            var known = fields.all(business);
            var isNew = known.stream().noneMatch(one -> one.id().equals(field.id()));
            if (isNew && known.size() >= MOST) return false;
            fields.save(business, field);
            return true;
        });
    }

    public Map<FieldId, String> values(BusinessId business, CustomerId customer) {
        return transaction.in(business, () -> fields.values(business, customer));
    }

    /** @throws IllegalArgumentException for a value that the field can't take: forms ask {@link Field#takes} first */
    List<Step> write(BusinessId business, CustomerId customer, Map<FieldId, String> wanted) {
        if (wanted.isEmpty()) return List.of();
        var before = fields.values(business, customer);
        var steps = new ArrayList<Step>();
        for (var field : fields.all(business)) {
            var value = wanted.get(field.id());
            var old = before.getOrDefault(field.id(), "");
            if (value == null || value.equals(old)) continue;
            if (!field.takes(value)) throw new IllegalArgumentException(field.kind() + " takes no " + value);
            if (value.isEmpty()) fields.removeValue(business, customer, field.id());
            else fields.setValue(business, customer, field.id(), value);
            steps.add(new Step(What.FIELD, field.label(), old, value));
        }
        return steps;
    }
}
