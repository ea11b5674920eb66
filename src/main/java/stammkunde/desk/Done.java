package stammkunde.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done by the form before this page: said once, in a note that goes by itself. */
public enum Done {
    CONFIRMED,
    CONFIRMED_AND_LINKED,
    DECLINED,
    CANCELLED,
    STATUS,
    MOVED,
    BOOKED,
    LINKED,
    UNLINKED,
    NOTED,
    NOTIFIED,
    CREATED_AND_LINKED,
    CUSTOMER_CREATED,
    CUSTOMER_CHANGED,
    DIFFERENCE_ACCEPTED,
    DIFFERENCE_DECLINED,
    CARDS_MERGED,
    MERGE_UNDONE,
    CUSTOMER_ERASED,
    VEHICLE_ADDED,
    VEHICLE_CHANGED,
    VEHICLE_RESTORED,
    CONSENT_NOTED,
    PICTURE_CHANGED,
    ABSENCE_ADDED,
    ABSENCE_REMOVED,
    CODE_ISSUED,
    CODE_RENEWED,
    CODE_SENT,
    PORTAL_ON,
    PORTAL_OFF,
    DEVICE_ENDED,
    DEVICES_ENDED,
    ACCOUNT_ASSIGNED,
    ACCOUNT_KEPT,
    ACCOUNT_ON,
    ACCOUNT_OFF,
    LINK_MADE,
    LINK_SENT,
    LINK_REVOKED,
    RESET_SENT,
    RESET_NOT_SENT,
    MAPPING_SAVED,
    EXCHANGE_SAVED,
    SFTP_ENDED,
    CAMPAIGN_SAVED,
    CAMPAIGN_TESTED,
    CAMPAIGN_STARTED,
    CAMPAIGN_CHANGED,
    CAMPAIGN_REMOVED,
    OUT_MADE,
    OUT_NOTHING;

    static Optional<Done> of(@Nullable String name) {
        return Arrays.stream(values()).filter(done -> done.name().equals(name)).findFirst();
    }

    /** The address of the page that says it. */
    public String at(String path) {
        var anchor = path.indexOf('#');
        var page = anchor < 0 ? path : path.substring(0, anchor);
        var clean = page.replaceAll("([?&])done=[A-Z_]*(&|$)", "$1").replaceAll("[?&]$", "");
        return clean + (clean.contains("?") ? "&" : "?") + "done=" + name()
                + (anchor < 0 ? "" : path.substring(anchor));
    }

    String key() {
        return "desk.done." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
