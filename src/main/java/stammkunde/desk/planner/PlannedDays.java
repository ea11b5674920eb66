package stammkunde.desk.planner;

import java.time.LocalDate;
import java.util.List;
import stammkunde.business.Branch;
import stammkunde.business.OpeningSpan;
import stammkunde.scheduling.Absence;
import stammkunde.scheduling.Appointment;
import stammkunde.scheduling.OpeningCalendar;
import stammkunde.scheduling.Resource;
import stammkunde.shared.TimeSpan;

/** What lies on the days shown. */
record PlannedDays(
        Branch branch,
        LocalDate first,
        int days,
        List<Resource> resources,
        List<Appointment> appointments,
        List<Absence> absences,
        OpeningCalendar calendar) {

    TimeSpan day(LocalDate date) {
        return new TimeSpan(
                date.atStartOfDay(branch.zone()).toInstant(),
                date.plusDays(1).atStartOfDay(branch.zone()).toInstant());
    }

    List<Appointment> on(LocalDate date, List<Resource> whose) {
        var ids = whose.stream().map(Resource::id).toList();
        return appointments.stream()
                .filter(one -> one.span().overlaps(day(date)))
                .filter(one -> one.resources().stream().anyMatch(ids::contains))
                .toList();
    }

    List<Absence> away(LocalDate date, List<Resource> whose) {
        var ids = whose.stream().map(Resource::id).toList();
        return absences.stream()
                .filter(one -> one.span().overlaps(day(date)) && ids.contains(one.resource()))
                .toList();
    }

    List<OpeningSpan> hours(LocalDate date, Resource resource) {
        return calendar.hours(date, resource.week());
    }
}
