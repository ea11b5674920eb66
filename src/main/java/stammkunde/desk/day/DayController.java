package stammkunde.desk.day;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.desk.Desk;
import stammkunde.web.Access;
import stammkunde.web.Html;

/** „Mein Tag“ (T4). */
@Controller
@Access(Access.Level.DESK)
class DayController {

    private final DayReader day;

    DayController(DayReader day) {
        this.day = day;
    }

    @GetMapping("/desk")
    ModelAndView show(Desk desk) {
        return Html.show("desk/day/show", day.read(desk));
    }

    /** What changes while the page is open, as a fragment. */
    @GetMapping("/desk/day")
    ModelAndView fresh(Desk desk) {
        return Html.show("desk/day/fresh", day.read(desk));
    }
}
