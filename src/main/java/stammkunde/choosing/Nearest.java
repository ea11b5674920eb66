package stammkunde.choosing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import stammkunde.scheduling.Service;
import stammkunde.web.Frame;
import stammkunde.web.Wording;

/**
 * What to choose instead of a time that somebody else got.
 *
 * @param gone „Frei sind noch 11:00 und 11:45 Uhr“; empty: nothing is gone
 */
public record Nearest(String gone, List<Other> others) {

    /** Another free time. @param name the full date, time and service */
    public record Other(String value, String text, String name) {}

    public static Nearest of(Frame frame, Wording words, Service service, List<Instant> starts) {
        var others = starts.stream()
                .map(start -> other(frame, words, service, start))
                .toList();
        return new Nearest(gone(frame, words, starts), others);
    }

    private static Other other(Frame frame, Wording words, Service service, Instant start) {
        return new Other(
                Wish.print(start),
                words.when(start),
                frame.text("booking.slot", words.fullMoment(start), service.name()));
    }

    static String gone(Frame frame, Wording words, List<Instant> starts) {
        if (starts.isEmpty()) return "";
        var times = starts.stream().map(words::when).toList();
        var last = times.getLast();
        var list = times.size() == 1
                ? last
                : frame.text(
                        "booking.and",
                        times.subList(0, times.size() - 1).stream().collect(Collectors.joining(", ")),
                        last);
        return frame.text("booking.gone.left", list);
    }
}
