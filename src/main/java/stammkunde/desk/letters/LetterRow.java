package stammkunde.desk.letters;

import stammkunde.desk.Desk;
import stammkunde.messaging.Channel;
import stammkunde.messaging.Letter;
import stammkunde.messaging.LetterState;

/**
 * A letter as it is printed, in the list and on its own page.
 *
 * @param problem what the last try failed by, in words; empty: nothing
 * @param detail  the other side's words
 */
public record LetterRow(
        String href,
        String kind,
        String channel,
        String channelIcon,
        String receiver,
        String address,
        String at,
        String sent,
        String state,
        String tone,
        String icon,
        String problem,
        String detail,
        String attempts,
        String next,
        boolean canBeRetried,
        boolean canBeCalledOff,
        boolean forgotten) {

    public static LetterRow of(Desk desk, Letter letter) {
        var wording = desk.wording();
        var sentAt = letter.sentAt();
        var waits = letter.waitsAfterFailure();
        return new LetterRow(
                "/desk/letters/" + letter.id().value(),
                desk.text("desk.letters.kind." + letter.kind().key()),
                desk.text("desk.letters.channel." + letter.channel()),
                letter.channel() == Channel.SMS ? "message-square" : "mail",
                letter.toName().isEmpty() ? letter.toAddress() : letter.toName(),
                letter.toAddress(),
                wording.when(letter.createdAt()),
                sentAt == null ? "" : wording.when(sentAt),
                desk.text("desk.letters.state." + letter.state()),
                tone(letter.state(), waits),
                icon(letter.state(), waits),
                letter.problem()
                        .map(problem -> desk.text(
                                "desk.letters.problem." + problem.cause().key()))
                        .orElse(""),
                letter.problem().map(problem -> problem.detail()).orElse(""),
                desk.text("desk.letters.attempts", letter.attempts()),
                letter.state() == LetterState.QUEUED ? wording.when(letter.dueAt()) : "",
                letter.canBeRetried(),
                letter.canBeCalledOff(),
                letter.forgotten());
    }

    private static String tone(LetterState state, boolean waits) {
        return switch (state) {
            case QUEUED -> waits ? "warn" : "info";
            case SENT -> "ok";
            case DEAD -> "bad";
            case CALLED_OFF -> "none";
        };
    }

    private static String icon(LetterState state, boolean waits) {
        return switch (state) {
            case QUEUED -> waits ? "triangle-alert" : "hourglass";
            case SENT -> "circle-check";
            case DEAD -> "circle-alert";
            case CALLED_OFF -> "ban";
        };
    }
}
