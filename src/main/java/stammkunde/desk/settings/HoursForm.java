package stammkunde.desk.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stammkunde.business.OpeningSpan;
import stammkunde.business.OpeningWeek;
import stammkunde.web.Frame;

/** A week's fields: {@code day1from1}, {@code day1until1}, {@code day1from2} … */
final class HoursForm {

    private HoursForm() {}

    static OpeningWeek week(FormReader form, Frame frame) {
        var days = new HashMap<DayOfWeek, List<OpeningSpan>>();
        for (var day : DayOfWeek.values()) {
            var spans = new ArrayList<OpeningSpan>();
            for (int i = 1; i <= HoursPage.SPANS; i++)
                span(
                                form,
                                frame,
                                HoursPage.field(day, i, "from"),
                                HoursPage.field(day, i, "until"),
                                "day" + day.getValue())
                        .ifPresent(spans::add);
            if (OpeningWeek.anyOverlap(spans)) form.wrong("day" + day.getValue(), frame.text("settings.hours.overlap"));
            else days.put(day, spans);
        }
        return new OpeningWeek(days);
    }

    /** Empty for two empty fields. */
    static Optional<OpeningSpan> span(FormReader form, Frame frame, String from, String until, String field) {
        var opens = form.time(from);
        var closes = form.time(until);
        if (opens.isEmpty() && closes.isEmpty()) return Optional.empty();
        if (opens.isEmpty() || closes.isEmpty()) form.wrong(field, frame.text("settings.hours.half"));
        else if (!closes.get().equals(LocalTime.MIDNIGHT) && !opens.get().isBefore(closes.get()))
            form.wrong(field, frame.text("settings.hours.order"));
        else return Optional.of(OpeningSpan.of(opens.get(), closes.get()));
        return Optional.empty();
    }

    static Typed typed(OpeningWeek week) {
        var fields = new HashMap<String, List<String>>();
        for (Map.Entry<DayOfWeek, List<OpeningSpan>> day : week.days().entrySet())
            for (int i = 0; i < day.getValue().size(); i++) {
                var span = day.getValue().get(i);
                fields.put(
                        HoursPage.field(day.getKey(), i + 1, "from"),
                        List.of(span.opens().toString()));
                fields.put(
                        HoursPage.field(day.getKey(), i + 1, "until"),
                        List.of(span.closes().toString()));
            }
        return new Typed(fields);
    }
}
