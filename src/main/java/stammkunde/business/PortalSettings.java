package stammkunde.business;

import java.time.Duration;
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

    public void setUpdatesTo(BusinessId business, String address) {
        transaction.run(business, () -> settings.setUpdatesTo(business, address));
    }

    public void setWelcomesByItself(BusinessId business, boolean does) {
        transaction.run(business, () -> settings.save(business, does));
    }
}
