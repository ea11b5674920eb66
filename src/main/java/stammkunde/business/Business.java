package stammkunde.business;

import java.util.Currency;
import java.util.Locale;
import stammkunde.shared.Appearance;
import stammkunde.shared.BusinessId;

/**
 * One tenant and its settings.
 *
 * @param slug      its name in addresses: {@code /b/<slug>}
 * @param formal    address customers by „Sie“; else „du“
 * @param accent    brand colour, {@code #rrggbb}
 * @param radius    roundness of controls in CSS pixels, 0..20
 * @param replyTo   where customers' answers to mails go; empty: nowhere
 * @param copyTo    gets a copy of each booking („Kopie an“); empty: nobody
 * @param neutralCalendar calendar entries name the business and never the service (R-FMT-22)
 * @param requireSecondFactor owners and managers must have one
 * @param host      its own main host name; empty: it has none. See {@link Hosts}
 * @param appearance the rest of the look
 */
public record Business(
        BusinessId id,
        String slug,
        String name,
        String tagline,
        Kind kind,
        Country country,
        Locale locale,
        boolean formal,
        Currency currency,
        String accent,
        int radius,
        boolean hasLogo,
        String replyTo,
        String copyTo,
        boolean neutralCalendar,
        boolean requireSecondFactor,
        String host,
        Appearance appearance) {

    /** The trade, which chooses words, icon and presets. */
    public enum Kind {
        WORKSHOP("wrench"),
        DEALERSHIP("car"),
        SCHOOL("graduation-cap"),
        ACOUSTICIAN("ear"),
        OPTICIAN("glasses"),
        THERAPIST("heart-pulse"),
        OTHER("calendar");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        /** Name of the mark shown where there is no logo. */
        public String icon() {
            return icon;
        }

        /** Whether its customers' vehicles are what it is about. */
        public boolean looksAfterVehicles() {
            return switch (this) {
                case WORKSHOP, DEALERSHIP, OTHER -> true;
                case SCHOOL, ACOUSTICIAN, OPTICIAN, THERAPIST -> false;
            };
        }
    }

    public enum Country {
        DE,
        AT,
        CH
    }
}
