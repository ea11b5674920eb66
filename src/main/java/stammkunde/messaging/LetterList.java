package stammkunde.messaging;

import java.util.List;
import java.util.Optional;

/** @param next where the following part begins; empty at the end */
public record LetterList(List<Letter> letters, Optional<LetterCursor> next) {}
