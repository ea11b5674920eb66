package stammkunde.desk.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.desk.Desk;
import stammkunde.partner.Deliveries;
import stammkunde.partner.Delivery;
import stammkunde.partner.Delivery.Attempt;
import stammkunde.partner.DeliveryId;
import stammkunde.partner.EventKind;
import stammkunde.partner.Partner;
import stammkunde.partner.PartnerId;
import stammkunde.partner.Partners;
import stammkunde.partner.Webhook;
import stammkunde.partner.WebhookId;
import stammkunde.partner.Webhooks;
import stammkunde.partner.Webhooks.Adding;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** The addresses that hear of events, and the log of what they were told. */
@Controller
@Access(Access.Level.OWNER)
class WebhooksController {

    private static final int SHOWN = 30;
    private static final int LONGEST_URL = 500;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Partners partners;
    private final PartnerPages pages;
    private final SettingsFrames frames;

    WebhooksController(
            Webhooks webhooks, Deliveries deliveries, Partners partners, PartnerPages pages, SettingsFrames frames) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.partners = partners;
        this.pages = pages;
        this.frames = frames;
    }

    @PostMapping("/desk/settings/partners/{id}/webhooks")
    ModelAndView add(Desk desk, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        var partner = partners.find(desk.business(), new PartnerId(id)).orElseThrow(NotFound::new);
        var form = new FormReader(desk.frame(), values);
        var wanted = wanted(desk, form);
        if (form.isRight())
            switch (webhooks.add(
                    desk.business(), partner.id(), wanted, desk.who().staff())) {
                case Adding.Added added -> {
                    return secret(desk, added.id(), added.secret());
                }
                case Adding.BadAddress() -> form.wrong("url", desk.text("partner.hook.url.wrong"));
                case Adding.TooMany() -> form.wrong("url", desk.text("partner.hook.many", Webhook.MOST_OF_A_PARTNER));
                case Adding.NoSuchPartner() -> throw new NotFound();
            }
        return Html.refuse("desk/settings/partner", pages.one(desk, partner, refused(desk, form)));
    }

    private static Webhooks.Wanted wanted(Desk desk, FormReader form) {
        var url = form.required("url", LONGEST_URL);
        Set<EventKind> kinds = EventKind.subscribable().stream()
                .filter(kind -> form.typed().has("kinds", kind.name()))
                .collect(Collectors.toSet());
        if (kinds.isEmpty()) form.wrong("kinds", desk.text("partner.events.none"));
        return new Webhooks.Wanted(url, kinds, form.flag("details"));
    }

    @GetMapping("/desk/settings/webhooks/{id}")
    ModelAndView show(
            Desk desk,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "") String done) {
        var hook = find(desk, id);
        var typed =
                Typed.of("url", hook.url(), "kinds", hook.kinds(), "details", hook.details(), "active", hook.active());
        var basics = frames.stored(desk.who(), desk.frame(), typed, done);
        return Html.show("desk/settings/webhook", page(desk, hook, basics, before));
    }

    @PostMapping("/desk/settings/webhooks/{id}")
    ModelAndView change(Desk desk, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        var hook = find(desk, id);
        var form = new FormReader(desk.frame(), values);
        var wanted = wanted(desk, form);
        if (form.isRight() && !webhooks.isPossible(wanted.url()))
            form.wrong("url", desk.text("partner.hook.url.wrong"));
        if (!form.isRight()) return Html.refuse("desk/settings/webhook", page(desk, hook, refused(desk, form), null));
        webhooks.change(
                desk.business(),
                hook.id(),
                wanted,
                form.flag("active"),
                desk.who().staff());
        return back(hook.id(), "saved");
    }

    @PostMapping("/desk/settings/webhooks/{id}/secret")
    ModelAndView renewSecret(Desk desk, @PathVariable UUID id) {
        var hook = find(desk, id);
        var secret = webhooks.renewSecret(desk.business(), hook.id(), desk.who().staff())
                .orElseThrow(NotFound::new);
        return secret(desk, hook.id(), secret);
    }

    @PostMapping("/desk/settings/webhooks/{id}/test")
    ModelAndView test(Desk desk, @PathVariable UUID id) {
        if (!webhooks.test(desk.business(), new WebhookId(id))) throw new NotFound();
        return back(new WebhookId(id), "sent");
    }

    @PostMapping("/desk/settings/webhooks/{id}/removal")
    ModelAndView remove(Desk desk, @PathVariable UUID id) {
        var hook = find(desk, id);
        webhooks.remove(desk.business(), hook.id(), desk.who().staff());
        return Html.goTo("/desk/settings/partners/" + hook.partner().value() + "?done=removed");
    }

    /** „Erneut zustellen“. */
    @PostMapping("/desk/settings/webhooks/deliveries/{id}")
    ModelAndView again(Desk desk, @PathVariable UUID id) {
        var hook = deliveries.again(desk.business(), new DeliveryId(id)).orElseThrow(NotFound::new);
        return back(hook, "sent");
    }

    private static ModelAndView back(WebhookId id, String done) {
        return Html.goTo("/desk/settings/webhooks/" + id.value() + "?done=" + done);
    }

    private ModelAndView secret(Desk desk, WebhookId id, String secret) {
        return Html.show(
                "desk/settings/partner-secret",
                new PartnerSecretPage(
                        frames.stored(desk.who(), desk.frame(), Typed.nothing(), ""),
                        desk.text("partner.hook.secret"),
                        desk.text("partner.hook.secret.once"),
                        secret,
                        "",
                        "/desk/settings/webhooks/" + id.value()));
    }

    private WebhookPage page(Desk desk, Webhook hook, Basics basics, @Nullable UUID before) {
        var found =
                deliveries.of(desk.business(), hook.id(), before == null ? null : new DeliveryId(before), SHOWN + 1);
        var shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        var attempts = deliveries.attempts(desk.business(), shown);
        var off = hook.offSince();
        return new WebhookPage(
                basics,
                hook.id().value().toString(),
                hook.partner().value().toString(),
                partners.find(desk.business(), hook.partner())
                        .map(Partner::name)
                        .orElse(""),
                hook.url(),
                hook.active(),
                off == null
                        ? ""
                        : desk.text("partner.hook.given-up.text", desk.wording().moment(off)),
                PartnerPages.kinds(desk),
                shown.stream().map(one -> line(desk, hook, one, attempts)).toList(),
                found.size() > SHOWN
                        ? "/desk/settings/webhooks/" + hook.id().value() + "?before="
                                + shown.getLast().id().value()
                        : "");
    }

    private static WebhookPage.Line line(
            Desk desk, Webhook hook, Delivery one, Map<DeliveryId, List<Attempt>> attempts) {
        var tries = attempts.getOrDefault(one.id(), List.of());
        var tone =
                switch (one.state()) {
                    case QUEUED -> "info";
                    case DELIVERED -> "ok";
                    case FAILED -> "bad";
                };
        var icon =
                switch (one.state()) {
                    case QUEUED -> "hourglass";
                    case DELIVERED -> "circle-check";
                    case FAILED -> "circle-x";
                };
        var waits = one.state() == Delivery.State.QUEUED && !tries.isEmpty();
        return new WebhookPage.Line(
                one.id().value().toString(),
                one.kind().printed(),
                desk.wording().moment(one.happenedAt()),
                tone,
                icon,
                desk.text("partner.delivery." + one.state()),
                waits ? desk.text("partner.delivery.next", desk.wording().moment(one.dueAt())) : "",
                tries.stream().map(attempt -> attempt(desk, attempt)).toList(),
                hook.active() && one.state() != Delivery.State.QUEUED);
    }

    private static String attempt(Desk desk, Attempt attempt) {
        var answered = attempt.answered();
        var how = answered == null
                ? desk.text("partner.problem." + attempt.problem())
                : desk.text("partner.delivery.answered", Integer.toString(answered), attempt.tookMillis());
        return desk.wording().moment(attempt.at()) + ": " + how;
    }

    private Webhook find(Desk desk, UUID id) {
        return webhooks.find(desk.business(), new WebhookId(id)).orElseThrow(NotFound::new);
    }

    private Basics refused(Desk desk, FormReader form) {
        return frames.refused(desk.who(), desk.frame(), form);
    }
}
