package stammkunde.desk.why;

import java.util.List;
import java.util.stream.Collectors;
import stammkunde.business.OpeningSpan;
import stammkunde.scheduling.OpeningDay;
import stammkunde.scheduling.Reason;
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
            case Reason.Holiday(_, var name) -> say("holiday", name);
            case Reason.Closed(var from, var until, var why) -> closed(wording.days(from, until), why);
            case Reason.OutsideHours(_, var hours) ->
                hours.isEmpty() ? say("closed-day") : say("outside-hours", spans(hours));
            case Reason.OutsideSpecialHours(_, var hours, _) ->
                hours.isEmpty() ? say("closed-day") : say("outside-special", spans(hours));
            case Reason.OutsideOwnHours(_, var hours) ->
                hours.isEmpty() ? say("not-working") : say("outside-own", spans(hours));
            case Reason.Absent(var span, _) -> say("absent", wording.span(span.from(), span.until()));
            case Reason.Booked(var core, _) -> say("booked", wording.times(core.from(), core.until()));
            case Reason.Held(var span) -> say("held", wording.times(span.from(), span.until()));
            case Reason.BufferCollides(_, var core, _) -> say("buffer", wording.times(core.from(), core.until()));
        };
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
