package stammkunde.desk.differences;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Deciding;
import stammkunde.customer.Difference.Way;
import stammkunde.customer.DifferenceId;
import stammkunde.customer.Differences;
import stammkunde.desk.Back;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** „Abweichungen“: what others said about known customers, taken over or declined field by field. */
@Controller
@Access(Access.Level.DESK)
class DifferencesController {

    private static final int LAST_PAGE = 1000;

    private final Differences differences;

    DifferencesController(Differences differences) {
        this.differences = differences;
    }

    /** @param customer only this card's */
    @GetMapping("/desk/differences")
    ModelAndView list(
            Desk desk, @RequestParam @Nullable String customer, @RequestParam(defaultValue = "0") String page) {
        return Html.show("desk/differences/list", page(desk, customer, page, ""));
    }

    @PostMapping("/desk/differences/{id}/acceptance")
    ModelAndView accept(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "BESIDE") String way,
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String back) {
        var how = Arrays.stream(Way.values())
                .filter(one -> one.name().equals(way))
                .findFirst()
                .orElseThrow(NotFound::new);
        var deciding = differences.accept(
                desk.business(), difference(id), seen, how, desk.who().staff());
        return answer(desk, deciding, Done.DIFFERENCE_ACCEPTED, customer, back);
    }

    @PostMapping("/desk/differences/{id}/refusal")
    ModelAndView decline(
            Desk desk,
            @PathVariable String id,
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String back) {
        var deciding =
                differences.decline(desk.business(), difference(id), desk.who().staff());
        return answer(desk, deciding, Done.DIFFERENCE_DECLINED, customer, back);
    }

    private ModelAndView answer(
            Desk desk, Deciding deciding, Done done, @Nullable String customer, @Nullable String back) {
        return switch (deciding) {
            case Deciding.Decided(var whose) -> {
                var card = "/desk/customers/" + whose.value();
                var settled = customer != null && differences.countOf(desk.business(), whose) == 0;
                yield Html.goTo(done.at(settled ? card : Back.to(back, "/desk/differences")));
            }
            case Deciding.AlreadyDecided(var accepted) ->
                refuse(
                        desk,
                        customer,
                        desk.text(accepted ? "desk.difference.already-accepted" : "desk.difference.already-declined"));
            case Deciding.ChangedMeanwhile _ -> refuse(desk, customer, desk.text("desk.difference.changed"));
            case Deciding.Unknown _ -> throw new NotFound();
        };
    }

    private ModelAndView refuse(Desk desk, @Nullable String customer, String problem) {
        return Html.refuse("desk/differences/list", page(desk, customer, "0", problem));
    }

    private DifferencesPage page(Desk desk, @Nullable String customer, String page, String problem) {
        if (customer != null) {
            var whose = Ids.parse(customer).map(CustomerId::new).orElseThrow(NotFound::new);
            var open = differences.openOf(desk.business(), whose);
            return new DifferencesPage(desk, DifferencesPage.cards(desk, open), Optional.of(whose), 0, false, problem);
        }
        var number = page.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
        var open = differences.open(desk.business(), number);
        return new DifferencesPage(
                desk,
                DifferencesPage.cards(desk, open.differences()),
                Optional.empty(),
                number,
                open.hasMore(),
                problem);
    }

    private static DifferenceId difference(String id) {
        return Ids.parse(id).map(DifferenceId::new).orElseThrow(NotFound::new);
    }
}
