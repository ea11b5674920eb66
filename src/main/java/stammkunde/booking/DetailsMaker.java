package stammkunde.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stammkunde.booking.Details.Field;
import stammkunde.booking.Details.Other;
import stammkunde.business.Branch;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Service.Ask;
import stammkunde.web.Frame;
import stammkunde.web.Problems;
import stammkunde.web.Wording;

/** Makes the form, empty or as it came. */
final class DetailsMaker {

    private DetailsMaker() {}

    static Details make(
            Frame frame,
            Selection selection,
            Service service,
            Branch branch,
            @Nullable Instant start,
            @Nullable Attempt attempt,
            Instant now) {
        var asks = service.asks();
        var words = frame.wording(branch.zone(), now);
        var nearest = attempt == null ? List.<Instant>of() : attempt.nearest();
        return new Details(
                selection.asksForBranch() ? 4 : 3,
                selection.home(),
                attempt == null ? UUID.randomUUID().toString() : attempt.key(),
                service.id().value().toString(),
                branch.id().value().toString(),
                start == null ? "" : Wish.print(start),
                Offer.of(service),
                attempt == null ? BookingForm.empty() : attempt.form(),
                attempt == null ? Problems.NONE : attempt.problems(),
                gone(frame, words, nearest),
                nearest.stream().map(each -> other(frame, words, service, each)).toList(),
                field(frame, asks.phone()),
                field(frame, asks.plate()),
                field(frame, asks.address()),
                field(frame, asks.comment()));
    }

    private static Other other(Frame frame, Wording words, Service service, Instant start) {
        return new Other(
                Wish.print(start),
                words.when(start),
                frame.text("booking.slot", words.fullMoment(start), service.name()));
    }

    /** „Frei sind noch 11:00 und 11:45 Uhr“ */
    static String gone(Frame frame, Wording words, List<Instant> nearest) {
        if (nearest.isEmpty()) return "";
        var times = nearest.stream().map(words::when).toList();
        var last = times.getLast();
        var list = times.size() == 1
                ? last
                : frame.text(
                        "booking.and",
                        times.subList(0, times.size() - 1).stream().collect(Collectors.joining(", ")),
                        last);
        return frame.text("booking.gone.left", list);
    }

    private static Field field(Frame frame, Ask ask) {
        return new Field(ask != Ask.NO, ask == Ask.REQUIRED, ask == Ask.OPTIONAL ? frame.text("ui.optional") : "");
    }
}
