package stammkunde.campaign;

import java.util.List;

/** What became of changing a campaign; all but {@link Changed} have written nothing. */
public sealed interface Changing {

    record Changed() implements Changing {}

    /** No such campaign of this business. */
    record Unknown() implements Changing {}

    /** It is past that: a draft only can be written, a running one only paused. */
    record NotNow(CampaignState state) implements Changing {}

    /** It can't go out like this. */
    record Incomplete(List<Missing> missing) implements Changing {}

    enum Missing {
        MAIL,
        SMS,
        RECIPIENTS,
        /** Its moment is over, or more than a year ahead. */
        MOMENT
    }
}
