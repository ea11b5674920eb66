package stammkunde.desk.campaigns;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stammkunde.business.Business;
import stammkunde.campaign.Audience;

/** What a campaign often begins with: filters to go on from. */
public enum Start {
    INSPECTION("calendar-clock", true),
    LONG_AWAY("history", false),
    OLDER_CARS("car", true),
    BLANK("funnel", false);

    private final String icon;
    private final boolean aboutVehicles;

    Start(String icon, boolean aboutVehicles) {
        this.icon = icon;
        this.aboutVehicles = aboutVehicles;
    }

    static List<Start> fitting(Business.Kind kind) {
        var garage = kind == Business.Kind.WORKSHOP || kind == Business.Kind.DEALERSHIP;
        return Arrays.stream(values())
                .filter(one -> garage || !one.aboutVehicles)
                .toList();
    }

    static Optional<Start> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    public String icon() {
        return icon;
    }

    Audience audience(LocalDate today) {
        return switch (this) {
            case INSPECTION ->
                new Audience(null, null, null, null, null, "", 8, null, false, "", null, today.minusWeeks(4));
            case LONG_AWAY ->
                new Audience(null, today.minusMonths(12), null, null, null, "", null, null, false, "", null, today);
            case OLDER_CARS -> new Audience(null, null, null, 4, 10, "", null, null, false, "", null, null);
            case BLANK -> Audience.EVERYBODY;
        };
    }
}
