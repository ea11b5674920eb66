package stammkunde.campaign;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param startsAt when it was planned for; of a draft: null
 * @param leftOut  who met the filters and was left out when the recipients were frozen
 */
public record Campaign(
        CampaignId id,
        String name,
        CampaignState state,
        Channels channels,
        Audience audience,
        Words words,
        Sending sending,
        Instant createdAt,
        @Nullable Instant startsAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Map<Reason, Integer> leftOut) {

    public static final int LONGEST_NAME = 100;

    public boolean isDraft() {
        return state == CampaignState.DRAFT;
    }
}
