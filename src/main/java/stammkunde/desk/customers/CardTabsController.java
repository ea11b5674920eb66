package stammkunde.desk.customers;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.campaign.Campaigns;
import stammkunde.customer.CustomerId;
import stammkunde.desk.Desk;
import stammkunde.desk.letters.LetterRow;
import stammkunde.exchange.PastServices;
import stammkunde.messaging.Letters;
import stammkunde.scheduling.Appointments;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.PastWork;

/** The tabs of a card that only show: appointments, messages, history. */
@Controller
@Access(Access.Level.DESK)
class CardTabsController {

    private static final int MOST_LETTERS = 100;
    private static final int MOST_DONE = 100;
    private static final int MOST_HISTORY = 200;

    private final CardHeads heads;
    private final CardAppointments lines;
    private final Appointments appointments;
    private final Letters letters;
    private final Campaigns campaigns;
    private final HistoryReader history;
    private final PastServices done;

    CardTabsController(
            CardHeads heads,
            CardAppointments lines,
            Appointments appointments,
            Letters letters,
            Campaigns campaigns,
            HistoryReader history,
            PastServices done) {
        this.heads = heads;
        this.lines = lines;
        this.appointments = appointments;
        this.letters = letters;
        this.campaigns = campaigns;
        this.history = history;
        this.done = done;
    }

    @GetMapping("/desk/customers/{id}/appointments")
    ModelAndView appointments(
            Desk desk,
            @PathVariable String id,
            @RequestHeader(name = CardHeads.FRAGMENT, defaultValue = "") String fragment) {
        var customer = heads.find(desk, id);
        var all = lines.of(desk, customer.id());
        return Html.show(
                "desk/customers/appointments",
                new AppointmentsPage(
                        heads.of(desk, customer, CardTab.APPOINTMENTS, fragment),
                        all.upcoming(),
                        all.past(),
                        done(desk, customer.id()),
                        appointments.counts(desk.business(), customer.id())));
    }

    private List<PastWork> done(Desk desk, CustomerId customer) {
        var usual = desk.settings().currency();
        return done.of(desk.business(), customer, MOST_DONE).stream()
                .map(work -> PastWork.of(
                        desk.frame(),
                        desk.wording(),
                        work.doneOn(),
                        work.title(),
                        work.details(),
                        work.mileageKm(),
                        work.amount(usual)))
                .toList();
    }

    /** Letters about the customer and about their appointments. */
    @GetMapping("/desk/customers/{id}/messages")
    ModelAndView messages(
            Desk desk,
            @PathVariable String id,
            @RequestHeader(name = CardHeads.FRAGMENT, defaultValue = "") String fragment) {
        var customer = heads.find(desk, id);
        var about = Stream.of(
                        Stream.of(customer.id().value()),
                        appointments.ofCustomer(desk.business(), customer.id()).stream()
                                .map(appointment -> appointment.id().value()),
                        campaigns.lettersTo(desk.business(), customer.id(), MOST_LETTERS).stream())
                .flatMap(part -> part)
                .toList();
        var rows = letters.about(desk.business(), about, MOST_LETTERS).stream()
                .map(letter -> LetterRow.of(desk, letter))
                .toList();
        return Html.show(
                "desk/customers/messages",
                new MessagesPage(heads.of(desk, customer, CardTab.MESSAGES, fragment), rows));
    }

    @GetMapping("/desk/customers/{id}/history")
    ModelAndView history(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String show,
            @RequestHeader(name = CardHeads.FRAGMENT, defaultValue = "") String fragment) {
        var customer = heads.find(desk, id);
        var looks = show.equals("looks");
        var items = looks ? history.looks(desk, customer, MOST_HISTORY) : history.changes(desk, customer, MOST_HISTORY);
        return Html.show(
                "desk/customers/history",
                new HistoryPage(heads.of(desk, customer, CardTab.HISTORY, fragment), items, looks));
    }
}
