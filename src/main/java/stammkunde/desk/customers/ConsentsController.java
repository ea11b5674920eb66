package stammkunde.desk.customers;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.StaffMember;
import stammkunde.business.StaffMembers;
import stammkunde.customer.By;
import stammkunde.customer.Consent;
import stammkunde.customer.Consent.Channel;
import stammkunde.customer.Consent.Purpose;
import stammkunde.customer.Consents;
import stammkunde.customer.Customer;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;

/** What a customer agreed to, and noting an answer that came by word or on paper. */
@Controller
@Access(Access.Level.DESK)
class ConsentsController {

    private final CardHeads heads;
    private final Consents consents;
    private final StaffMembers staff;

    ConsentsController(CardHeads heads, Consents consents, StaffMembers staff) {
        this.heads = heads;
        this.consents = consents;
        this.staff = staff;
    }

    @GetMapping("/desk/customers/{id}/consents")
    ModelAndView show(
            Desk desk,
            @PathVariable String id,
            @RequestHeader(name = CardHeads.FRAGMENT, defaultValue = "") String fragment) {
        var customer = heads.find(desk, id);
        return Html.show("desk/customers/consents", page(desk, customer, Optional.empty(), Problems.NONE, fragment));
    }

    @PostMapping("/desk/customers/{id}/consents")
    ModelAndView answer(
            Desk desk,
            @PathVariable String id,
            @Valid @ModelAttribute("consent") ConsentForm form,
            BindingResult input) {
        var customer = heads.find(desk, id);
        var problems = Problems.of(desk.frame(), input);
        var purpose = form.purpose();
        var channel = form.channel();
        if (form.given() && form.evidence().isEmpty())
            problems = problems.and("evidence-" + purpose + "-" + channel, desk.text("card.consent.evidence.missing"));
        if (!problems.isEmpty() || purpose == null || channel == null)
            return Html.refuse("desk/customers/consents", page(desk, customer, Optional.of(form), problems, ""));

        var noted = consents.answer(
                desk.business(),
                customer.id(),
                purpose,
                channel,
                form.given(),
                wording(desk, purpose, channel),
                form.evidence(),
                new By.Staff(desk.who().staff()));
        if (!noted) throw new NotFound();
        return Html.goTo(
                Done.CONSENT_NOTED.at("/desk/customers/" + customer.id().value() + "/consents"));
    }

    private ConsentsPage page(
            Desk desk, Customer customer, Optional<ConsentForm> typed, Problems problems, String fragment) {
        var history = consents.history(desk.business(), customer.id());
        var groups = Arrays.stream(Purpose.values())
                .map(purpose -> new ConsentsPage.Group(
                        desk.text("card.consent.purpose." + purpose),
                        Arrays.stream(Channel.values())
                                .map(channel -> line(desk, purpose, channel, history, typed, problems))
                                .toList()))
                .toList();
        var names = staff.all(desk.business()).stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
        var answers = history.stream()
                .map(one -> new ConsentsPage.Answer(
                        desk.text("card.consent.purpose." + one.purpose()) + ", "
                                + desk.text("card.consent.channel." + one.channel()),
                        desk.text(one.given() ? "card.consent.yes" : "card.consent.no"),
                        desk.text("card.consent.version", one.version(), one.wording()),
                        HistoryReader.who(desk, customer, one.by(), names) + ", "
                                + desk.wording().moment(one.at()),
                        one.evidence()))
                .toList();
        return new ConsentsPage(heads.of(desk, customer, CardTab.CONSENTS, fragment), groups, answers, problems);
    }

    private static ConsentsPage.Line line(
            Desk desk,
            Purpose purpose,
            Channel channel,
            List<Consent> history,
            Optional<ConsentForm> typed,
            Problems problems) {
        var latest = history.stream()
                .filter(one -> one.purpose() == purpose && one.channel() == channel)
                .findFirst();
        var given = latest.map(Consent::given).orElse(false);
        return new ConsentsPage.Line(
                purpose.name(),
                channel.name(),
                desk.text("card.consent.channel." + channel),
                given,
                desk.text(latest.isEmpty() ? "card.consent.never" : given ? "card.consent.yes" : "card.consent.no"),
                latest.isEmpty() ? "none" : given ? "ok" : "bad",
                latest.isEmpty() ? "circle" : given ? "check" : "ban",
                latest.map(one -> desk.wording().date(desk.wording().dayOf(one.at())))
                        .orElse(""),
                wording(desk, purpose, channel),
                typed.filter(form -> form.isFor(purpose, channel))
                        .map(ConsentForm::evidence)
                        .orElse(""),
                Objects.requireNonNullElse(problems.at("evidence-" + purpose + "-" + channel), ""));
    }

    /** In the business's language, whoever is at the desk: what customers are asked must not change with it. */
    private static String wording(Desk desk, Purpose purpose, Channel channel) {
        var settings = desk.settings();
        var locale =
                Locale.of(settings.locale().getLanguage(), settings.country().name());
        var texts = desk.frame().texts();
        var by = texts.getMessage("card.consent.by." + channel, null, locale);
        return texts.getMessage("card.consent.wording." + purpose, new Object[] {settings.name(), by}, locale);
    }
}
