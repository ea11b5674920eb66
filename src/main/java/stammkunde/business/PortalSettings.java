package stammkunde.business;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.shared.BusinessId;

/** What a business decides about its customers' portal. */
@Service
public class PortalSettings {

    private final BusinessTransaction transaction;
    private final PortalSettingsRepository settings;

    PortalSettings(BusinessTransaction transaction, PortalSettingsRepository settings) {
        this.transaction = transaction;
        this.settings = settings;
    }

    /** Whether each new customer with an e-mail address is sent the welcome. */
    public boolean welcomesByItself(BusinessId business) {
        return transaction.in(business, () -> settings.welcomesByItself(business));
    }

    /** „Angemeldet bleiben“: so long after a login. */
    public Duration stay(BusinessId business) {
        return transaction.in(business, () -> settings.stay(business));
    }

    public void setStay(BusinessId business, Duration stay) {
        transaction.run(business, () -> settings.setStay(business, stay));
    }

    /** Whether „Sie sind bereits App-KundIn?“ stands at the login. */
    public boolean activatesApp(BusinessId business) {
        return transaction.in(business, () -> settings.activatesApp(business));
    }

    public void setActivatesApp(BusinessId business, boolean does) {
        transaction.run(business, () -> settings.setActivatesApp(business, does));
    }

    /** Where update mails go; empty: nowhere. */
    public String updatesTo(BusinessId business) {
        return transaction.in(business, () -> settings.updatesTo(business));
    }

    /** About a customer whom this branch looks after. @param branch null: none in particular @return empty: nowhere */
    public String updatesTo(BusinessId business, @Nullable BranchId branch) {
        return transaction.in(business, () -> settings.updatesTo(business, branch));
    }

    /** Those branches that have an address of their own. */
    public Map<BranchId, String> updatesByBranch(BusinessId business) {
        return transaction.in(business, () -> settings.updatesByBranch(business));
    }

    /** @param address empty: the business's */
    public void setUpdatesTo(BusinessId business, BranchId branch, String address) {
        transaction.run(business, () -> settings.setUpdatesTo(business, branch, address));
    }

    public void setUpdatesTo(BusinessId business, String address) {
        transaction.run(business, () -> settings.setUpdatesTo(business, address));
    }

    public void setWelcomesByItself(BusinessId business, boolean does) {
        transaction.run(business, () -> settings.save(business, does));
    }
}
