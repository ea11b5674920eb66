package stammkunde.desk.why;

import java.util.List;
import java.util.stream.Collectors;
import stammkunde.business.OpeningSpan;
import stammkunde.scheduling.OpeningDay;
import stammkunde.scheduling.Reason;
import stammkunde.shared.TimeSpan;
import stammkunde.web.Frame;
import stammkunde.web.Wording;

/** Puts the reasons of slot search into sentences. */
record ReasonWords(Frame frame, Wording wording) {

    String of(Reason reason) {
        return switch (reason) {
            case Reason.Past _ -> say("past");
            case Reason.TooSoon(var earliest) -> say("too-soon", wording.when(earliest));
            case Reason.TooFarAhead(var lastDate) -> say("too-far", wording.day(lastDate));
            case Reason.OffGrid(var step) -> say("off-grid", step.toMinutes());
            case Reason.NoResource(var need) -> say("no-resource", need);
            case Reason.NeedsCompete() -> say("compete");
            case Reason.Holiday holiday -> say("holiday", holiday.name());
            case Reason.Closed(var from, var until, var why) -> closed(wording.days(from, until), why);
            case Reason.OutsideHours outside -> within(outside.hours(), "closed-day", "outside-hours");
            case Reason.OutsideSpecialHours outside -> within(outside.hours(), "closed-day", "outside-special");
            case Reason.OutsideOwnHours outside -> within(outside.hours(), "not-working", "outside-own");
            case Reason.Absent absent ->
                say("absent", wording.span(absent.span().from(), absent.span().until()));
            case Reason.Booked booked -> say("booked", times(booked.core()));
            case Reason.Held(var span) -> say("held", times(span));
            case Reason.BufferCollides buffer -> say("buffer", times(buffer.core()));
        };
    }

    private String within(List<OpeningSpan> hours, String none, String some) {
        return hours.isEmpty() ? say(none) : say(some, spans(hours));
    }

    private String times(TimeSpan span) {
        return wording.times(span.from(), span.until());
    }

    /** What holds for the whole date. */
    String day(OpeningDay day, List<OpeningSpan> hours) {
        return switch (day) {
            case OpeningDay.Holiday holiday -> say("holiday", holiday.name());
            case OpeningDay.Closed closed -> closed(wording.days(closed.from(), closed.until()), closed.reason());
            case OpeningDay.Special _ -> hours.isEmpty() ? say("closed-day") : say("special", spans(hours));
            case OpeningDay.Ordinary _ -> hours.isEmpty() ? say("closed-day") : say("open", spans(hours));
        };
    }

    private String closed(String days, String why) {
        return why.isBlank() ? say("closed", days) : say("closed.because", days, why);
    }

    private String spans(List<OpeningSpan> hours) {
        return hours.stream()
                .map(span -> wording.clock(span.opens()) + "–" + wording.clock(span.closes()))
                .collect(Collectors.joining(", "));
    }

    private String say(String key, Object... arguments) {
        return frame.text("desk.why.reason." + key, arguments);
    }
}
