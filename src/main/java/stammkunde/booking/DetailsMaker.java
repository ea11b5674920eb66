package stammkunde.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stammkunde.booking.Details.Field;
import stammkunde.business.Branch;
import stammkunde.choosing.Nearest;
import stammkunde.choosing.Offer;
import stammkunde.choosing.Selection;
import stammkunde.choosing.Wish;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Service.Ask;
import stammkunde.web.Frame;
import stammkunde.web.Problems;

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
                selection.lastStep() + 1,
                selection.home().path(),
                attempt == null ? UUID.randomUUID().toString() : attempt.key(),
                service.id().value().toString(),
                branch.id().value().toString(),
                start == null ? "" : Wish.print(start),
                Offer.of(service),
                attempt == null ? BookingForm.empty() : attempt.form(),
                attempt == null ? Problems.NONE : attempt.problems(),
                Nearest.of(frame, words, service, nearest),
                field(frame, asks.phone()),
                field(frame, asks.plate()),
                field(frame, asks.address()),
                field(frame, asks.comment()));
    }

    private static Field field(Frame frame, Ask ask) {
        return new Field(ask != Ask.NO, ask == Ask.REQUIRED, ask == Ask.OPTIONAL ? frame.text("ui.optional") : "");
    }
}
