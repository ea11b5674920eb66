package stammkunde.business;

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

    public void setWelcomesByItself(BusinessId business, boolean does) {
        transaction.run(business, () -> settings.save(business, does));
    }
}
