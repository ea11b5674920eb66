package stammkunde.choosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Branch;
import stammkunde.business.Business;
import stammkunde.business.Business.Country;
import stammkunde.choosing.Home.Reply;
import stammkunde.choosing.Order.Term;
import stammkunde.choosing.Summary.Line;
import stammkunde.choosing.Summary.When;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.Service.Confirmation;
import stammkunde.scheduling.Withdrawal;
import stammkunde.shared.Money;
import stammkunde.web.Frame;
import stammkunde.web.Measures;
import stammkunde.web.Wording;

/** Sums up what has been chosen, and says what the click will do. */
final class SummaryMaker {

    private final Frame frame;
    private final Measures measures;
    private final Business business;
    private final Instant now;
    private final Reply reply;

    SummaryMaker(Frame frame, Business business, Instant now, Reply reply) {
        this.reply = reply;
        this.frame = frame;
        this.measures = frame.measures();
        this.business = business;
        this.now = now;
    }

    Summary make(@Nullable Service service, @Nullable Branch branch, @Nullable Instant start) {
        var lines = lines(service, branch, service == null ? null : service.price());
        if (service == null || branch == null || start == null)
            return new Summary(null, missing(service, branch), lines, null, "", "");

        return new Summary(
                when(branch, start, start.plus(service.duration())),
                "",
                lines,
                service.needsOrderButton() ? order(service, branch, start) : null,
                button(service),
                promise(service, start));
    }

    private String missing(@Nullable Service service, @Nullable Branch branch) {
        if (service == null) return frame.text("booking.summary.service");
        return branch == null ? frame.text("booking.summary.branch") : frame.text("booking.summary.time");
    }

    When when(Branch branch, Instant from, Instant until) {
        var words = words(branch);
        return new When(words.leaf(from), words.time(from), frame.text("booking.until", words.time(until)));
    }

    List<Line> lines(@Nullable Service service, @Nullable Branch branch, @Nullable Money price) {
        var lines = new ArrayList<Line>();
        if (service != null)
            lines.add(new Line(service.icon(), frame.text("booking.what", service.name(), length(service)), ""));
        if (branch != null) lines.add(new Line("map-pin", place(branch), branch.address()));
        if (price != null) lines.add(new Line("wallet", price(price), ""));
        return lines;
    }

    private String length(Service service) {
        return measures.longDuration((int) service.duration().toMinutes());
    }

    /** „Hörwelt Blum Lübeck“; a branch named like its business is not named twice. */
    private String place(Branch branch) {
        return branch.name().contains(business.name())
                ? branch.name()
                : frame.text("booking.where", business.name(), branch.name());
    }

    private String price(Money price) {
        return price.cents() == 0
                ? frame.text("booking.free")
                : measures.money(price) + " " + frame.text("booking.order.tax." + business.country());
    }

    /** No business can word this (R-LAW-10). */
    private String button(Service service) {
        if (service.needsOrderButton()) return frame.text("booking.order.button");
        return service.confirmation() == Confirmation.REQUEST
                ? frame.text("booking.request")
                : frame.text("booking.book");
    }

    private String promise(Service service, Instant start) {
        var kind = service.confirmation() == Confirmation.REQUEST ? "request" : "book";
        var answer = reply == Reply.MAIL
                ? frame.text("booking.promise." + kind)
                : frame.text("portal-booking.promise." + kind + "." + reply);
        return answer + " " + cancelling(service, start);
    }

    private String cancelling(Service service, Instant start) {
        if (start.minus(service.cancelUntil()).isBefore(now)) return frame.text("booking.promise.cancel.late");
        return service.cancelUntil().isZero()
                ? frame.text("booking.promise.cancel.any")
                : frame.text("booking.promise.cancel", measures.notice((int)
                        service.cancelUntil().toMinutes()));
    }

    private Wording words(Branch branch) {
        return frame.wording(branch.zone(), now);
    }

    private Order order(Service service, Branch branch, Instant start) {
        var words = words(branch);
        var terms = new ArrayList<Term>();
        terms.add(term("what", frame.text("booking.what", service.name(), length(service))));
        terms.add(term("when", words.moment(start)));
        terms.add(term("where", place(branch) + ", " + branch.address()));
        var fee = service.noShowFee();
        if (fee != null && fee.cents() > 0)
            terms.add(term("fee", frame.text("booking.order.fee.text", measures.money(fee))));
        terms.add(term("cancel", cancelTerm(service, branch, start)));
        terms.add(term("withdrawal", withdrawal(service)));
        terms.add(term("term", frame.text("booking.order.term.text")));
        var price = service.price();
        var early = EarlyStart.wording(frame, business.country(), service, branch, start, now);
        if (price == null || price.cents() == 0) {
            terms.add(term("pay", frame.text("booking.order.pay.fee")));
            return new Order(terms, early, frame.text("booking.free"), "");
        }
        terms.add(term("pay", frame.text("booking.order.pay.text")));
        return new Order(terms, early, measures.money(price), frame.text("booking.order.tax." + business.country()));
    }

    private String withdrawal(Service service) {
        return business.country() == Country.CH || service.withdrawal() == Withdrawal.RIGHT
                ? frame.text("booking.order.withdrawal." + business.country())
                : frame.text("booking.order.withdrawal." + service.withdrawal());
    }

    private String cancelTerm(Service service, Branch branch, Instant start) {
        var until = start.minus(service.cancelUntil());
        return until.isBefore(now)
                ? frame.text("booking.order.cancel.late")
                : frame.text("booking.order.cancel.text", words(branch).moment(until));
    }

    private Term term(String name, String text) {
        return new Term(frame.text("booking.order." + name), text);
    }
}
