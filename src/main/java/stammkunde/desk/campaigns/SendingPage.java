package stammkunde.desk.campaigns;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import stammkunde.campaign.Changing.Missing;
import stammkunde.campaign.Reach;
import stammkunde.embedding.Embedding;
import stammkunde.messaging.Channel;
import stammkunde.web.Choice;
import stammkunde.web.Measures;
import stammkunde.web.Problems;

/** Everything {@code desk/campaigns/sending.jte} prints. @param missing before it can go out @param embedding which website links can lead to */
public record SendingPage(
        CampaignHead head, SendingForm form, Problems problems, Reach reach, List<Missing> missing, Embedding embedding)
        implements CampaignPage {

    private static final List<Integer> RATES = List.of(60, 300, 1000, 3000, 10_000);
    private static final List<Integer> SECONDS = List.of(3, 5, 7, 10, 14, 21);
    private static final List<Integer> LINKS = List.of(7, 14, 30, 60, 90);
    private static final List<Integer> COUNTED = List.of(7, 14, 30);

    public String path() {
        return head.path() + "/sending";
    }

    public String start() {
        return head.path() + "/start";
    }

    public boolean usesSms() {
        return head.campaign().channels().uses(Channel.SMS);
    }

    public String count() {
        return text("campaign.recipients.counted", reach.recipients());
    }

    public String today() {
        return head.desk().today().toString();
    }

    public String typed(String field) {
        return Objects.toString(
                switch (field) {
                    case "perHour" -> form.perHour();
                    case "opens" -> form.opens();
                    case "closes" -> form.closes();
                    case "second" -> form.second();
                    case "linkDays" -> form.linkDays();
                    case "countedDays" -> form.countedDays();
                    case "toPage" -> form.toPage();
                    case "date" -> form.date();
                    case "time" -> form.time();
                    default -> throw new IllegalArgumentException(field);
                },
                "");
    }

    public boolean isLater() {
        return form.isLater();
    }

    public List<Choice> rates() {
        return Stream.concat(
                        Stream.of(new Choice("", text("campaign.rate.none"))),
                        with(RATES, typed("perHour"))
                                .map(rate -> new Choice(String.valueOf(rate), text("campaign.rate", number(rate)))))
                .toList();
    }

    public List<Choice> seconds() {
        return Stream.concat(
                        Stream.of(new Choice("", text("campaign.second.none"))),
                        with(SECONDS, typed("second"))
                                .map(days -> new Choice(String.valueOf(days), text("campaign.second", days))))
                .toList();
    }

    public List<Choice> links() {
        return days(LINKS, typed("linkDays"), "campaign.link.days");
    }

    /** None, if the business has set no website for them. */
    public List<Choice> leadsTo() {
        var page = embedding.linkPage();
        if (page.isEmpty()) return List.of();
        var website = text("campaign.leads.page", page.get().host());
        var us = text("campaign.leads.us");
        var usual = text("campaign.leads.usual", embedding.links().toPage() ? website : us);
        return List.of(new Choice("", usual), new Choice("false", us), new Choice("true", website));
    }

    public List<Choice> counted() {
        return days(COUNTED, typed("countedDays"), "campaign.days");
    }

    private List<Choice> days(List<Integer> usual, String typed, String words) {
        return with(usual, typed)
                .map(days -> new Choice(String.valueOf(days), text(words, days)))
                .toList();
    }

    private static Stream<Integer> with(List<Integer> usual, String typed) {
        return Stream.concat(
                        usual.stream(),
                        Stream.of(typed).filter(one -> one.matches("\\d{1,6}")).map(Integer::valueOf))
                .distinct()
                .sorted();
    }

    /** Where to go for what is missing. */
    public String href(Missing missing) {
        return head.path()
                + switch (missing) {
                    case MAIL, SMS -> "/message";
                    case RECIPIENTS -> "/recipients";
                    case MOMENT -> "/sending";
                };
    }

    private String number(long count) {
        return new Measures(frame().texts(), frame().locale()).number(count);
    }
}
