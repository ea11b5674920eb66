package stammkunde.desk.day;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stammkunde.desk.AppointmentLine;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;

/**
 * @param news   new online bookings, newest first
 * @param agenda today's appointments in order, without cancelled ones; if there are none, those of the next day that has some
 */
public record DayPage(Desk desk, List<NewBooking> news, Agenda agenda, Utilisation utilisation) implements DeskPage {

    /** @param lines of this one day */
    public record Agenda(LocalDate day, List<AppointmentLine> lines) {}

    public boolean isToday() {
        return agenda.day().equals(desk.today());
    }

    /** „Als Nächstes: Montag, 23. November“. */
    public String next() {
        return text("desk.day.agenda.next", desk.wording().longDay(agenda.day()));
    }

    /** „Dienstag, 24. März, KW 13“. */
    public String today() {
        return desk.wording().longDay(desk.today()) + ", " + desk.wording().week(desk.today());
    }

    public String counted() {
        return text(
                "desk.day.agenda.count",
                agenda.lines().size(),
                agenda.lines().stream().filter(AppointmentLine::isOver).count());
    }

    public String say() {
        return text("desk.day.news.count", news.size());
    }

    /** Index of the line before which the clock stands; after the last one, the length. */
    public int nowIndex() {
        var lines = agenda.lines();
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).start().isAfter(desk.now())) return i;
        return lines.size();
    }

    public boolean isPast(AppointmentLine line) {
        return line.isOver() || line.end().isBefore(desk.now());
    }

    public String clock() {
        return desk.wording().clock(desk.now());
    }

    /** What stands below an agenda line: its state, who and what it occupies, where. */
    public String detail(AppointmentLine line) {
        return Stream.of(line.status(), line.resources(), line.place())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
