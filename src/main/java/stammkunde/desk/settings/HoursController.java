package stammkunde.desk.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.business.Branches;
import stammkunde.business.OpeningHours;
import stammkunde.business.SpecialOpening;
import stammkunde.desk.SignedIn;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** The week, „Betriebsferien“ and special days of a branch; public holidays to look at. */
@Controller
@Access(Access.Level.MANAGER)
class HoursController {

    private static final int LONGEST_CLOSURE_DAYS = 400;

    private final OpeningHours hours;
    private final Branches branches;
    private final HoursPages pages;
    private final Clock clock;

    HoursController(OpeningHours hours, Branches branches, HoursPages pages, Clock clock) {
        this.hours = hours;
        this.branches = branches;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/settings/hours")
    ModelAndView show(
            SignedIn staff,
            Frame frame,
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(defaultValue = "") String done) {
        return Html.show("desk/settings/hours", pages.stored(staff, frame, find(staff, branch), done));
    }

    @PostMapping("/desk/settings/hours/{branch}")
    ModelAndView saveWeek(
            SignedIn staff,
            Frame frame,
            @PathVariable UUID branch,
            @RequestParam MultiValueMap<String, String> values) {
        var place = find(staff, branch);
        var form = new FormReader(frame, values);
        var week = HoursForm.week(form, frame);
        if (!form.isRight()) return Html.refuse("desk/settings/hours", pages.refused(staff, frame, place, form));
        hours.setWeek(staff.business(), place.id(), week);
        return back(branch, "saved");
    }

    @PostMapping("/desk/settings/hours/{branch}/closures")
    ModelAndView close(
            SignedIn staff,
            Frame frame,
            @PathVariable UUID branch,
            @RequestParam MultiValueMap<String, String> values) {
        var place = find(staff, branch);
        var form = new FormReader(frame, values);
        var from = form.date("closedFrom");
        var until = form.date("closedUntil");
        var reason = form.optional("closedReason", 200);
        if (form.isRight() && until.isBefore(from)) form.wrong("closedUntil", frame.text("settings.hours.order"));
        if (form.isRight() && until.isAfter(from.plusDays(LONGEST_CLOSURE_DAYS)))
            form.wrong("closedUntil", frame.text("settings.hours.too-long"));
        if (!form.isRight()) return Html.refuse("desk/settings/hours", pages.refused(staff, frame, place, form));
        hours.close(staff.business(), form.flag("closedEverywhere") ? null : place.id(), from, until, reason);
        return back(branch, "saved");
    }

    @PostMapping("/desk/settings/hours/{branch}/closures/{id}/removal")
    ModelAndView reopen(SignedIn staff, @PathVariable UUID branch, @PathVariable UUID id) {
        find(staff, branch);
        if (!hours.removeClosure(staff.business(), id)) throw new NotFound();
        return back(branch, "removed");
    }

    @PostMapping("/desk/settings/hours/{branch}/specials")
    ModelAndView openSpecially(
            SignedIn staff,
            Frame frame,
            @PathVariable UUID branch,
            @RequestParam MultiValueMap<String, String> values) {
        var place = find(staff, branch);
        var form = new FormReader(frame, values);
        var day = form.date("specialDay");
        var span = HoursForm.span(form, frame, "specialFrom", "specialUntil", "specialFrom");
        if (form.isRight() && span.isEmpty()) form.wrong("specialFrom", frame.text("NotBlank"));
        if (form.isRight() && day.isBefore(LocalDate.now(clock.withZone(place.zone()))))
            form.wrong("specialDay", frame.text("settings.hours.past"));
        var reason = form.optional("specialReason", 200);
        if (!form.isRight()) return Html.refuse("desk/settings/hours", pages.refused(staff, frame, place, form));
        hours.openSpecially(staff.business(), place.id(), new SpecialOpening(day, List.of(span.orElseThrow()), reason));
        return back(branch, "saved");
    }

    @PostMapping("/desk/settings/hours/{branch}/specials/{day}/removal")
    ModelAndView ordinary(SignedIn staff, @PathVariable UUID branch, @PathVariable LocalDate day) {
        if (!hours.removeSpecial(staff.business(), find(staff, branch).id(), day)) throw new NotFound();
        return back(branch, "removed");
    }

    /** @param branch null: the first one */
    private Branch find(SignedIn staff, @Nullable UUID branch) {
        return branches.all(staff.business()).stream()
                .filter(one -> branch == null || one.id().equals(new BranchId(branch)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView back(UUID branch, String done) {
        return Html.goTo("/desk/settings/hours?branch=%s&done=%s".formatted(branch, done));
    }
}
