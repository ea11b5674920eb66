package stammkunde.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How far a campaign is, and what may come next. */
public enum CampaignState {
    DRAFT,
    /** Begins by itself. */
    SCHEDULED,
    SENDING,
    PAUSED,
    DONE,
    CANCELLED;

    public boolean mayBecome(CampaignState next) {
        return next(this).contains(next);
    }

    private static Set<CampaignState> next(CampaignState state) {
        return switch (state) {
            case DRAFT -> Set.of(SCHEDULED);
            case SCHEDULED -> Set.of(DRAFT, SENDING, CANCELLED);
            case SENDING -> Set.of(PAUSED, DONE, CANCELLED);
            case PAUSED -> Set.of(SENDING, CANCELLED);
            case DONE, CANCELLED -> Set.of();
        };
    }

    /** From which ones it may become this one. */
    List<String> before() {
        return Arrays.stream(values())
                .filter(state -> state.mayBecome(this))
                .map(Enum::name)
                .toList();
    }

    /** Recipients are frozen: nothing about the campaign changes any more. */
    public boolean hasBegun() {
        return this != DRAFT && this != SCHEDULED;
    }
}
