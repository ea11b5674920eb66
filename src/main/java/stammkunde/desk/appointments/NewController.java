package stammkunde.desk.appointments;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.desk.Catalogues;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Audience;
import stammkunde.scheduling.Availability;
import stammkunde.scheduling.Booking;
import stammkunde.scheduling.BookingRequest;
import stammkunde.scheduling.NotOffered;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.ServiceId;
import stammkunde.scheduling.Source;
import stammkunde.scheduling.Visitor;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Choice;
import stammkunde.web.Html;
import stammkunde.web.Problems;

/** A new appointment by staff: for a card or for a name, at a free time or any other. */
@Controller
@Access(Access.Level.DESK)
class NewController {

    private final Appointments appointments;
    private final Availability availability;
    private final Catalogues catalogues;
    private final Customers customers;

    NewController(Appointments appointments, Availability availability, Catalogues catalogues, Customers customers) {
        this.appointments = appointments;
        this.availability = availability;
        this.catalogues = catalogues;
        this.customers = customers;
    }

    @GetMapping("/desk/appointments/new")
    ModelAndView show(Desk desk, @ModelAttribute("appointment") NewForm form, BindingResult ignored) {
        return Html.show("desk/appointments/new", page(desk, form, Problems.NONE));
    }

    @PostMapping("/desk/appointments")
    ModelAndView book(Desk desk, @Valid @ModelAttribute("appointment") NewForm form, BindingResult input) {
        var page = page(desk, form, Problems.of(desk.frame(), input));
        var branch = Ids.parse(page.branch()).map(BranchId::new);
        var service = Ids.parse(form.service()).map(ServiceId::new);
        var start = branch.flatMap(at -> MoveController.moment(form.day(), form.time(), desk.zoneOf(at)));
        var problems = check(desk, form, page);
        if (service.isEmpty()) problems = problems.and("service", desk.text("NotNull"));
        if (start.isEmpty()) problems = problems.and("time", desk.text("desk.time.unclear"));
        if (!problems.isEmpty() || branch.isEmpty() || service.isEmpty() || start.isEmpty())
            return refuse(desk, form, problems);

        var key = form.key() == null ? Ids.next() : form.key();
        var wish = new BookingRequest(
                key,
                service.get(),
                branch.get(),
                start.get(),
                visitor(desk, form, page.customer()),
                desk.settings().locale(),
                Source.DESK,
                page.customer().map(Customer::id).orElse(null),
                null,
                null,
                false,
                desk.actor());
        return switch (appointments.book(desk.business(), wish)) {
            case Booking.Booked booked ->
                Html.goTo(Done.BOOKED.at(
                        "/desk/appointments/" + booked.appointment().value()));
            case Booking.Taken(var nearest) ->
                refuse(
                        desk,
                        form,
                        Problems.NONE.and("time", Outcomes.taken(desk, desk.wordingAt(branch.get()), nearest)));
            case Booking.OtherRequest _ -> refuse(desk, form, Problems.NONE.and("", desk.text("desk.new.sent-twice")));
            case NotOffered refused -> refuse(desk, form, Problems.NONE.and("", Outcomes.notOffered(desk, refused)));
        };
    }

    private static Problems check(Desk desk, NewForm form, NewPage page) {
        var problems = page.problems();
        if (page.customer().isEmpty()
                && form.firstName().isEmpty()
                && form.lastName().isEmpty()) problems = problems.and("lastName", desk.text("desk.new.nobody"));
        if (!form.email().isEmpty() && Contacts.email(form.email()).isEmpty())
            problems = problems.and("email", desk.text("desk.customer.email-wrong"));
        if (!form.phone().isEmpty()
                && Contacts.phone(form.phone(), desk.settings().country()).isEmpty())
            problems = problems.and("phone", desk.text("desk.customer.phone-wrong"));
        return problems;
    }

    private static Visitor visitor(Desk desk, NewForm form, Optional<Customer> customer) {
        var typedEmail = Contacts.email(form.email()).orElse("");
        var typedPhone = Contacts.phone(form.phone(), desk.settings().country())
                .map(Phone::value)
                .orElse("");
        return new Visitor(
                customer.map(Customer::firstName).orElse(form.firstName()),
                customer.map(one -> one.lastName().isEmpty() ? one.name() : one.lastName())
                        .orElse(form.lastName()),
                typedEmail.isEmpty() ? customer.flatMap(Customer::email).orElse("") : typedEmail,
                typedPhone.isEmpty()
                        ? customer.flatMap(one -> one.phones().stream().findFirst())
                                .map(Phone::value)
                                .orElse("")
                        : typedPhone,
                form.plate(),
                "",
                "",
                "",
                "",
                form.comment());
    }

    private ModelAndView refuse(Desk desk, NewForm form, Problems problems) {
        return Html.refuse("desk/appointments/new", page(desk, form, problems));
    }

    private NewPage page(Desk desk, NewForm form, Problems problems) {
        var catalogue = catalogues.of(desk.business());
        var branch = Ids.parse(form.branch())
                .map(BranchId::new)
                .flatMap(desk::branch)
                .or(() -> desk.activeBranches().stream().findFirst());
        var services = catalogue.activeServices().stream()
                .filter(one -> branch.isEmpty()
                        || catalogue.isOfferedAt(one, branch.get().id()))
                .toList();
        var service = services.stream()
                .filter(one -> one.id().value().toString().equals(form.service()))
                .findFirst()
                .or(() -> services.stream().findFirst());
        var day = MoveController.date(form.day()).orElse(desk.today());
        return new NewPage(
                desk,
                form,
                services.stream()
                        .map(one -> new Choice(one.id().value().toString(), one.name()))
                        .toList(),
                desk.activeBranches().stream()
                        .map(one -> new Choice(one.id().value().toString(), one.name()))
                        .toList(),
                service.map(one -> one.id().value().toString()).orElse(""),
                branch.map(one -> one.id().value().toString()).orElse(""),
                day.toString(),
                service.isEmpty() || branch.isEmpty() ? List.of() : free(desk, service.get(), branch.get(), day),
                Ids.parse(form.customer()).flatMap(id -> customers.find(desk.business(), new CustomerId(id))),
                form.find().isEmpty() ? List.of() : customers.search(desk.business(), form.find(), 8),
                (form.key() == null ? UUID.randomUUID() : form.key()).toString(),
                problems);
    }

    private List<String> free(Desk desk, Service service, Branch branch, LocalDate day) {
        var wording = desk.wordingAt(branch.id());
        return availability.slots(desk.business(), service.id(), branch.id(), day, 1, Audience.STAFF).stream()
                .map(wording::clock)
                .toList();
    }
}
