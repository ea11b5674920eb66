package stammkunde.desk.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import stammkunde.business.Branch;
import stammkunde.desk.planner.PlannerPage.Choice;
import stammkunde.desk.planner.PlannerPage.Links;
import stammkunde.scheduling.Resource;
import stammkunde.web.Frame;

/** Where else one can look from here: earlier, later, another view, branch or resource. */
record PlannerAddresses(PlannerQuery query, PlannedDays diary) {

    Links links() {
        var first = diary.first();
        return new Links(
                at(first.minusDays(query.days())),
                "/desk/planner?view=" + view() + suffix(),
                at(first.plusDays(query.days())),
                base(first, "day"),
                base(first, "week"),
                "/desk/planner/absences?day=" + first);
    }

    List<Choice> branches(List<Branch> places) {
        return places.stream()
                .map(place -> new Choice(
                        place.name(),
                        "/desk/planner?day=%s&view=%s&branch=%s"
                                .formatted(diary.first(), view(), place.id().value()),
                        place.id().equals(diary.branch().id())))
                .toList();
    }

    List<Choice> resources(Frame frame, List<Resource> shown) {
        var all = shown.size() == diary.resources().size();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(frame.text("desk.planner.everyone"), base(diary.first(), "week"), all));
        for (var one : diary.resources())
            choices.add(new Choice(
                    one.name(),
                    base(diary.first(), "week") + "&resource=" + one.id().value(),
                    !all && shown.contains(one)));
        return choices;
    }

    private String at(LocalDate date) {
        return "/desk/planner?day=" + date + "&view=" + view() + suffix();
    }

    private String base(LocalDate date, String view) {
        return "/desk/planner?day=%s&view=%s&branch=%s"
                .formatted(date, view, diary.branch().id().value());
    }

    private String view() {
        return query.week() ? "week" : "day";
    }

    private String suffix() {
        var resource = query.resource();
        var chosen = query.week() && resource != null ? "&resource=" + clean(resource) : "";
        return "&branch=" + diary.branch().id().value() + chosen;
    }

    /** Comes from the address and goes back into one. */
    private static String clean(String id) {
        return id.replaceAll("[^0-9a-f-]", "");
    }
}
