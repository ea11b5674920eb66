package stammkunde.desk.customers.data;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.customer.Customer;
import stammkunde.customer.Erasing;
import stammkunde.customer.ErasurePlan;
import stammkunde.customer.PersonalData;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.desk.customers.CardHeads;
import stammkunde.web.Access;
import stammkunde.web.Download;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** What a person may ask a business for: all their data, and that it is erased. */
@Controller
@Access(Access.Level.MANAGER)
class PersonalDataController {

    private final CardHeads heads;
    private final PersonalData data;

    PersonalDataController(CardHeads heads, PersonalData data) {
        this.heads = heads;
        this.data = data;
    }

    @GetMapping("/desk/customers/{id}/data")
    ModelAndView show(Desk desk, @PathVariable String id) {
        var customer = heads.find(desk, id);
        return Html.show("desk/customers/data/show", PersonalDataPage.of(desk, customer, export(desk, customer)));
    }

    /** The same for programs to read. */
    @GetMapping("/desk/customers/{id}/data/file")
    ResponseEntity<byte[]> download(Desk desk, @PathVariable String id) {
        var customer = heads.find(desk, id);
        var file = PersonalDataFile.of(desk, customer, export(desk, customer), plan(desk, customer));
        return Download.json("daten-" + customer.name() + "-" + desk.today(), file);
    }

    @GetMapping("/desk/customers/{id}/erasure")
    ModelAndView ask(Desk desk, @PathVariable String id) {
        var customer = heads.find(desk, id);
        return Html.show("desk/customers/data/erasure", new ErasurePage(desk, customer, plan(desk, customer), ""));
    }

    /** @param sure the box that says that it can't be taken back */
    @PostMapping("/desk/customers/{id}/erasure")
    ModelAndView erase(Desk desk, @PathVariable String id, @RequestParam(defaultValue = "") String sure) {
        var customer = heads.find(desk, id);
        if (!sure.equals("true")) return refuse(desk, customer, plan(desk, customer), desk.text("erasure.not-sure"));
        return switch (data.erase(desk.business(), customer.id(), desk.who().staff())) {
            case Erasing.Erased _ -> Html.goTo(Done.CUSTOMER_ERASED.at("/desk/customers"));
            case Erasing.NotYet(var plan) -> refuse(desk, customer, plan, desk.text("erasure.not-yet"));
            case Erasing.Unknown _ -> throw new NotFound();
        };
    }

    private static ModelAndView refuse(Desk desk, Customer customer, ErasurePlan plan, String problem) {
        return Html.refuse("desk/customers/data/erasure", new ErasurePage(desk, customer, plan, problem));
    }

    private Map<String, List<String>> export(Desk desk, Customer customer) {
        return data.export(desk.business(), customer.id(), desk.who().staff()).orElseThrow(NotFound::new);
    }

    private ErasurePlan plan(Desk desk, Customer customer) {
        return data.plan(desk.business(), customer.id()).orElseThrow(NotFound::new);
    }
}
