package stammkunde.desk.day;

import java.util.List;
import stammkunde.customer.Match;
import stammkunde.desk.Desk;
import stammkunde.desk.MatchWords;

/**
 * Whether the file knows somebody, in a line.
 *
 * @param sure the id of the one card that it must be, which confirming links at once; else empty
 * @param name of that customer
 */
public record MatchState(String tone, String icon, String text, String sure, String name) {

    static MatchState linked(Desk desk, String name) {
        return new MatchState("ok", "user-round-check", desk.text("desk.match.linked", name), "", name);
    }

    /** Sure is one card with that name and an address or number, unless another has as many reasons: families share both. */
    static MatchState of(Desk desk, List<Match> matches) {
        if (matches.isEmpty()) return new MatchState("none", "user-round-plus", desk.text("desk.match.none"), "", "");
        var best = matches.getFirst();
        var rivalled = matches.size() > 1 && matches.get(1).strong();
        if (best.strong() && best.reasons().contains(Match.Reason.NAME) && !rivalled)
            return new MatchState(
                    "ok",
                    "user-round-check",
                    desk.text("desk.match.found", best.customer().name(), MatchWords.reasons(desk, best)),
                    best.customer().id().value().toString(),
                    best.customer().name());
        return new MatchState("warn", "triangle-alert", desk.text("desk.match.several", matches.size()), "", "");
    }
}
