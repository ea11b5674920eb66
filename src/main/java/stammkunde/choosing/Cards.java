package stammkunde.choosing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stammkunde.business.BranchId;
import stammkunde.scheduling.Service;
import stammkunde.web.Frame;
import stammkunde.web.Wording;

/** The choices of the first two steps. */
final class Cards {

    private Cards() {}

    static List<ServiceCard> services(Frame frame, Selection selection) {
        var measures = frame.measures();
        return selection.services().stream()
                .map(service -> new ServiceCard(
                        service.name(),
                        service.icon(),
                        measures.duration((int) service.duration().toMinutes()),
                        service.description(),
                        price(frame, service),
                        selection.home().address(selection.wish().withService(service.id())) + next(selection),
                        service.equals(selection.service())))
                .toList();
    }

    /** Where the eye goes after choosing. */
    private static String next(Selection selection) {
        return selection.places().size() > 1 ? "#branch" : "#when";
    }

    static String price(Frame frame, Service service) {
        var price = service.price();
        if (price == null) return "";
        return price.cents() == 0
                ? frame.text("booking.free")
                : frame.measures().money(price);
    }

    /** @param firstFree of the branches at which anything is free */
    static List<BranchCard> branches(Frame frame, Selection selection, Map<BranchId, Instant> firstFree, Instant now) {
        return selection.offeredAt().stream()
                .map(branch -> new BranchCard(
                        branch.name(),
                        branch.address(),
                        branch.directions(),
                        from(frame, frame.wording(branch.zone(), now), Optional.ofNullable(firstFree.get(branch.id()))),
                        selection.home().address(selection.wish().withBranch(branch.id())) + "#when",
                        branch.equals(selection.branch())))
                .toList();
    }

    private static String from(Frame frame, Wording words, Optional<Instant> first) {
        return first.map(words::dayOf)
                .map(day -> {
                    var nickname = words.nickname(day);
                    return frame.text("booking.from", nickname.isEmpty() ? words.day(day) : nickname);
                })
                .orElseGet(() -> frame.text("booking.from.none"));
    }
}
