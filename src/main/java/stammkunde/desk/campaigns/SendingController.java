package stammkunde.desk.campaigns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.campaign.Audiences;
import stammkunde.campaign.Campaigns;
import stammkunde.campaign.Changing;
import stammkunde.campaign.Changing.Missing;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.desk.campaigns.CampaignHead.Step;
import stammkunde.embedding.Embeddings;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;

/** When and how fast a campaign goes out; and that it does. */
@Controller
@Access(Access.Level.MANAGER)
class SendingController {

    private final CampaignReader reader;
    private final Campaigns campaigns;
    private final Audiences audiences;
    private final Embeddings embeddings;

    SendingController(CampaignReader reader, Campaigns campaigns, Audiences audiences, Embeddings embeddings) {
        this.reader = reader;
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.embeddings = embeddings;
    }

    @GetMapping("/desk/campaigns/{id}/sending")
    ModelAndView show(Desk desk, @PathVariable String id) {
        var head = reader.head(desk, id, Step.SENDING);
        if (!head.campaign().isDraft()) return Html.goTo(head.path());
        var form = SendingForm.of(head.campaign().sending());
        return Html.show("desk/campaigns/sending", page(head, form, Problems.NONE));
    }

    @PostMapping("/desk/campaigns/{id}/sending")
    ModelAndView save(Desk desk, @PathVariable String id, @ModelAttribute("sending") SendingForm form) {
        var head = reader.head(desk, id, Step.SENDING);
        var sending = form.sending();
        if (sending.isEmpty()) return refuse(head, form, "opens", "campaign.sending.unreadable");
        CampaignReader.require(
                campaigns.goesOut(desk.business(), head.campaign().id(), sending.get()));
        return Html.goTo(Done.CAMPAIGN_SAVED.at(head.path() + "/sending"));
    }

    @PostMapping("/desk/campaigns/{id}/start")
    ModelAndView start(Desk desk, @PathVariable String id, @ModelAttribute("sending") SendingForm form) {
        var head = reader.head(desk, id, Step.SENDING);
        var sending = form.sending();
        if (sending.isEmpty()) return refuse(head, form, "opens", "campaign.sending.unreadable");
        @Nullable Instant at = null;
        if (form.isLater()) {
            var moment = form.moment(desk.zone());
            if (moment.isEmpty()) return refuse(head, form, "date", "campaign.moment.unreadable");
            at = moment.get();
        }
        var campaign = head.campaign().id();
        CampaignReader.require(campaigns.goesOut(desk.business(), campaign, sending.get()));
        return switch (campaigns.schedule(
                desk.business(), campaign, at, desk.who().staff())) {
            case Changing.Changed() -> Html.goTo(Done.CAMPAIGN_STARTED.at(head.path()));
            case Changing.NotNow _ -> Html.goTo(head.path());
            case Changing.Unknown() -> throw new NotFound();
            case Changing.Incomplete(var missing) -> refuse(head, form, missing);
        };
    }

    private ModelAndView refuse(CampaignHead head, SendingForm form, List<Missing> missing) {
        var problems = Problems.NONE;
        for (var one : missing)
            problems = problems.and(
                    one == Missing.MOMENT ? "date" : "", head.desk().text("campaign.missing." + one));
        return Html.refuse("desk/campaigns/sending", page(head, form, problems));
    }

    private ModelAndView refuse(CampaignHead head, SendingForm form, String field, String text) {
        return Html.refuse(
                "desk/campaigns/sending",
                page(head, form, Problems.NONE.and(field, head.desk().text(text))));
    }

    private SendingPage page(CampaignHead head, SendingForm form, Problems problems) {
        var campaign = head.campaign();
        var business = head.desk().business();
        return new SendingPage(
                head,
                form,
                problems,
                audiences.reach(business, campaign.channels(), campaign.audience()),
                campaigns.missing(business, campaign),
                embeddings.of(business));
    }
}
