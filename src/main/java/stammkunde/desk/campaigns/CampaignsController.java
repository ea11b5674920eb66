package stammkunde.desk.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.campaign.Audiences;
import stammkunde.campaign.Campaign;
import stammkunde.campaign.Campaigns;
import stammkunde.campaign.Changing;
import stammkunde.campaign.Reach;
import stammkunde.campaign.Result;
import stammkunde.campaign.Results;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.desk.campaigns.CampaignHead.Step;
import stammkunde.web.Access;
import stammkunde.web.Csv;
import stammkunde.web.Html;
import stammkunde.web.Measures;
import stammkunde.web.NotFound;

/** All campaigns, and one with what came of it. Everybody at the desk may look; managers make, send and stop them. */
@Controller
@Access(Access.Level.DESK)
class CampaignsController {

    private final CampaignReader reader;
    private final Campaigns campaigns;
    private final Audiences audiences;
    private final Results results;
    private final SecurityLog log;

    CampaignsController(
            CampaignReader reader, Campaigns campaigns, Audiences audiences, Results results, SecurityLog log) {
        this.reader = reader;
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.results = results;
        this.log = log;
    }

    @GetMapping(CampaignHead.ALL)
    ModelAndView list(Desk desk) {
        var funnels = results.funnels(desk.business());
        var numbers = new Measures(desk.frame().texts(), desk.frame().locale());
        var rows = campaigns.all(desk.business()).stream()
                .map(campaign -> {
                    var funnel = funnels.get(campaign.id());
                    var head = new CampaignHead(desk, campaign, Step.OVERVIEW, false);
                    return funnel == null
                            ? new CampaignsPage.Row(head, "", "", -1)
                            : new CampaignsPage.Row(
                                    head,
                                    numbers.number(funnel.sent()),
                                    numbers.number(funnel.booked()),
                                    funnel.percent(funnel.booked()));
                })
                .toList();
        return Html.show("desk/campaigns/list", new CampaignsPage(desk, rows));
    }

    @Access(Access.Level.MANAGER)
    @GetMapping("/desk/campaigns/new")
    ModelAndView blank(Desk desk) {
        return Html.show("desk/campaigns/new", new StartPage(desk));
    }

    @Access(Access.Level.MANAGER)
    @PostMapping(CampaignHead.ALL)
    ModelAndView create(Desk desk, @RequestParam(defaultValue = "BLANK") String start) {
        var chosen = Start.of(start).orElse(Start.BLANK);
        var id = campaigns.create(
                desk.business(),
                desk.text("campaign.start." + chosen + ".name"),
                chosen.audience(desk.today()),
                desk.who().staff());
        return Html.goTo(CampaignHead.ALL + "/" + id.value() + "/recipients");
    }

    @GetMapping("/desk/campaigns/{id}")
    ModelAndView show(
            Desk desk,
            @PathVariable String id,
            @RequestHeader(name = "X-Fragment", defaultValue = "") String fragment) {
        var campaign = reader.find(desk, id);
        var head = new CampaignHead(desk, campaign, Step.OVERVIEW, !fragment.isEmpty());
        var business = desk.business();
        return Html.show(
                "desk/campaigns/show",
                new ResultPage(
                        head,
                        results.funnel(business, campaign.id()),
                        campaign.state().hasBegun()
                                ? Reach.NOBODY
                                : audiences.reach(business, campaign.channels(), campaign.audience()),
                        results.reasons(business, campaign.id())));
    }

    @Access(Access.Level.MANAGER)
    @PostMapping("/desk/campaigns/{id}/state")
    ModelAndView change(Desk desk, @PathVariable String id, @RequestParam(defaultValue = "") String to) {
        var campaign = reader.find(desk, id);
        var business = desk.business();
        var by = desk.who().staff();
        var changed =
                switch (to) {
                    case "PAUSED" -> campaigns.pause(business, campaign.id(), by);
                    case "SENDING" -> campaigns.resume(business, campaign.id(), by);
                    case "DRAFT" -> campaigns.unplan(business, campaign.id(), by);
                    case "CANCELLED" -> campaigns.cancel(business, campaign.id(), by);
                    default -> throw new NotFound();
                };
        CampaignReader.require(changed);
        var path = CampaignHead.ALL + "/" + campaign.id().value();
        return Html.goTo(changed instanceof Changing.Changed ? Done.CAMPAIGN_CHANGED.at(path) : path);
    }

    @Access(Access.Level.MANAGER)
    @PostMapping("/desk/campaigns/{id}/removal")
    ModelAndView remove(Desk desk, @PathVariable String id) {
        var campaign = reader.find(desk, id);
        campaigns.remove(desk.business(), campaign.id());
        return Html.goTo(Done.CAMPAIGN_REMOVED.at(CampaignHead.ALL));
    }

    /** A line for each letter. */
    @Access(Access.Level.MANAGER)
    @GetMapping("/desk/campaigns/{id}/export")
    void export(Desk desk, @PathVariable String id, HttpServletResponse response) throws IOException {
        var campaign = reader.find(desk, id);
        log.add(
                desk.business(),
                desk.who().staff(),
                Act.CAMPAIGN_EXPORTED,
                campaign.id().value().toString());
        var header =
                ResultRows.COLUMNS.stream().map(column -> desk.text(column)).toList();
        Csv.send(response, "kampagne-" + desk.today() + ".csv", header, rows -> {
            @Nullable UUID after = null;
            var page = page(desk, campaign, after);
            while (!page.isEmpty()) {
                page.forEach(result -> rows.accept(ResultRows.of(desk, result)));
                after = page.getLast().id();
                page = page(desk, campaign, after);
            }
        });
    }

    private List<Result> page(Desk desk, Campaign campaign, @Nullable UUID after) {
        return results.page(desk.business(), campaign.id(), after);
    }
}
