package stammkunde.desk.settings;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stammkunde.desk.Desk;
import stammkunde.desk.settings.PartnerPage.HookRow;
import stammkunde.desk.settings.PartnerPage.KeyRow;
import stammkunde.partner.ApiKey;
import stammkunde.partner.ApiKeys;
import stammkunde.partner.EventKind;
import stammkunde.partner.Partner;
import stammkunde.partner.Partners;
import stammkunde.partner.Scope;
import stammkunde.partner.Webhook;
import stammkunde.partner.Webhooks;
import stammkunde.shared.PublicAddress;
import stammkunde.web.Choice;

/** Reads what the pages about partners print. */
@Component
class PartnerPages {

    /** Hours for which an old key stays good. */
    static final List<String> OVERLAPS = List.of("0", "1", "24", "168");

    private final Partners partners;
    private final ApiKeys keys;
    private final Webhooks webhooks;
    private final PublicAddress installation;

    PartnerPages(Partners partners, ApiKeys keys, Webhooks webhooks, PublicAddress installation) {
        this.partners = partners;
        this.keys = keys;
        this.webhooks = webhooks;
        this.installation = installation;
    }

    String address(String path) {
        return installation.of(path);
    }

    PartnersPage all(Desk desk, Basics basics) {
        var allKeys = keys.all(desk.business());
        var hooks = webhooks.all(desk.business());
        var rows = partners.all(desk.business()).stream()
                .map(partner -> row(desk, partner, allKeys, hooks))
                .toList();
        return new PartnersPage(basics, rows);
    }

    private static PartnersPage.Row row(Desk desk, Partner partner, List<ApiKey> keys, List<Webhook> hooks) {
        var theirs = keys.stream()
                .filter(key -> key.partner().equals(partner.id()) && key.isOpen(desk.now()))
                .toList();
        var last = theirs.stream()
                .max(Comparator.comparing(key -> Objects.requireNonNullElse(key.lastUsedAt(), Instant.EPOCH)));
        return new PartnersPage.Row(
                partner.id().value().toString(),
                partner.name(),
                desk.text("partner.keys.open", theirs.size()),
                last.map(key -> used(desk, key)).orElse(desk.text("partner.key.unused")),
                hooks.stream().anyMatch(hook -> hook.partner().equals(partner.id()) && hook.offSince() != null));
    }

    PartnerPage one(Desk desk, Partner partner, Basics basics) {
        return new PartnerPage(
                basics,
                partner.id().value().toString(),
                partner.name(),
                keys.all(desk.business()).stream()
                        .filter(key -> key.partner().equals(partner.id()))
                        .map(key -> key(desk, key))
                        .toList(),
                webhooks.all(desk.business()).stream()
                        .filter(hook -> hook.partner().equals(partner.id()))
                        .map(hook -> hook(desk, hook))
                        .toList(),
                Arrays.stream(Scope.values())
                        .map(scope ->
                                new Choice(scope.name(), scope.printed() + " – " + desk.text("partner.scope." + scope)))
                        .toList(),
                kinds(desk),
                OVERLAPS.stream()
                        .map(hours -> new Choice(hours, desk.text("partner.overlap." + hours)))
                        .toList());
    }

    static List<Choice> kinds(Desk desk) {
        return EventKind.subscribable().stream()
                .map(kind -> new Choice(kind.name(), kind.printed() + " – " + desk.text("partner.event." + kind)))
                .toList();
    }

    private static KeyRow key(Desk desk, ApiKey key) {
        var open = key.isOpen(desk.now());
        var expires = key.expiresAt();
        var state = key.revokedAt() != null
                ? desk.text("partner.key.revoked")
                : expires == null
                        ? ""
                        : desk.text(
                                open ? "partner.key.until" : "partner.key.expired",
                                desk.wording().moment(expires));
        return new KeyRow(
                key.id().value().toString(),
                key.printed(),
                printed(key.scopes().stream().map(Scope::printed).toList()),
                used(desk, key),
                state,
                open);
    }

    private static String used(Desk desk, ApiKey key) {
        var at = key.lastUsedAt();
        return at == null
                ? desk.text("partner.key.unused")
                : desk.text("partner.key.used", desk.wording().ago(at));
    }

    private static HookRow hook(Desk desk, Webhook hook) {
        var tone = hook.active() ? hook.failingSince() == null ? "ok" : "warn" : "none";
        var state = hook.active()
                ? hook.failingSince() == null ? "on" : "failing"
                : hook.offSince() == null ? "off" : "given-up";
        var icon = hook.active() ? hook.failingSince() == null ? "circle-check" : "triangle-alert" : "ban";
        return new HookRow(
                hook.id().value().toString(),
                hook.url(),
                printed(hook.kinds().stream().map(EventKind::printed).toList()),
                tone,
                icon,
                desk.text("partner.hook." + state));
    }

    private static String printed(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" · "));
    }
}
