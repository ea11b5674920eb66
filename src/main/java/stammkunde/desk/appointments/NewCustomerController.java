package stammkunde.desk.appointments;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.access.PortalLetters;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.CardEntry;
import stammkunde.customer.Contacts;
import stammkunde.customer.CustomerData.Kind;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.desk.customers.CustomerForm;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Change;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;

/** „Neuen Kunden anlegen“ from what a visitor typed (T6). */
@Controller
@Access(Access.Level.DESK)
class NewCustomerController {

    private final BusinessTransaction transaction;
    private final Appointments appointments;
    private final PortalLetters letters;

    NewCustomerController(BusinessTransaction transaction, Appointments appointments, PortalLetters letters) {
        this.transaction = transaction;
        this.appointments = appointments;
        this.letters = letters;
    }

    @GetMapping("/desk/appointments/{id}/customers/new")
    ModelAndView show(Desk desk, @PathVariable String id) {
        var appointment = find(desk, id);
        return Html.show(
                "desk/appointments/new-customer",
                new NewCustomerPage(desk, appointment.id(), takenOver(desk, appointment), Problems.NONE));
    }

    /** The card and the link to it, or neither. */
    @PostMapping("/desk/appointments/{id}/customers")
    ModelAndView create(
            Desk desk,
            @PathVariable String id,
            @Valid @ModelAttribute("customer") CustomerForm form,
            BindingResult input) {
        var appointment = find(desk, id);
        var problems = form.check(desk, Problems.of(desk.frame(), input));
        if (!problems.isEmpty())
            return Html.refuse(
                    "desk/appointments/new-customer", new NewCustomerPage(desk, appointment.id(), form, problems));

        transaction.run(desk.business(), () -> {
            var entry = CardEntry.of(form.data(desk.settings().country(), ""));
            var customer = letters.create(desk.business(), entry, desk.who().staff());
            var change = appointments.link(desk.business(), appointment.id(), customer, desk.actor());
            if (!(change instanceof Change.Changed)) throw new NotFound();
        });
        return Html.goTo(Done.CREATED_AND_LINKED.at(
                "/desk/appointments/" + appointment.id().value()));
    }

    private static CustomerForm takenOver(Desk desk, Appointment appointment) {
        var typed = appointment.visitor();
        var phone = typed.phone().isEmpty()
                ? ""
                : Contacts.printed(typed.phone(), desk.settings().country());
        return new CustomerForm(
                Kind.PERSON,
                typed.firstName(),
                typed.lastName(),
                "",
                typed.street(),
                typed.houseNumber(),
                typed.postcode(),
                typed.city(),
                "",
                List.of(typed.email()),
                List.of(phone));
    }

    private Appointment find(Desk desk, String id) {
        return Ids.parse(id)
                .flatMap(uuid -> appointments.find(desk.business(), new AppointmentId(uuid)))
                .orElseThrow(NotFound::new);
    }
}
