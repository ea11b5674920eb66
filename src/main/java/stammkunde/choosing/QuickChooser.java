package stammkunde.choosing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.BusinessTransaction;
import stammkunde.choosing.Quick.Link;
import stammkunde.choosing.Quick.Slot;
import stammkunde.choosing.Suggestion.Falling;
import stammkunde.customer.Customer;
import stammkunde.customer.Due;
import stammkunde.customer.DueDates;
import stammkunde.customer.Vehicle;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Cures;
import stammkunde.scheduling.DueServices;
import stammkunde.scheduling.FreeDay;
import stammkunde.scheduling.FreeTimes;
import stammkunde.scheduling.FreeTimes.Question;
import stammkunde.scheduling.Service;
import stammkunde.shared.BusinessId;
import stammkunde.web.Frame;
import stammkunde.web.Wording;

/** Fills in the Blitztermin for a known customer; a fixed number of questions, whatever stands in the file. */
@Component
public class QuickChooser {

    private static final int DAYS = 12;
    private static final int LOOKED_BACK = 12;
    private static final int LOOKED_AHEAD = 20;

    /**
     * @param vehicle asked for; null: none
     * @param all     all free times are to be shown
     * @param careful says nothing of what stands on the card
     */
    public record Asking(
            BusinessId business,
            Customer customer,
            Wish wish,
            @Nullable VehicleId vehicle,
            boolean all,
            boolean careful) {}

    private final BusinessTransaction transaction;
    private final FreeTimes freeTimes;
    private final Appointments appointments;
    private final Vehicles vehicles;
    private final DueDates dues;
    private final DueServices dueServices;
    private final Chooser chooser;
    private final Clock clock;

    QuickChooser(
            BusinessTransaction transaction,
            FreeTimes freeTimes,
            Appointments appointments,
            Vehicles vehicles,
            DueDates dues,
            DueServices dueServices,
            Chooser chooser,
            Clock clock) {
        this.transaction = transaction;
        this.freeTimes = freeTimes;
        this.appointments = appointments;
        this.vehicles = vehicles;
        this.dues = dues;
        this.dueServices = dueServices;
        this.chooser = chooser;
        this.clock = clock;
    }

    /** @param home the page itself @return empty: there is nothing that could be booked without asking more */
    public Optional<Quick> quick(Frame frame, Home home, Asking asking) {
        return transaction.in(asking.business(), () -> make(frame, home, asking));
    }

    private Optional<Quick> make(Frame frame, Home home, Asking asking) {
        var catalogue = freeTimes.catalogue(asking.business()).forCustomers();
        var offered = Selection.of(home, catalogue, Wish.NOTHING);
        var known = known(frame, asking, offered);
        var suggesting = new Suggesting(known, offered.services(), service -> places(offered, service));
        return suggesting.suggest(asking.wish(), asking.vehicle()).map(suggestion -> {
            var wish = asking.wish().narrowedTo(suggestion.service(), suggestion.branch());
            var selection = Selection.of(home, catalogue, wish);
            return quick(frame, selection, suggestion, suggesting, known, asking);
        });
    }

    private Suggesting.Known known(Frame frame, Asking asking, Selection offered) {
        var business = asking.business();
        var customer = asking.customer();
        var own = vehicles.of(business, customer.id());
        var past = appointments.past(business, customer.id(), 0, LOOKED_BACK).stream()
                .filter(one -> !one.isCancelled())
                .toList();
        var today = LocalDate.ofInstant(
                clock.instant(),
                offered.places().isEmpty()
                        ? ZoneOffset.UTC
                        : offered.places().getFirst().zone());
        var inspection = frame.text("card.inspection." + offered.business().country());
        var inspections = own.stream()
                .filter(one -> one.data().nextInspection() != null)
                .map(one -> new Falling(
                        null,
                        inspection,
                        one.id(),
                        Objects.requireNonNull(one.data().nextInspection())));
        var others = dues.of(business, customer.id()).stream()
                .map(one -> new Falling(one.kind(), one.label(), one.vehicle(), one.on()));
        var falling = Stream.concat(inspections, others)
                .filter(one -> Due.of(one.on(), today).isDue())
                .filter(one -> one.vehicle() == null || isOneOf(own, one.vehicle()))
                .sorted(Comparator.comparing(Falling::on))
                .toList();
        var upcoming = appointments.upcoming(business, customer.id(), 0, LOOKED_AHEAD);
        var cures = falling.isEmpty() ? Cures.BY_NAME : dueServices.of(business);
        return new Suggesting.Known(customer, own, falling, cures, past, upcoming);
    }

