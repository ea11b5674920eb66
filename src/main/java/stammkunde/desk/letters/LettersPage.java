package stammkunde.desk.letters;

import java.util.ArrayList;
import java.util.List;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.messaging.Channel;
import stammkunde.messaging.LetterState;
import stammkunde.web.Choice;

/** @param next where the following letters are; empty at the end */
public record LettersPage(Desk desk, LettersQuery query, List<LetterRow> rows, String next) implements DeskPage {

    public List<Choice> states() {
        var choices = new ArrayList<>(List.of(new Choice("", text("desk.letters.any"))));
        for (var state : LetterState.values())
            choices.add(new Choice(state.name(), text("desk.letters.state." + state)));
        return choices;
    }

    public List<Choice> channels() {
        var choices = new ArrayList<>(List.of(new Choice("", text("desk.letters.any"))));
        for (var channel : Channel.values())
            choices.add(new Choice(channel.name(), text("desk.letters.channel." + channel)));
        return choices;
    }

    public String state() {
        return query.filter().state().map(Enum::name).orElse("");
    }

    public String channel() {
        return query.filter().channel().map(Enum::name).orElse("");
    }

    public boolean isFirst() {
        return query.cursor().isEmpty();
    }

    public String firstHref() {
        return query.address("");
    }

    public String nextHref() {
        return query.address(next);
    }
}
