package stammkunde.desk;

import stammkunde.customer.Match;

/** Why a card may be somebody's, in words: „E-Mail und Telefon stimmen überein“. */
public final class MatchWords {

    private MatchWords() {}

    public static String reasons(Desk desk, Match match) {
        var words = match.reasons().stream()
                .map(reason -> desk.text("desk.match.reason." + reason))
                .toArray();
        return desk.text("desk.match.reasons." + words.length, words);
    }
}
