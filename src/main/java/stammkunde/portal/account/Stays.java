package stammkunde.portal.account;

import java.time.Duration;
import org.springframework.stereotype.Component;
import stammkunde.access.Stay;
import stammkunde.business.PortalSettings;
import stammkunde.shared.BusinessId;

/** „Angemeldet bleiben“, in words. */
@Component
class Stays {

    private final PortalSettings settings;

    Stays(PortalSettings settings) {
        this.settings = settings;
    }

    String of(House house, BusinessId business) {
        var period = settings.stay(business);
        return period.compareTo(Stay.FOR_EVER) >= 0
                ? house.text("account.stay.for-ever")
                : house.text("account.stay.for", inWords(house, period));
    }

    private static String inWords(House house, Duration period) {
        return period.toHours() <= 48 || period.toHours() % 24 > 0
                ? house.text("account.stay.hours", period.toHours())
                : house.text("account.stay.days", period.toDays());
    }
}
