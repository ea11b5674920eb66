package stammkunde.portal.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.BusinessTransaction;
import stammkunde.choosing.Chooser;
import stammkunde.choosing.Home;
import stammkunde.choosing.Home.Reply;
import stammkunde.choosing.Nearest;
import stammkunde.choosing.Offer;
import stammkunde.choosing.Selection;
import stammkunde.choosing.Summary;
import stammkunde.choosing.Wish;
import stammkunde.portal.Portal;
import stammkunde.portal.booking.Details.Field;
import stammkunde.scheduling.FreeTimes;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Service.Ask;
import stammkunde.web.Problems;

/** Puts the portal's booking page together, in one transaction. */
@Component
class BookingPages {

    static final String PATH = "/portal/booking";

    private final BusinessTransaction transaction;
    private final FreeTimes freeTimes;
    private final Chooser chooser;
    private final VehicleSteps vehicles;

    BookingPages(BusinessTransaction transaction, FreeTimes freeTimes, Chooser chooser, VehicleSteps vehicles) {
        this.transaction = transaction;
        this.freeTimes = freeTimes;
        this.chooser = chooser;
        this.vehicles = vehicles;
    }

    Selection selection(Portal portal, Wish wish, VehicleChoice choice) {
        var home = new Home(PATH, choice.along(), choice.isAsked() ? 1 : 0, reply(portal));
        return Selection.of(home, freeTimes.catalogue(portal.business()).forCustomers(), wish);
    }

    private static Reply reply(Portal portal) {
        if (portal.customer().email().isPresent()) return Reply.MAIL;
        return portal.customer().mobile().isPresent() ? Reply.SMS : Reply.PORTAL;
    }

    /** @param attempt the form that came and can't be taken as it is; null: none came */
    BookingPage page(Portal portal, Wish wish, String said, String find, @Nullable Attempt attempt) {
        return transaction.in(portal.business(), () -> make(portal, wish, said, find, attempt));
    }

    private BookingPage make(Portal portal, Wish wish, String said, String find, @Nullable Attempt attempt) {
        var choice = vehicles.choice(portal, said);
        var selection = selection(portal, wish, choice);
        var service = selection.service();
        var branch = selection.branch();
        var vehicle = choice.isAsked() ? vehicles.step(portal, selection, choice, find) : null;
        var known = service != null && branch != null && !choice.isOpen();
        var notice = attempt == null || known ? "" : attempt.problems().at("");
        if (choice.isOpen()) return new BookingPage(portal, notice, vehicle, null, null, null);

        var steps = chooser.steps(portal.frame(), selection, attempt != null);
        var start = steps.start();
        return new BookingPage(
                portal,
                notice,
                vehicle,
                steps,
                summary(steps.summary(), choice),
                service == null || branch == null || start == null && attempt == null
                        ? null
                        : details(portal, selection, service, branch, choice, start, attempt));
    }

    private static Summary summary(Summary summary, VehicleChoice choice) {
        var vehicle = choice.vehicle();
        return vehicle == null ? summary : summary.about("car-front", vehicle.title());
    }

    private static Details details(
            Portal portal,
            Selection selection,
            Service service,
            Branch branch,
            VehicleChoice choice,
            @Nullable Instant start,
            @Nullable Attempt attempt) {
        var asked = Asked.of(service, portal.customer(), choice);
        var words = portal.frame().wording(branch.zone(), portal.now());
        var problems = attempt == null ? Problems.NONE : attempt.problems();
        var nearest = attempt == null ? List.<Instant>of() : attempt.nearest();
        var silent = asked.isNothing() && problems.isEmpty() && nearest.isEmpty();
        return new Details(
                silent ? 0 : selection.lastStep() + 1,
                attempt == null ? UUID.randomUUID().toString() : attempt.key(),
                service.id().value().toString(),
                branch.id().value().toString(),
                start == null ? "" : Wish.print(start),
                Offer.of(service),
                choice.said(),
                attempt == null ? BookingForm.EMPTY : attempt.form(),
                problems,
                Nearest.of(portal.frame(), words, service, nearest),
                field(portal, asked.plate()),
                asked.vehicle(),
                asked.phone(),
                asked.address(),
                field(portal, asked.comment()));
    }

    private static Field field(Portal portal, Ask ask) {
        return new Field(ask != Ask.NO, ask == Ask.REQUIRED, ask == Ask.OPTIONAL ? portal.text("ui.optional") : "");
    }
}
