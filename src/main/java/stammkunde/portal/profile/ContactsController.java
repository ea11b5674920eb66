package stammkunde.portal.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.access.Asking;
import stammkunde.access.ContactChange;
import stammkunde.access.ContactChange.Kind;
import stammkunde.access.ContactChanges;
import stammkunde.customer.Difference.Source;
import stammkunde.customer.Differences;
import stammkunde.customer.Phone;
import stammkunde.customer.Proposed;
import stammkunde.portal.Portal;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.Problems;

/**
 * „Daten aktualisieren“ (W6). With a contact on file the visit must be confirmed there; who has none yet says where they
 * can be reached; who has lost it tells the business, which decides.
 */
@Controller
class ContactsController {

    private static final String CONTACTS = "/portal/profile/contacts";
    private static final String FIRST = "/portal/profile/first-contact";
    private static final String PROPOSAL = "/portal/profile/proposal";

    private final ContactChanges changes;
    private final Differences differences;

    ContactsController(ContactChanges changes, Differences differences) {
        this.changes = changes;
        this.differences = differences;
    }

    @GetMapping(CONTACTS)
    @Access(Access.Level.FRESH)
    ModelAndView show(Portal portal) {
        return Html.show("portal/profile/contacts", page(portal, CONTACTS, ContactForm.of(portal), Problems.NONE));
    }

    @PostMapping(CONTACTS)
    @Access(Access.Level.FRESH)
    ModelAndView change(Portal portal, ContactForm form) {
        return ask(portal, CONTACTS, form);
    }

    @GetMapping(FIRST)
    @Access(Access.Level.SCANNED)
    ModelAndView showFirst(Portal portal) {
        if (!ContactChanges.isFirst(portal.customer())) return Html.goTo(CONTACTS);
        return Html.show("portal/profile/contacts", page(portal, FIRST, ContactForm.of(portal), Problems.NONE));
    }

    @PostMapping(FIRST)
    @Access(Access.Level.SCANNED)
    ModelAndView setFirst(Portal portal, ContactForm form) {
        return ask(portal, FIRST, form);
    }

    private ModelAndView ask(Portal portal, String action, ContactForm form) {
        var problems = form.check(portal);
        if (!problems.isEmpty()) return Html.refuse("portal/profile/contacts", page(portal, action, form, problems));

        var answers = Stream.concat(
                        form.wantedEmail().map(wanted -> changes.email(portal.visit(), wanted)).stream(),
                        form.wantedPhone(portal).map(wanted -> changes.phone(portal.visit(), wanted)).stream())
                .collect(Collectors.groupingBy(Object::getClass));
        if (answers.containsKey(Asking.NotSureEnough.class)) return Html.goTo(CONTACTS);
        if (answers.containsKey(Asking.TooMany.class))
            return Html.refuse(
                    "portal/profile/contacts",
                    page(portal, action, form, Problems.NONE.and("", portal.text("portal.contacts.too-many"))));
        if (answers.containsKey(Asking.Asked.class)) return Html.goTo(action);
        return Html.goTo("/portal/profile?done=" + (answers.containsKey(Asking.Taken.class) ? "phone" : "saved"));
    }

    @GetMapping(PROPOSAL)
    @Access(Access.Level.SCANNED)
    ModelAndView showProposal(Portal portal) {
        return Html.show(
                "portal/profile/proposal",
                new ContactsPage(portal, PROPOSAL, new ContactForm("", ""), Problems.NONE, List.of()));
    }

    /** Nobody's card is changed by it: staff accepts it, field by field. */
    @PostMapping(PROPOSAL)
    @Access(Access.Level.SCANNED)
    ModelAndView propose(Portal portal, ContactForm form) {
        var problems = form.check(portal);
        if (!problems.isEmpty())
            return Html.refuse(
                    "portal/profile/proposal", new ContactsPage(portal, PROPOSAL, form, problems, List.of()));
        var said = new ArrayList<Proposed>();
        form.wantedEmail().map(Proposed::email).ifPresent(said::add);
        form.wantedPhone(portal).map(Phone::value).map(Proposed::phone).ifPresent(said::add);
        differences.propose(portal.business(), portal.customer().id(), Source.PORTAL, said);
        return Html.goTo("/portal/profile?done=proposed");
    }

    private ContactsPage page(Portal portal, String action, ContactForm form, Problems problems) {
        var waiting = new ArrayList<String>();
        for (var kind : Kind.values())
            changes.waiting(portal.business(), portal.customer().id(), kind)
                    .map(ContactChange::masked)
                    .ifPresent(waiting::add);
        return new ContactsPage(portal, action, form, problems, waiting);
    }
}
