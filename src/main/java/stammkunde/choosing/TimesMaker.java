package stammkunde.choosing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stammkunde.choosing.Times.Day;
import stammkunde.choosing.Times.Next;
import stammkunde.choosing.Times.Part;
import stammkunde.choosing.Times.Slot;
import stammkunde.scheduling.FreeDay;
import stammkunde.scheduling.FreeDays;
import stammkunde.web.Frame;
import stammkunde.web.Wording;

/** Writes free times down in words, for the booking page and for moving an appointment. */
final class TimesMaker {

    private final Frame frame;
    private final Wording words;
    private final Choosing choosing;

    TimesMaker(Frame frame, Wording words, Choosing choosing) {
        this.frame = frame;
        this.words = words;
        this.choosing = choosing;
    }

    /**
     * What the times are for, and what choosing one does.
     *
     * @param subject  ends each time's accessible name: the service
     * @param caption  what the table shows, but for the dates
     * @param chosen   the time chosen, if any
     * @param home     the page itself
     */
    record Choosing(
            int number,
            String subject,
            Function<String, String> caption,
            @Nullable Instant chosen,
            Wish wish,
            Home home,
            String action) {}

    Times make(FreeDays free, String gone, String nothing, String instead) {
        var wish = choosing.wish();
        var range = range(free);
        var chosen = choosing.chosen();
        return new Times(
                choosing.number(),
                chosen != null && !wish.changes("when"),
                chosen == null ? "" : words.when(chosen),
                choosing.home().address(wish.withChange("when")) + "#when",
                choosing.action(),
                choosing.home().hidden(wish),
                gone,
                next(free),
                nothing,
                instead,
                range,
                choosing.caption().apply(range),
                page(wish, free.earlier()),
                page(wish, free.later()),
                wish.asList(),
                choosing.home().address(wish.withView("week")),
                choosing.home().address(wish.withView("list")),
                days(free));
    }

    private String range(FreeDays free) {
        return free.days().isEmpty()
                ? ""
                : words.days(
                        free.days().getFirst().date(), free.days().getLast().date());
    }

    private @Nullable Next next(FreeDays free) {
        var next = free.next();
        return next == null ? null : new Next(Wish.print(next), relative(next), name(words.fullMoment(next)));
    }

    /** „Heute, Di, 24. März, 14:30 Uhr“ */
    private String relative(Instant start) {
        var day = words.dayOf(start);
        var moment = words.moment(start);
        return words.nickname(day).isEmpty() ? moment : frame.text("booking.relative", words.named(day), moment);
    }

    private String page(Wish wish, @Nullable LocalDate from) {
        return from == null ? "" : choosing.home().address(wish.withFrom(from));
    }

    private List<Day> days(FreeDays free) {
        var table = new TimesTable(
                words.zone(), free.days().stream().map(FreeDay::starts).toList());
        var days = new ArrayList<Day>();
        for (var i = 0; i < free.days().size(); i++) {
            var parts = new ArrayList<Part>();
            var fullDay = words.fullDay(free.days().get(i).date());
            for (var part : table.parts()) parts.add(part(table, i, part, fullDay));
            days.add(day(free, i, parts));
        }
        return days;
    }

    private Part part(TimesTable table, int day, TimesTable.PartOfDay part, String fullDay) {
        var slots = new ArrayList<@Nullable Slot>();
        var free = false;
        for (var start : table.column(day, part)) {
            slots.add(start == null ? null : slot(start, fullDay));
            free |= start != null;
        }
        return new Part(frame.text(part.key()), free, slots);
    }

    private Slot slot(Instant start, String fullDay) {
        var name = name(words.fullMoment(fullDay, start));
        return new Slot(Wish.print(start), clock(start), name, start.equals(choosing.chosen()));
    }

    /** Of the hour that comes twice in autumn it is said which one is meant. */
    private String clock(Instant start) {
        var local = LocalDateTime.ofInstant(start, words.zone());
        var once = words.zone().getRules().getValidOffsets(local).size() == 1;
        return once ? words.clock(start) : words.time(start);
    }

    private String name(String moment) {
        return frame.text("booking.slot", moment, choosing.subject());
    }

    private Day day(FreeDays free, int index, List<Part> parts) {
        var day = free.days().get(index);
        var date = day.date();
        var today = date.equals(words.today());
        var isFree = !day.starts().isEmpty();
        var onward = isFree ? Optional.<LocalDate>empty() : nextFree(free, index);
        return new Day(
                id(date),
                words.longDay(date),
                note(date, isFree),
                words.weekday(date),
                date(date),
                today,
                isFree,
                onward.map(next -> "#" + id(next)).orElse(""),
                onward.map(next -> frame.text("booking.onward", words.day(next)))
                        .orElse(""),
                parts);
    }

    /** „24. Mär“ */
    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(frame.text("booking.date"), frame.locale())
                .format(day);
    }

    private String note(LocalDate date, boolean free) {
        if (!free) return frame.text("booking.none-free");
        return words.nickname(date);
    }

    /** The next day on this page with free times. */
    private static Optional<LocalDate> nextFree(FreeDays free, int index) {
        return free.days().stream()
                .skip(index + 1L)
                .filter(day -> !day.starts().isEmpty())
                .map(FreeDay::date)
                .findFirst();
    }

    private static String id(LocalDate day) {
        return "d" + day;
    }
}
