package stammkunde.desk.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import stammkunde.business.BranchId;
import stammkunde.desk.Catalogue;
import stammkunde.desk.Desk;
import stammkunde.scheduling.Absence;
import stammkunde.scheduling.Absences;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Availability;
import stammkunde.scheduling.OpeningCalendar;
import stammkunde.scheduling.Resource;
import stammkunde.shared.TimeSpan;

/** Measures how full this week and the last one are: of people's working time, or of all resources where none is a person. */
@Component
class UtilisationReader {

    private final Appointments appointments;
    private final Absences absences;
    private final Availability availability;

    UtilisationReader(Appointments appointments, Absences absences, Availability availability) {
        this.appointments = appointments;
        this.absences = absences;
        this.availability = availability;
    }

    Utilisation read(Desk desk, Catalogue catalogue) {
        var monday = desk.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var from = monday.minusWeeks(1).atStartOfDay(desk.zone()).toInstant();
        var until = monday.plusWeeks(1).atStartOfDay(desk.zone()).toInstant();
        var booked = appointments.within(desk.business(), from, until, null).stream()
                .filter(one -> !one.isCancelled())
                .toList();
        var away = absences.within(desk.business(), from, until);
        var calendars = calendars(desk, monday);
        var measured = measured(catalogue);

        var days = IntStream.range(-7, 7)
                .mapToObj(monday::plusDays)
                .map(day -> day(desk, day, measured, calendars, booked, away))
                .toList();
        var thisWeek = days.subList(7, 14);
        return new Utilisation(
                thisWeek.stream()
                        .filter(day -> day.available() > 0 || day.booked() > 0)
                        .toList(),
                percent(thisWeek),
                percent(thisWeek) - percent(days.subList(0, 7)));
    }

    private Map<BranchId, OpeningCalendar> calendars(Desk desk, LocalDate monday) {
        var calendars = new HashMap<BranchId, OpeningCalendar>();
        for (var branch : desk.activeBranches())
            availability
                    .calendar(desk.business(), branch.id(), monday.minusWeeks(1), monday.plusWeeks(1))
                    .ifPresent(calendar -> calendars.put(branch.id(), calendar));
        return calendars;
    }

    private static List<Resource> measured(Catalogue catalogue) {
        var active = catalogue.resources().stream().filter(Resource::active).toList();
        var people = active.stream()
                .filter(one -> one.kind() == Resource.Kind.PERSON)
                .toList();
        return people.isEmpty() ? active : people;
    }

    private static Utilisation.Day day(
            Desk desk,
            LocalDate date,
            List<Resource> resources,
            Map<BranchId, OpeningCalendar> calendars,
            List<Appointment> booked,
            List<Absence> away) {
        var span = new TimeSpan(
                date.atStartOfDay(desk.zone()).toInstant(),
                date.plusDays(1).atStartOfDay(desk.zone()).toInstant());
        long taken = 0;
        long available = 0;
        for (var resource : resources) {
            var calendar = calendars.get(resource.branch());
            if (calendar == null) continue;
            for (var open : calendar.open(span, resource.week())) {
                available += resource.capacity() * open.length().toMinutes();
                for (var absence : away)
                    if (absence.resource().equals(resource.id()))
                        available -= resource.capacity() * common(open, absence.span());
            }
            for (var appointment : booked)
                if (appointment.resources().contains(resource.id())) taken += common(span, appointment.span());
        }
        var weekday = date.getDayOfWeek();
        var locale = desk.frame().locale();
        return new Utilisation.Day(
                weekday.getDisplayName(TextStyle.FULL_STANDALONE, locale),
                desk.wording().weekday(date),
                date.equals(desk.today()),
                taken,
                available);
    }

    private static long common(TimeSpan one, TimeSpan other) {
        var from = one.from().isAfter(other.from()) ? one.from() : other.from();
        var until = one.until().isBefore(other.until()) ? one.until() : other.until();
        return Math.max(0, java.time.Duration.between(from, until).toMinutes());
    }

    private static int percent(List<Utilisation.Day> days) {
        return Utilisation.percent(
                days.stream().mapToLong(Utilisation.Day::booked).sum(),
                days.stream().mapToLong(Utilisation.Day::available).sum());
    }
}
