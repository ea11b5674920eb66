package stammkunde.desk.customers.merge;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Match;
import stammkunde.customer.MergeId;
import stammkunde.customer.MergePlan.Part;
import stammkunde.customer.Merges;
import stammkunde.customer.Merging;
import stammkunde.customer.Person;
import stammkunde.customer.Phone;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.desk.customers.CardHeads;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** „Zusammenführen“: choose the other card, see what would become of both, do it, take it back. */
@Controller
@Access(Access.Level.DESK)
class MergeController {

    private static final int MOST = 8;

    private final CardHeads heads;
    private final Customers customers;
    private final Merges merges;

    MergeController(CardHeads heads, Customers customers, Merges merges) {
        this.heads = heads;
        this.customers = customers;
        this.merges = merges;
    }

    /** @param with the other card, once it is chosen. @param q what was typed to find it */
    @GetMapping("/desk/customers/{id}/merge")
    ModelAndView show(
            Desk desk,
            @PathVariable String id,
            @RequestParam @Nullable String with,
            @RequestParam(defaultValue = "") String q) {
        var customer = heads.find(desk, id);
        return with == null
                ? Html.show("desk/customers/merge/choose", choose(desk, customer, q, ""))
                : Html.show("desk/customers/merge/plan", plan(desk, customer, with, ""));
    }

    private MergeChoicePage choose(Desk desk, Customer customer, String q, String problem) {
        var likely = q.isEmpty() ? alike(desk, customer) : customers.search(desk.business(), q, MOST + 1).stream();
        return new MergeChoicePage(
                desk,
                customer,
                q,
                likely.filter(one -> !one.id().equals(customer.id()))
                        .limit(MOST)
                        .toList(),
                merges.of(desk.business(), customer.id()),
                problem);
    }

    /** Who shares a name, an address or a number. */
    private Stream<Customer> alike(Desk desk, Customer customer) {
        var emails = customer.emails().stream().limit(3).map(email -> person(customer, email, ""));
        var phones = customer.phones().stream().limit(3).map(Phone::value).map(phone -> person(customer, "", phone));
        var people = Stream.of(Stream.of(person(customer, "", "")), emails, phones)
                .flatMap(same -> same)
                .toList();
        return customers.matching(desk.business(), people).stream()
                .flatMap(List::stream)
                .map(Match::customer)
                .distinct();
    }

    private static Person person(Customer customer, String email, String phone) {
        return new Person(customer.firstName(), customer.lastName(), email, phone);
    }

    private MergePage plan(Desk desk, Customer customer, String with, String problem) {
        var other = Ids.parse(with).map(CustomerId::new).orElseThrow(NotFound::new);
        return merges.plan(desk.business(), customer.id(), other)
                .map(plan -> new MergePage(desk, plan, problem))
                .orElseThrow(NotFound::new);
    }

    /** @param fields for each part that differs, whose stays: {@code NAME=LOSER} */
    @PostMapping("/desk/customers/{id}/merges")
    ModelAndView merge(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam MultiValueMap<String, String> fields) {
        var customer = heads.find(desk, id);
        var other = Ids.parse(with).map(CustomerId::new).orElseThrow(NotFound::new);
        Set<Part> fromLoser = Arrays.stream(Part.values())
                .filter(part -> "LOSER".equals(fields.getFirst(part.name())))
                .collect(Collectors.toSet());
        var merging = merges.merge(
                desk.business(),
                customer.id(),
                other,
                fromLoser,
                seen,
                desk.who().staff());
        return switch (merging) {
            case Merging.Merged _ ->
                Html.goTo(
                        Done.CARDS_MERGED.at("/desk/customers/" + customer.id().value() + "/merge"));
            case Merging.ChangedMeanwhile _ ->
                Html.refuse("desk/customers/merge/plan", plan(desk, customer, with, desk.text("merge.changed")));
            case Merging.AlreadyDone _ ->
                Html.refuse("desk/customers/merge/choose", choose(desk, customer, "", desk.text("merge.already")));
            case Merging.Undone _, Merging.Unknown _ -> throw new NotFound();
        };
    }

    @PostMapping("/desk/customers/{id}/merges/{merge}/removal")
    ModelAndView undo(Desk desk, @PathVariable String id, @PathVariable String merge) {
        var customer = heads.find(desk, id);
        var which = Ids.parse(merge).map(MergeId::new).orElseThrow(NotFound::new);
        var ours = merges.of(desk.business(), customer.id()).stream()
                .anyMatch(one -> one.id().equals(which));
        if (!ours) throw new NotFound();
        var path = "/desk/customers/" + customer.id().value() + "/merge";
        return switch (merges.undo(desk.business(), which, desk.who().staff())) {
            case Merging.Undone _ -> Html.goTo(Done.MERGE_UNDONE.at(path));
            case Merging.ChangedMeanwhile _ -> refuse(desk, id, "merge.undo.changed");
            case Merging.AlreadyDone _ -> refuse(desk, id, "merge.undo.already");
            case Merging.Merged _, Merging.Unknown _ -> throw new NotFound();
        };
    }

    private ModelAndView refuse(Desk desk, String id, String why) {
        var customer = heads.find(desk, id);
        return Html.refuse("desk/customers/merge/choose", choose(desk, customer, "", desk.text(why)));
    }
}
