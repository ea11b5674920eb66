package stammkunde.desk.campaigns;

import java.util.List;
import java.util.stream.Stream;
import stammkunde.campaign.CampaignState;
import stammkunde.campaign.Funnel;
import stammkunde.campaign.Reach;
import stammkunde.campaign.Reason;
import stammkunde.campaign.Result;
import stammkunde.web.Measures;

/**
 * Everything {@code desk/campaigns/show.jte} prints.
 *
 * @param reach   of a draft or a planned one: whom it would reach now
 * @param reasons why letters were left out after the start
 */
public record ResultPage(CampaignHead head, Funnel funnel, Reach reach, List<Result.Count> reasons)
        implements CampaignPage {

    /** A stage of the way. @param part of a hundred who got a letter */
    public record Bar(String label, String people, int part) {}

    public record Line(String label, String people) {}

    public CampaignState state() {
        return head.campaign().state();
    }

    public boolean mayChange() {
        return head.desk().manages();
    }

    public boolean hasBegun() {
        return state().hasBegun();
    }

    public boolean isUnderWay() {
        return state() == CampaignState.SENDING || state() == CampaignState.PAUSED;
    }

    public boolean mayBe(CampaignState next) {
        return mayChange() && state().mayBecome(next);
    }

    public List<Bar> bars() {
        return List.of(
                bar("sent", funnel.sent()),
                bar("opened", funnel.opened()),
                bar("booked", funnel.booked()),
                bar("password", funnel.passwords()));
    }

    private Bar bar(String stage, int people) {
        return new Bar(text("campaign.funnel." + stage), number(people), Math.min(100, funnel.percent(people)));
    }

    public List<Line> losses() {
        return List.of(
                new Line(text("campaign.funnel.unsubscribed"), number(funnel.unsubscribed())),
                new Line(text("campaign.funnel.bounced"), number(funnel.bounced())),
                new Line(text("campaign.funnel.failed"), number(funnel.failed())),
                new Line(text("campaign.funnel.second"), number(funnel.second())));
    }

    /** Before the start, then after it. */
    public List<Line> leftOut() {
        var before = Stream.of(Reason.values())
                .filter(reason -> head.campaign().leftOut().containsKey(reason))
                .map(reason -> new Line(
                        text("campaign.reason." + reason),
                        number(head.campaign().leftOut().getOrDefault(reason, 0))));
        var after = reasons.stream()
                .map(count -> new Line(
                        text("campaign.left-out." + (count.reason().isEmpty() ? "unknown" : known(count.reason()))),
                        number(count.people())));
        return Stream.concat(before, after).toList();
    }

    private static String known(String reason) {
        return switch (reason) {
            case "no-consent", "no-address", "booked", "merged", "no-link", "erased", "cancelled" -> reason;
            default -> "unknown";
        };
    }

    public int done() {
        return funnel.recipients() + funnel.second() - funnel.waiting() - funnel.queued();
    }

    public int all() {
        return Math.max(1, funnel.recipients() + funnel.second());
    }

    public String progress() {
        return text("campaign.progress", number(Math.min(done(), all())), number(all()));
    }

    public String rule() {
        return text(
                "campaign.rule",
                head.campaign().sending().countedDays(),
                head.campaign().sending().linkDays());
    }

    public String reachCounted() {
        return text("campaign.recipients.counted", reach.recipients());
    }

    public String export() {
        return head.path() + "/export";
    }

    public String channels() {
        return text("campaign.channels." + head.campaign().channels());
    }

    private String number(long count) {
        return new Measures(frame().texts(), frame().locale()).number(count);
    }
}
