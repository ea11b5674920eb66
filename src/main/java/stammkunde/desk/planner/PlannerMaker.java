package stammkunde.desk.planner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.Branches;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.OpeningWeek;
import stammkunde.customer.Customer;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.desk.DeskShells;
import stammkunde.desk.SignedIn;
import stammkunde.desk.planner.PlannerPage.Column;
import stammkunde.desk.planner.PlannerPage.Hour;
import stammkunde.scheduling.Absences;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.BranchCalendars;
import stammkunde.scheduling.Resource;
import stammkunde.scheduling.Resources;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Services;
import stammkunde.web.Frame;
import stammkunde.web.NotFound;
import stammkunde.web.Wording;

/** Reads what the planner shows, in a handful of queries for a day as for a week, and lays it out. */
@Component
class PlannerMaker {

    private final BusinessTransaction transaction;
    private final DeskShells shells;
    private final Branches branches;
    private final Resources resources;
    private final Services services;
    private final Appointments appointments;
    private final Absences absences;
    private final Customers customers;
    private final BranchCalendars calendars;
    private final Clock clock;

    PlannerMaker(
            BusinessTransaction transaction,
            DeskShells shells,
            Branches branches,
            Resources resources,
            Services services,
            Appointments appointments,
            Absences absences,
            Customers customers,
            BranchCalendars calendars,
            Clock clock) {
        this.transaction = transaction;
        this.shells = shells;
        this.branches = branches;
        this.resources = resources;
        this.services = services;
        this.appointments = appointments;
        this.absences = absences;
        this.customers = customers;
        this.calendars = calendars;
        this.clock = clock;
    }

    PlannerPage page(SignedIn staff, Frame frame, PlannerQuery query, String problem, String note) {
        return transaction.in(staff.business(), () -> {
            var places = branches.all(staff.business()).stream()
                    .filter(Branch::active)
                    .toList();
            var branch = choose(places, query);
            var wording = frame.wording(branch.zone(), clock.instant());
            var diary = read(staff, branch, query, wording.today());
            var shown = shown(diary, query);
            return lay(staff, frame, query, problem, note, places, diary, shown, wording);
        });
    }

    private static Branch choose(List<Branch> places, PlannerQuery query) {
        if (places.isEmpty()) throw new NotFound();
        return places.stream()
                .filter(place -> place.id().value().toString().equals(query.branch()))
                .findFirst()
                .orElse(places.getFirst());
    }

    private PlannedDays read(SignedIn staff, Branch branch, PlannerQuery query, LocalDate today) {
        var first = query.first(today);
        var end = first.plusDays(query.days());
        var from = first.atStartOfDay(branch.zone()).toInstant();
        var until = end.atStartOfDay(branch.zone()).toInstant();
        var here = resources.all(staff.business()).stream()
                .filter(one -> one.active() && one.branch().equals(branch.id()))
                .toList();
        return new PlannedDays(
                branch,
                first,
                query.days(),
                here,
                appointments.within(staff.business(), from, until, branch.id()),
                absences.within(staff.business(), from, until),
                calendars.of(staff.business(), branch, first, end));
    }

    private static List<Resource> shown(PlannedDays diary, PlannerQuery query) {
        var one = diary.resources().stream()
                .filter(resource -> resource.id().value().toString().equals(query.resource()))
                .toList();
        return one.isEmpty() ? diary.resources() : one;
    }

