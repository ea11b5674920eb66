package stammkunde.desk.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import stammkunde.business.Branch;
import stammkunde.campaign.Channels;
import stammkunde.campaign.Person;
import stammkunde.campaign.Reach;
import stammkunde.campaign.Reason;
import stammkunde.customer.CustomerData;
import stammkunde.customer.DueKind;
import stammkunde.messaging.Channel;
import stammkunde.web.Choice;
import stammkunde.web.Measures;

/**
 * Everything {@code desk/campaigns/recipients.jte} prints.
 *
 * @param people the first ones, in the order of names
 * @param next   where the following ones begin; empty: there are none
 */
public record RecipientsPage(
        CampaignHead head,
        AudienceForm form,
        Reach reach,
        List<Person> people,
        String next,
        List<String> makes,
        List<String> tags,
        List<DueKind> dues)
        implements CampaignPage {

    private static final List<Integer> WEEKS = List.of(2, 4, 6, 8, 12, 26);

    /** One filter in use. @param without the address of the page without it */
    public record Used(String label, String without) {}

    /** Why some get nothing. @param width of a hundred */
    public record Out(String reason, String people) {}

    public String path() {
        return head.path() + "/recipients";
    }

    public String value(String field) {
        return form.fields().getOrDefault(field, "");
    }

    public Map<String, String> fields() {
        return form.fields();
    }

    public boolean isFirst() {
        return form.cursor().isEmpty();
    }

    public String first() {
        return path() + form.at("");
    }

    public String following() {
        return path() + form.at(next);
    }

    public String count() {
        return number(reach.recipients());
    }

    public String counted() {
        return text("campaign.recipients.counted", reach.recipients());
    }

    public String matching() {
        return text("campaign.recipients.matching", reach.matching());
    }

    /** By which way, where there are two. */
    public String ways() {
        return form.wanted() == Channels.EMAIL_ELSE_SMS
                ? text("campaign.recipients.ways", number(reach.byMail()), number(reach.bySms()))
                : "";
    }

    public List<Out> out() {
        return Stream.of(Reason.values())
                .filter(reason -> reach.leftOut(reason) > 0)
                .map(reason -> new Out(text("campaign.reason." + reason), number(reach.leftOut(reason))))
                .toList();
    }

    /** Whole per cent of the matching, for the bar; at least one if there is anybody. */
    public int reachedPart() {
        return reach.matching() == 0
                ? 0
                : reach.recipients() == 0 ? 0 : Math.max(1, reach.recipients() * 100 / reach.matching());
    }

    public List<Used> used() {
        var used = new ArrayList<Used>();
        var audience = form.audience();
        var wording = head.desk().wording();
        if (audience.kind() != null) used(used, text("desk.customer.kind." + audience.kind()), "kind");
        if (audience.visitedBefore() != null)
            used(used, text("campaign.used.visited-before", wording.date(audience.visitedBefore())), "visitedBefore");
        if (audience.visitedSince() != null)
            used(used, text("campaign.used.visited-since", wording.date(audience.visitedSince())), "visitedSince");
        if (!audience.make().isEmpty()) used(used, audience.make(), "make");
        if (audience.ageFrom() != null) used(used, text("campaign.used.age-from", audience.ageFrom()), "ageFrom");
        if (audience.ageUntil() != null) used(used, text("campaign.used.age-until", audience.ageUntil()), "ageUntil");
        if (audience.dueWeeks() != null)
            used(
                    used,
                    text("campaign.used.due", due(value("dueKind")), audience.dueWeeks()),
                    "dueWeeks",
                    "dueKind",
                    "overdue");
        if (!audience.tag().isEmpty()) used(used, text("campaign.used.tag", audience.tag()), "tag");
        if (audience.branch() != null)
            used(
                    used,
                    head.desk().branches().stream()
                            .filter(branch -> branch.id().value().equals(audience.branch()))
                            .map(Branch::name)
                            .findFirst()
                            .orElse("?"),
                    "branch");
        if (audience.notBookedSince() != null)
            used(used, text("campaign.used.not-booked", wording.date(audience.notBookedSince())), "notBookedSince");
        return used;
    }

    private void used(List<Used> used, String label, String... fields) {
        used.add(new Used(label, path() + form.without(fields)));
    }

    private String due(String kind) {
        return dues.stream()
                .filter(one -> one.id().value().toString().equals(kind))
                .map(DueKind::label)
                .findFirst()
                .orElseGet(() -> text("campaign.due.inspection"));
    }

    public List<Choice> channels() {
        return Stream.of(Channels.values())
                .map(one -> new Choice(one.name(), text("campaign.channels." + one)))
                .toList();
    }

    public List<Choice> kinds() {
        return any(Stream.of(CustomerData.Kind.values())
                .map(one -> new Choice(one.name(), text("desk.customer.kind." + one))));
    }

    public List<Choice> makeChoices() {
        return any(makes.stream().map(make -> new Choice(make, make)));
    }

    public List<Choice> tagChoices() {
        return any(tags.stream().map(tag -> new Choice(tag, tag)));
    }

    public List<Choice> branchChoices() {
        return any(head.desk().activeBranches().stream()
                .map(branch -> new Choice(branch.id().value().toString(), branch.name())));
    }

    public List<Choice> weeks() {
        var chosen = form.audience().dueWeeks();
        return any(Stream.concat(WEEKS.stream(), Stream.ofNullable(chosen).filter(weeks -> !WEEKS.contains(weeks)))
                .sorted()
                .map(weeks -> new Choice(String.valueOf(weeks), text("campaign.weeks", weeks))));
    }

    public List<Choice> dueChoices() {
        return Stream.concat(
                        Stream.of(new Choice("", text("campaign.due.inspection"))),
                        dues.stream()
                                .filter(DueKind::active)
                                .map(kind -> new Choice(kind.id().value().toString(), kind.label())))
                .toList();
    }

    private List<Choice> any(Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", text("campaign.any"))), choices)
                .toList();
    }

    public String way(Person person) {
        return text(person.channel() == Channel.SMS ? "campaign.way.SMS" : "campaign.way.EMAIL");
    }

    public String card(Person person) {
        return "/desk/customers/" + person.customer().value();
    }

    public String inspection(Person person) {
        var on = person.inspection();
        return on == null ? "" : "%02d/%d".formatted(on.getMonthValue(), on.getYear());
    }

    private String number(long count) {
        return new Measures(frame().texts(), frame().locale()).number(count);
    }
}
