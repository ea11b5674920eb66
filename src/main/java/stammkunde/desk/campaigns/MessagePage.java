package stammkunde.desk.campaigns;

import java.util.List;
import java.util.stream.Stream;
import stammkunde.campaign.Person;
import stammkunde.messaging.Channel;
import stammkunde.messaging.Placeholder;
import stammkunde.scheduling.Service;
import stammkunde.web.Choice;
import stammkunde.web.Problems;

/**
 * Everything {@code desk/campaigns/message.jte} prints.
 *
 * @param like  whose letter is shown
 * @param at    the place in the order of names before them
 * @param next  the place after them
 */
public record MessagePage(
        CampaignHead head,
        MessageForm form,
        Problems problems,
        List<Service> services,
        Person like,
        String at,
        String next)
        implements CampaignPage {

    public String path() {
        return head.path() + "/message";
    }

    public boolean usesMail() {
        return head.campaign().channels().uses(Channel.EMAIL);
    }

    public boolean usesSms() {
        return head.campaign().channels().uses(Channel.SMS);
    }

    public String preview() {
        return head.path() + "/preview" + (at.isEmpty() ? "" : "?at=" + at);
    }

    public String test() {
        return head.path() + "/test" + (at.isEmpty() ? "" : "?at=" + at);
    }

    public String nextHref() {
        return path() + "?at=" + next + "#preview";
    }

    public String firstHref() {
        return path() + "#preview";
    }

    public List<Choice> serviceChoices() {
        return Stream.concat(
                        Stream.of(new Choice("", text("campaign.service.any"))),
                        services.stream().map(one -> new Choice(one.id().value().toString(), one.name())))
                .toList();
    }

    public List<Hint> placeholders() {
        return Stream.of(Placeholder.values())
                .filter(Placeholder::inAdvertising)
                .map(one -> new Hint("{{" + one.key() + "}}", text("campaign.placeholder." + one.key())))
                .toList();
    }

    public record Hint(String typed, String meaning) {}
}
