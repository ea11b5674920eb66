package stammkunde.desk.campaigns;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Businesses;
import stammkunde.campaign.Audiences;
import stammkunde.campaign.Campaign;
import stammkunde.campaign.Campaigns;
import stammkunde.campaign.Person;
import stammkunde.campaign.Trials;
import stammkunde.campaign.Trials.Trial;
import stammkunde.campaign.Words;
import stammkunde.customer.Contacts;
import stammkunde.customer.CustomerCursor;
import stammkunde.customer.Phone;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.desk.LetterFrames;
import stammkunde.desk.campaigns.CampaignHead.Step;
import stammkunde.messaging.AdvertisingTexts.Checked;
import stammkunde.messaging.Channel;
import stammkunde.messaging.TemplateSaved.Part;
import stammkunde.messaging.Templates;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Services;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.Problems;

/** What a campaign says, with a preview that is the very letter this or that person would get, and a test to oneself. */
@Controller
@Access(Access.Level.MANAGER)
class MessageController {

    private final CampaignReader reader;
    private final Campaigns campaigns;
    private final Audiences audiences;
    private final Services services;
    private final Trials trials;
    private final Businesses businesses;
    private final Templates templates;

    MessageController(
            CampaignReader reader,
            Campaigns campaigns,
            Audiences audiences,
            Services services,
            Trials trials,
            Businesses businesses,
            Templates templates) {
        this.reader = reader;
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.services = services;
        this.trials = trials;
        this.businesses = businesses;
        this.templates = templates;
    }

    @GetMapping("/desk/campaigns/{id}/message")
    ModelAndView show(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String at,
            HttpServletResponse response) {
        var head = reader.head(desk, id, Step.MESSAGE);
        if (!head.campaign().isDraft()) return Html.goTo(head.path());
        LetterFrames.allowIn(response);
        return Html.show("desk/campaigns/message", page(head, MessageForm.of(head.campaign()), Problems.NONE, at));
    }

    @PostMapping("/desk/campaigns/{id}/message")
    ModelAndView save(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String at,
            @ModelAttribute("message") MessageForm form,
            HttpServletResponse response) {
        var head = reader.head(desk, id, Step.MESSAGE);
        var problems = keep(head, form);
        return problems.isEmpty() ? Html.goTo(head.path() + "/sending") : refuse(head, form, problems, at, response);
    }

    /** Keeps what is typed, and sends it to whoever typed it. */
    @PostMapping("/desk/campaigns/{id}/test")
    ModelAndView test(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(name = "by", defaultValue = "") String by,
            @ModelAttribute("message") MessageForm form,
            HttpServletResponse response) {
        var head = reader.head(desk, id, Step.MESSAGE);
        var bySms = by.equals("sms") && head.campaign().channels().uses(Channel.SMS);
        var problems = keep(head, form);
        if (!problems.isEmpty()) return refuse(head, form, problems, at, response);
        var like = reader.like(desk, head.campaign(), at);
        if (!bySms)
            trials.mail(desk.business(), head.campaign().id(), like, desk.who().staff());
        else {
            var country = businesses.get(desk.business()).country();
            var number = Contacts.phone(form.typed(form.number()), country).filter(Phone::mobile);
            if (number.isEmpty()) return refuse(head, form, problem(desk, "campaign.test.number"), at, response);
            var trial = trials.sms(
                    desk.business(), head.campaign().id(), like, number.get().value());
            if (trial == Trial.TOO_MANY) return refuse(head, form, problem(desk, "campaign.test.many"), at, response);
        }
        return Html.goTo(Done.CAMPAIGN_TESTED.at(head.path() + "/message" + (at.isEmpty() ? "" : "?at=" + at)));
    }

    private static Problems problem(Desk desk, String text) {
        return Problems.NONE.and("number", desk.text(text));
    }

    private Problems keep(CampaignHead head, MessageForm form) {
        var campaign = head.campaign();
        var words = form.words(campaign.words());
        var problems = problems(head.desk(), campaign, words);
        if (form.plainName().isEmpty())
            problems = problems.and("name", head.desk().text("campaign.name.missing"));
        if (problems.isEmpty())
            CampaignReader.require(campaigns.says(head.desk().business(), campaign.id(), form.plainName(), words));
        return problems;
    }

    private ModelAndView refuse(
            CampaignHead head, MessageForm form, Problems problems, String at, HttpServletResponse response) {
        LetterFrames.allowIn(response);
        return Html.refuse("desk/campaigns/message", page(head, form, problems, at));
    }

    /** For the frame beside the form, before anything was typed. */
    @GetMapping("/desk/campaigns/{id}/preview")
    void preview(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String at,
            HttpServletResponse response)
            throws IOException {
        var campaign = reader.find(desk, id);
        preview(desk, campaign, campaign.words(), reader.like(desk, campaign, at), response);
    }

    /** The same for what is being typed; keeps nothing. */
    @PostMapping("/desk/campaigns/{id}/preview")
    void preview(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String at,
            @ModelAttribute("message") MessageForm form,
            HttpServletResponse response)
            throws IOException {
        var campaign = reader.find(desk, id);
        preview(desk, campaign, form.words(campaign.words()), reader.like(desk, campaign, at), response);
    }

    private void preview(Desk desk, Campaign campaign, Words words, Person like, HttpServletResponse response)
            throws IOException {
        var problems = problem(Problems.NONE, desk, like.channel(), campaigns.check(like.channel(), words));
        if (!problems.isEmpty()) {
            LetterFrames.text(response, problems.all().getFirst().text());
            return;
        }
        var written = audiences.preview(desk.business(), words, like.channel(), like);
        if (like.channel() == Channel.EMAIL) LetterFrames.html(response, written.shown());
        else
            LetterFrames.text(
                    response,
                    written.text() + "\n\n" + desk.text("desk.templates.segments", templates.segments(written)));
    }

    private Problems problems(Desk desk, Campaign campaign, Words words) {
        var problems = Problems.NONE;
        for (var channel : Channel.values())
            if (campaign.channels().uses(channel))
                problems = problem(problems, desk, channel, campaigns.check(channel, words));
        return problems;
    }

    private static Problems problem(Problems problems, Desk desk, Channel channel, Checked checked) {
        return switch (checked) {
            case Checked.Fine() -> problems;
            case Checked.UnknownPlaceholder(var part, var name, var line) ->
                problems.and(field(channel, part), desk.text("campaign.unknown", "{{" + name + "}}", line));
            case Checked.Malformed(var part, var near, var line) ->
                problems.and(field(channel, part), desk.text("campaign.malformed", near, line));
            case Checked.WrongLength(var part, var most) ->
                problems.and(field(channel, part), desk.text("desk.templates.length", most));
        };
    }

    private static String field(Channel channel, Part part) {
        return channel == Channel.SMS ? "sms" : part == Part.SUBJECT ? "subject" : "mail";
    }

    private MessagePage page(CampaignHead head, MessageForm form, Problems problems, String at) {
        var like = reader.like(head.desk(), head.campaign(), at);
        var next = new CustomerCursor(like.sortName(), like.customer()).printed();
        return new MessagePage(
                head,
                form,
                problems,
                services.all(head.desk().business()).stream()
                        .filter(Service::active)
                        .toList(),
                like,
                CustomerCursor.parse(at).isEmpty() ? "" : at,
                like.sortName().isEmpty() ? "" : next);
    }
}
