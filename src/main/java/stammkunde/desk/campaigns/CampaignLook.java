package stammkunde.desk.campaigns;

import stammkunde.campaign.CampaignState;

/** Colour, shape and word of a campaign's state. */
final class CampaignLook {

    private CampaignLook() {}

    static String tone(CampaignState state) {
        return switch (state) {
            case DRAFT, CANCELLED -> "none";
            case SCHEDULED -> "info";
            case SENDING -> "ok";
            case PAUSED -> "warn";
            case DONE -> "none";
        };
    }

    static String icon(CampaignState state) {
        return switch (state) {
            case DRAFT -> "pencil";
            case SCHEDULED -> "calendar-clock";
            case SENDING -> "send";
            case PAUSED -> "hourglass";
            case DONE -> "check-check";
            case CANCELLED -> "ban";
        };
    }

    static String key(CampaignState state) {
        return "campaign.state." + state;
    }
}
