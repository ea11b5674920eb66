package stammkunde.customer;

import java.time.Instant;

/**
 * A yes or no, as it was once said (R-LAW-68).
 *
 * @param wording  what was asked, word by word
 * @param version  of that wording
 * @param evidence how it can be shown; empty: by the entry itself
 */
public record Consent(
        Instant at,
        Purpose purpose,
        Channel channel,
        boolean given,
        int version,
        String wording,
        Change.Source source,
        By by,
        String evidence) {

    public static final int LONGEST_EVIDENCE = 500;

    public enum Purpose {
        ADVERTISING,
        SURVEY
    }

    public enum Channel {
        EMAIL,
        SMS,
        PHONE,
        POST
    }
}
