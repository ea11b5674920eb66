package stammkunde.desk.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.desk.Desk;
import stammkunde.partner.ApiKey;
import stammkunde.partner.ApiKeys;
import stammkunde.partner.KeyId;
import stammkunde.partner.Partner;
import stammkunde.partner.PartnerId;
import stammkunde.partner.Partners;
import stammkunde.partner.Scope;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** „Partner & API“: whose programs work for the business, and with which keys. */
@Controller
@Access(Access.Level.OWNER)
class PartnersController {

    private final Partners partners;
    private final ApiKeys keys;
    private final PartnerPages pages;
    private final SettingsFrames frames;

    PartnersController(Partners partners, ApiKeys keys, PartnerPages pages, SettingsFrames frames) {
        this.partners = partners;
        this.keys = keys;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/desk/settings/partners")
    ModelAndView list(Desk desk, @RequestParam(defaultValue = "") String done) {
        return Html.show("desk/settings/partners", pages.all(desk, basics(desk, Typed.nothing(), done)));
    }

    @PostMapping("/desk/settings/partners")
    ModelAndView add(Desk desk, @RequestParam MultiValueMap<String, String> values) {
        var form = new FormReader(desk.frame(), values);
        var name = form.required("name", Partner.LONGEST_NAME);
        var added =
                form.isRight() ? partners.add(desk.business(), name, desk.who().staff()) : Optional.<PartnerId>empty();
        if (added.isPresent())
            return Html.goTo("/desk/settings/partners/" + added.get().value());
        if (form.isRight()) form.wrong("name", desk.text("partner.known", Partners.MOST));
        return Html.refuse("desk/settings/partners", pages.all(desk, frames.refused(desk.who(), desk.frame(), form)));
    }

    @GetMapping("/desk/settings/partners/{id}")
    ModelAndView show(Desk desk, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return Html.show("desk/settings/partner", pages.one(desk, find(desk, id), basics(desk, Typed.nothing(), done)));
    }

    @PostMapping("/desk/settings/partners/{id}/removal")
    ModelAndView remove(Desk desk, @PathVariable UUID id) {
        if (!partners.remove(desk.business(), new PartnerId(id), desk.who().staff())) throw new NotFound();
        return Html.goTo("/desk/settings/partners?done=removed");
    }

    @PostMapping("/desk/settings/partners/{id}/keys")
    ModelAndView issue(Desk desk, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        var partner = find(desk, id);
        var form = new FormReader(desk.frame(), values);
        var scopes = scopes(form);
        if (scopes.isEmpty()) form.wrong("scopes", desk.text("partner.scopes.none"));
        var issued = form.isRight()
                ? keys.issue(desk.business(), partner.id(), scopes, desk.who().staff())
                : Optional.<ApiKeys.Issued>empty();
        if (issued.isPresent()) return secret(desk, partner.id(), issued.get());
        if (form.isRight()) form.wrong("scopes", desk.text("partner.keys.many", ApiKeys.MOST_OPEN));
        return Html.refuse(
                "desk/settings/partner", pages.one(desk, partner, frames.refused(desk.who(), desk.frame(), form)));
    }

    private static Set<Scope> scopes(FormReader form) {
        return Arrays.stream(Scope.values())
                .filter(scope -> form.typed().has("scopes", scope.name()))
                .collect(Collectors.toSet());
    }

    @PostMapping("/desk/settings/partners/keys/{id}/rotation")
    ModelAndView rotate(Desk desk, @PathVariable UUID id, @RequestParam(defaultValue = "24") String hours) {
        var old = key(desk, id);
        var overlap = Duration.ofHours(PartnerPages.OVERLAPS.contains(hours) ? Integer.parseInt(hours) : 24);
        var next = keys.rotate(desk.business(), old.id(), overlap, desk.who().staff())
                .orElseThrow(NotFound::new);
        return secret(desk, old.partner(), next);
    }

    @PostMapping("/desk/settings/partners/keys/{id}/revocation")
    ModelAndView revoke(Desk desk, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean links) {
        var key = key(desk, id);
        keys.revoke(desk.business(), key.id(), desk.who().staff());
        if (links)
            partners.revokeLinks(desk.business(), key.partner(), desk.who().staff());
        return Html.goTo("/desk/settings/partners/" + key.partner().value() + "?done=saved");
    }

    /** The answer itself shows it: it is nowhere to be asked for again. */
    private ModelAndView secret(Desk desk, PartnerId partner, ApiKeys.Issued issued) {
        return Html.show(
                "desk/settings/partner-secret",
                new PartnerSecretPage(
                        basics(desk, Typed.nothing(), ""),
                        desk.text("partner.key.made"),
                        desk.text("partner.key.once"),
                        issued.secret(),
                        "curl -H \"Authorization: Bearer $STAMMKUNDE_KEY\" " + pages.address("/api/v1/services"),
                        "/desk/settings/partners/" + partner.value()));
    }

    private Partner find(Desk desk, UUID id) {
        return partners.find(desk.business(), new PartnerId(id)).orElseThrow(NotFound::new);
    }

    private ApiKey key(Desk desk, UUID id) {
        return keys.find(desk.business(), new KeyId(id)).orElseThrow(NotFound::new);
    }

    private Basics basics(Desk desk, Typed typed, String done) {
        return frames.stored(desk.who(), desk.frame(), typed, done);
    }
}