    private static boolean isOneOf(List<Vehicle> own, VehicleId vehicle) {
        return own.stream().anyMatch(one -> one.id().equals(vehicle));
    }

    private static List<Branch> places(Selection offered, Service service) {
        var ids = offered.catalogue().branchesOf(service);
        return offered.places().stream()
                .filter(place -> ids.contains(place.id()))
                .toList();
    }

    private Quick quick(
            Frame frame,
            Selection selection,
            Suggestion suggestion,
            Suggesting suggesting,
            Suggesting.Known known,
            Asking asking) {
        var service = suggestion.service();
        var branch = suggestion.branch();
        var now = clock.instant();
        var words = frame.wording(branch.zone(), now);
        var wished = asking.wish().startsAt().orElse(null);
        var free = freeTimes.days(
                asking.business(), selection.catalogue(), service, branch, new Question(null, DAYS, wished));
        var starts =
                free.days().stream().map(FreeDay::starts).flatMap(List::stream).toList();
        if (starts.isEmpty() && free.next() != null) starts = List.of(free.next());
        var start = free.isFree() ? wished : null;
        var habit = habit(known.past(), branch.zone());
        var shown = FittingTimes.of(starts, branch.zone(), habit);
        return new Quick(
                suggestion,
                frame.measures().longDuration((int) service.duration().toMinutes()),
                Cards.price(frame, service),
                asking.careful() ? "" : due(frame, words, suggestion.due()),
                Offer.of(service),
                shown.stream()
                        .map(one -> slot(frame, words, service, one, one.equals(shown.getFirst()), start)
                                .usual(!asking.careful() && habit.fits(LocalDateTime.ofInstant(one, branch.zone()))))
                        .toList(),
                wished != null && start == null,
                start == null ? "" : Wish.print(start),
                new SummaryMaker(
                                frame,
                                selection.business(),
                                now,
                                selection.home().reply())
                        .make(service, branch, start),
                asking.all() ? chooser.steps(frame, selection, false).times() : null,
                !service.needsOrderButton(),
                services(selection, suggesting, service),
                branches(selection, branch),
                Chooser.callUs(frame, branch.phone()));
    }

    private static Habit habit(List<Appointment> past, ZoneId zone) {
        return Habit.of(past.stream()
                .map(one -> LocalDateTime.ofInstant(one.span().from(), zone))
                .toList());
    }

    private static String due(Frame frame, Wording words, @Nullable Falling due) {
        if (due == null) return "";
        var late = due.on().isBefore(words.today());
        return frame.text(late ? "portal.due.overdue" : "portal.due.soon", due.label(), words.date(due.on()));
    }

    private static Slot slot(
            Frame frame, Wording words, Service service, Instant start, boolean first, @Nullable Instant chosen) {
        var day = words.dayOf(start);
        return new Slot(
                Wish.print(start),
                words.leaf(start),
                day(frame, words.nickname(day), day),
                words.time(start),
                frame.text("booking.slot", words.fullMoment(start), service.name()),
                first,
                false,
                start.equals(chosen));
    }

    /** The date stands on the leaf beside it. */
    private static String day(Frame frame, String nickname, LocalDate day) {
        return nickname.isEmpty()
                ? day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, frame.locale())
                : nickname;
    }

    private static List<Link> services(Selection selection, Suggesting suggesting, Service chosen) {
        return suggesting.services().stream()
                .filter(one -> !one.id().equals(chosen.id()))
                .map(one -> new Link(
                        one.name(), selection.home().address(selection.wish().withService(one.id()))))
                .toList();
    }

    private static List<Link> branches(Selection selection, Branch chosen) {
        return selection.offeredAt().stream()
                .filter(one -> !one.id().equals(chosen.id()))
                .map(one -> new Link(
                        one.name(), selection.home().address(selection.wish().withBranch(one.id()))))
                .toList();
    }
}
