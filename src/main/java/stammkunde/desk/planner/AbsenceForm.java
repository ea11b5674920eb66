package stammkunde.desk.planner;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import stammkunde.scheduling.Absence;
import stammkunde.shared.TimeSpan;

/** From one day up to and including another; times on the wall clock narrow the first and the last day. */
public record AbsenceForm(
        @NotNull @Nullable UUID resource,
        Absence.@NotNull @Nullable Kind kind,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate fromDay,

        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime fromTime,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate untilDay,

        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime untilTime,

        @Size(max = 200) @Nullable String reason) {

    private static final int LONGEST_YEARS = 2;

    static AbsenceForm on(LocalDate day) {
        return new AbsenceForm(null, Absence.Kind.ABSENCE, day, null, day, null, "");
    }

    @AssertTrue
    public boolean isInOrder() {
        if (fromDay == null || untilDay == null) return true;
        var begins = fromDay.atTime(fromTime == null ? LocalTime.MIN : fromTime);
        var ends = untilTime == null ? untilDay.plusDays(1).atStartOfDay() : untilDay.atTime(untilTime);
        return begins.isBefore(ends) && !untilDay.isAfter(fromDay.plusYears(LONGEST_YEARS));
    }

    TimeSpan span(ZoneId zone) {
        if (fromDay == null || untilDay == null) throw new IllegalStateException("an invalid form has no span");
        var begins = fromDay.atTime(fromTime == null ? LocalTime.MIN : fromTime).atZone(zone);
        var ends = untilTime == null
                ? untilDay.plusDays(1).atStartOfDay(zone)
                : untilDay.atTime(untilTime).atZone(zone);
        return new TimeSpan(begins.toInstant(), ends.toInstant());
    }
}
