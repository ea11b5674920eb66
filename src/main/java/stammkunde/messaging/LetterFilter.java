package stammkunde.messaging;

import java.util.Optional;

/** Which letters. @param text part of an address, name or subject; empty: any */
public record LetterFilter(Optional<LetterState> state, Optional<Channel> channel, String text) {

    public static final LetterFilter ALL = new LetterFilter(Optional.empty(), Optional.empty(), "");
}
