package stammkunde.business;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import stammkunde.shared.BusinessId;

/** The places of a business, in the order it chose. */
@Service
public class Branches {

    private final BusinessTransaction transaction;
    private final BranchRepository branches;

    Branches(BusinessTransaction transaction, BranchRepository branches) {
        this.transaction = transaction;
        this.branches = branches;
    }

    /** Closed-down branches come last and are marked inactive. */
    public List<Branch> all(BusinessId business) {
        return transaction.in(business, () -> branches.all(business));
    }

    public Optional<Branch> find(BusinessId business, BranchId branch) {
        return all(business).stream().filter(one -> one.id().equals(branch)).findFirst();
    }

    /** Makes it, after all others, or replaces the one with its id. */
    public void save(BusinessId business, Branch branch) {
        transaction.run(business, () -> branches.save(business, branch));
    }
}
