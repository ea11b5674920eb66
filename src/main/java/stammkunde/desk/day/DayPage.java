package stammkunde.desk.day;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stammkunde.desk.AppointmentLine;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;

/**
 * @param news   new online bookings, newest first
 * @param agenda today's appointments in order, without cancelled ones
 */
public record DayPage(Desk desk, List<NewBooking> news, List<AppointmentLine> agenda, Utilisation utilisation)
        implements DeskPage {

    /** „Dienstag, 24. März, KW 13“. */
    public String today() {
        return desk.wording().longDay(desk.today()) + ", " + desk.wording().week(desk.today());
    }

    public String counted() {
        return text(
                "desk.day.agenda.count",
                agenda.size(),
                agenda.stream().filter(AppointmentLine::isOver).count());
    }

    public String say() {
        return text("desk.day.news.count", news.size());
    }

    /** Index of the line before which the clock stands; after the last one, the length. */
    public int nowIndex() {
        for (int i = 0; i < agenda.size(); i++) if (agenda.get(i).start().isAfter(desk.now())) return i;
        return agenda.size();
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
