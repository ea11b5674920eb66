package stammkunde.campaign;

/**
 * What has come of a campaign so far, in people.
 *
 * @param recipients  frozen when it began
 * @param second      got a second letter
 * @param bounced     refused by their mail server or gateway for good
 * @param failed      not delivered for other reasons
 * @param leftOut     after the start: took their consent back, or booked before it was their turn
 */
public record Funnel(
        int recipients,
        int waiting,
        int queued,
        int sent,
        int second,
        int opened,
        int booked,
        int passwords,
        int unsubscribed,
        int bounced,
        int failed,
        int leftOut) {

    static final Funnel NOTHING = new Funnel(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Of a hundred who got a letter. */
    public int percent(int of) {
        return sent == 0 ? 0 : Math.round(of * 100f / sent);
    }
}
