package stammkunde.portal.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.access.CalendarFeeds;
import stammkunde.access.Masks;
import stammkunde.access.Visit;
import stammkunde.access.VisitId;
import stammkunde.access.Visits;
import stammkunde.account.Accounts;
import stammkunde.account.Passkeys;
import stammkunde.business.Addresses;
import stammkunde.business.Businesses;
import stammkunde.customer.Contacts;
import stammkunde.customer.Phone;
import stammkunde.portal.Portal;
import stammkunde.portal.VisitCookie;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** „Profil“: how the customer is reached, „Meine Geräte“, the private calendar. */
@Controller
@Access(Access.Level.SCANNED)
class ProfileController {

    private static final String PROFILE = "/portal/profile";

    private final Visits visits;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final CalendarFeeds feeds;
    private final Businesses businesses;
    private final Addresses addresses;

    ProfileController(
            Visits visits,
            Accounts accounts,
            Passkeys passkeys,
            CalendarFeeds feeds,
            Businesses businesses,
            Addresses addresses) {
        this.visits = visits;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.feeds = feeds;
        this.businesses = businesses;
        this.addresses = addresses;
    }

    @GetMapping(PROFILE)
    ModelAndView show(Portal portal) {
        var customer = portal.customer();
        var open = portal.isConfirmed() || !businesses.portalCareful(portal.business());
        var country = portal.settings().country();
        var emails = customer.emails().stream()
                .map(email -> open ? email : Masks.email(email))
                .toList();
        var phones = customer.phones().stream()
                .map(Phone::value)
                .map(number -> open ? Contacts.printed(number, country) : Masks.phone(number))
                .toList();
        var feed = feeds.find(portal.business(), customer.id())
                .map(token -> addresses.of(portal.settings()).of("/portal/calendar/" + token + ".ics"))
                .orElse("");
        var has = accounts.hasPassword(portal.business(), customer.id());
        var keys = passkeys.has(portal.business(), customer.id());
        return Html.show(
                "portal/profile/profile", new ProfilePage(portal, emails, phones, has, keys, devices(portal), feed));
    }

    private List<ProfilePage.Device> devices(Portal portal) {
        return visits.of(portal.business(), portal.customer().id()).stream()
                .map(device -> device(portal, device))
                .toList();
    }

    private static ProfilePage.Device device(Portal portal, Visit.Device device) {
        return new ProfilePage.Device(
                PROFILE + "/devices/" + device.id().value() + "/end",
                device.name().isEmpty() ? portal.text("portal.device.unknown") : device.name(),
                portal.text("portal.device.seen", portal.wording().ago(device.seenAt())),
                portal.text("visit.by." + device.openedWith()),
                device.id().equals(portal.visit().id()));
    }

    @PostMapping(PROFILE + "/devices/{id}/end")
    ModelAndView end(Portal portal, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        UUID uuid = Ids.parse(id).orElseThrow(NotFound::new);
        var visit = new VisitId(uuid);
        if (!visits.end(portal.business(), portal.customer().id(), visit, null)) throw new NotFound();
        if (!visit.equals(portal.visit().id())) return Html.goTo(PROFILE + "?done=ended");
        VisitCookie.remove(request, response);
        return Html.goTo("/portal/entrance?signed-out=yes");
    }

    /** „Alle anderen Geräte abmelden“. */
    @PostMapping(PROFILE + "/devices/end")
    ModelAndView endOthers(Portal portal) {
        visits.endOthers(portal.visit());
        return Html.goTo(PROFILE + "?done=ended");
    }

    /** A new address for the calendar; an older one ends. */
    @PostMapping(PROFILE + "/calendar")
    ModelAndView renewFeed(Portal portal) {
        feeds.renew(portal.business(), portal.customer().id());
        return Html.goTo(PROFILE + "?done=saved#calendar");
    }

    @PostMapping(PROFILE + "/calendar/removal")
    ModelAndView removeFeed(Portal portal) {
        feeds.remove(portal.business(), portal.customer().id());
        return Html.goTo(PROFILE + "?done=removed#calendar");
    }
}
