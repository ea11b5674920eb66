package stammkunde.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import stammkunde.business.Addresses;
import stammkunde.business.Business;

/** Made-up values that show what a template will look like. */
final class Example {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** As long as a real one, so that an SMS shows its true length. */
    private static final String TOKEN = "x".repeat(43);

    private Example() {}

    /** An hour at half past nine, a week from now. */
    static Draft of(TemplateName name, Business business, Addresses addresses, Instant now) {
        if (name.kind().showsCode()) return portal(name, business, addresses);
        var english = name.locale().getLanguage().equals("en");
        var start = at(now, 7, LocalTime.of(9, 30));
        var model = Map.ofEntries(
                value(Placeholder.CUSTOMER, "Erika Lorenzen"),
                value(Placeholder.SERVICE, service(business, english)),
                value(Placeholder.ADDRESS, "Musterstraße 1, 12345 Musterstadt"),
                value(Placeholder.PHONE, "030 555 01 00"),
                value(Placeholder.START, start.toString()),
                value(Placeholder.END, start.plus(Duration.ofHours(1)).toString()),
                value(Placeholder.ZONE, ZONE.getId()),
                value(
                        Placeholder.CANCEL_UNTIL_MOMENT,
                        start.minus(Duration.ofDays(1)).toString()),
                value(
                        Placeholder.PREVIOUS_START,
                        name.kind() == LetterKind.APPOINTMENT_MOVED
                                ? at(now, 5, LocalTime.of(14, 0)).toString()
                                : ""),
                value(
                        Placeholder.REASON,
                        name.kind() != LetterKind.APPOINTMENT_DECLINED
                                ? ""
                                : english ? "We are closed for stocktaking that day." : "An diesem Tag ist Inventur."));
        return new Draft(
                name.channel(),
                name.kind(),
                null,
                "Erika Lorenzen",
                name.locale(),
                model,
                true,
                addresses.bookingPage(business) + "/a/" + TOKEN);
    }

    private static Draft portal(TemplateName name, Business business, Addresses addresses) {
        return new Draft(
                name.channel(),
                name.kind(),
                null,
                "Erika Lorenzen",
                name.locale(),
                Map.of(Placeholder.PHONE.key(), "030 555 01 00"),
                false,
                addresses.of(business).of("/c/" + "X".repeat(16)));
    }

    private static Instant at(Instant now, int days, LocalTime time) {
        return LocalDate.ofInstant(now, ZONE)
                .plusDays(days)
                .atTime(time)
                .atZone(ZONE)
                .toInstant();
    }

    private static String service(Business business, boolean english) {
        return switch (business.kind()) {
            case WORKSHOP, DEALERSHIP -> english ? "Wheel change" : "Radwechsel";
            case SCHOOL -> english ? "Trial lesson" : "Probestunde";
            case ACOUSTICIAN -> english ? "Hearing test" : "Hörtest";
            case OPTICIAN -> english ? "Eye test" : "Sehtest";
            case THERAPIST, OTHER -> english ? "Consultation" : "Beratung";
        };
    }

    private static Map.Entry<String, String> value(Placeholder placeholder, String value) {
        return Map.entry(placeholder.key(), value);
    }
}