    private PlannerPage lay(
            SignedIn staff,
            Frame frame,
            PlannerQuery query,
            String problem,
            String note,
            List<Branch> places,
            PlannedDays diary,
            List<Resource> shown,
            Wording wording) {
        var dates = IntStream.range(0, diary.days())
                .mapToObj(diary.first()::plusDays)
                .toList();
        var hours = dates.stream()
                .flatMap(date -> shown.stream().flatMap(one -> diary.hours(date, one).stream()))
                .toList();
        var spans = dates.stream()
                .flatMap(date -> diary.on(date, shown).stream())
                .map(Appointment::span)
                .toList();
        var day = DayFrame.around(diary.branch().zone(), hours, spans);
        var known = services.all(staff.business()).stream().collect(Collectors.toMap(Service::id, Function.identity()));
        var maker = new ColumnMaker(frame, wording, day, known, people(staff, diary.appointments()), clock.instant());
        var columns = query.week() ? week(diary, shown, dates, maker) : day(diary, shown, diary.first(), maker);
        var today = dates.contains(wording.today());
        var gone = (int)
                diary.appointments().stream().filter(Appointment::isCancelled).count();
        var chosen = diary.first();
        var addresses = new PlannerAddresses(query, diary);
        return new PlannerPage(
                frame,
                shells.of(staff, frame),
                query.week() ? wording.days(chosen, chosen.plusDays(6)) : wording.day(chosen),
                chosen.toString(),
                query.week(),
                addresses.links(),
                places.size() < 2 ? List.of() : addresses.branches(places),
                query.week() ? addresses.resources(frame, shown) : List.of(),
                day.firstMinute(),
                day.rows(),
                hours(day, wording),
                today ? day.nowRow(clock.instant()) : -1,
                wording.clock(clock.instant()),
                columns,
                diary.appointments().size() - gone,
                gone,
                problem,
                note);
    }

    private static List<Column> day(PlannedDays diary, List<Resource> shown, LocalDate date, ColumnMaker maker) {
        return shown.stream()
                .map(one -> {
                    var hours = diary.hours(date, one);
                    var theirs = diary.on(date, List.of(one));
                    var id = one.id().value().toString();
                    return maker.column(
                            "r" + id,
                            one.name(),
                            one.kind() == Resource.Kind.PERSON || one.detail().isBlank()
                                    ? maker.load(hours, theirs)
                                    : one.detail(),
                            icon(one),
                            id,
                            date,
                            diary.calendar().day(date),
                            hours,
                            theirs,
                            diary.away(date, List.of(one)));
                })
                .toList();
    }

    private static List<Column> week(
            PlannedDays diary, List<Resource> shown, List<LocalDate> dates, ColumnMaker maker) {
        var columns = new ArrayList<Column>();
        for (var date : dates) {
            var single = shown.size() == 1 ? shown.getFirst() : null;
            var hours = single != null
                    ? diary.hours(date, single)
                    : diary.calendar().hours(date, OpeningWeek.NONE);
            var theirs = diary.on(date, shown);
            if (hours.isEmpty() && theirs.isEmpty() && date.getDayOfWeek().getValue() > 5) continue;
            columns.add(maker.column(
                    "d" + date,
                    maker.wording().day(date),
                    single == null ? maker.count(theirs) : maker.load(hours, theirs),
                    "calendar-days",
                    single == null ? "" : single.id().value().toString(),
                    date,
                    diary.calendar().day(date),
                    hours,
                    theirs,
                    single == null ? List.of() : diary.away(date, shown)));
        }
        return columns;
    }

    private static String icon(Resource resource) {
        return switch (resource.kind()) {
            case PERSON -> "";
            case ROOM -> "map-pin";
            case EQUIPMENT -> "chevrons-up-down";
            case VEHICLE -> "car-front";
        };
    }

    private static List<Hour> hours(DayFrame day, Wording wording) {
        return IntStream.rangeClosed(day.firstMinute() / 60, day.lastMinute() / 60 - 1)
                .mapToObj(hour -> new Hour(wording.clock(java.time.LocalTime.of(hour, 0)), day.rowOf(hour * 60)))
                .toList();
    }

    /** In one question for all of them. */
    private Map<CustomerId, Customer> people(SignedIn staff, List<Appointment> shown) {
        return customers.all(
                staff.business(),
                shown.stream().flatMap(one -> Stream.ofNullable(one.customer())).collect(Collectors.toSet()));
    }
}
