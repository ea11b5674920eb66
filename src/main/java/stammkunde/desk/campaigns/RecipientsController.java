package stammkunde.desk.campaigns;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.campaign.Audiences;
import stammkunde.campaign.Campaigns;
import stammkunde.customer.CustomerCursor;
import stammkunde.customer.Customers;
import stammkunde.customer.DueDates;
import stammkunde.desk.Desk;
import stammkunde.desk.campaigns.CampaignHead.Step;
import stammkunde.web.Access;
import stammkunde.web.Html;

/** Whom a campaign means: filters whose effect shows at once. */
@Controller
@Access(Access.Level.MANAGER)
class RecipientsController {

    private static final int A_PAGE = 25;

    private final CampaignReader reader;
    private final Campaigns campaigns;
    private final Audiences audiences;
    private final Customers customers;
    private final DueDates dues;

    RecipientsController(
            CampaignReader reader, Campaigns campaigns, Audiences audiences, Customers customers, DueDates dues) {
        this.reader = reader;
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.customers = customers;
        this.dues = dues;
    }

    @GetMapping("/desk/campaigns/{id}/recipients")
    ModelAndView show(Desk desk, @PathVariable String id, @ModelAttribute("filter") AudienceForm asked) {
        var head = reader.head(desk, id, Step.RECIPIENTS);
        if (!head.campaign().isDraft()) return Html.goTo(head.path());
        var form = asked.isBlank() ? AudienceForm.of(head.campaign()) : asked;
        var business = desk.business();
        var people = audiences.page(business, form.wanted(), form.audience(), form.cursor(), A_PAGE + 1);
        var shown = people.size() > A_PAGE ? people.subList(0, A_PAGE) : people;
        var next = people.size() > A_PAGE
                ? new CustomerCursor(shown.getLast().sortName(), shown.getLast().customer()).printed()
                : "";
        return Html.show(
                "desk/campaigns/recipients",
                new RecipientsPage(
                        head,
                        form,
                        audiences.reach(business, form.wanted(), form.audience()),
                        shown,
                        next,
                        audiences.makes(business),
                        customers.tags(business),
                        dues.kinds(business)));
    }

    @PostMapping("/desk/campaigns/{id}/recipients")
    ModelAndView save(Desk desk, @PathVariable String id, @ModelAttribute("filter") AudienceForm form) {
        var campaign = reader.find(desk, id);
        CampaignReader.require(campaigns.means(desk.business(), campaign.id(), form.wanted(), form.audience()));
        return Html.goTo(CampaignHead.ALL + "/" + campaign.id().value() + "/message");
    }
}
