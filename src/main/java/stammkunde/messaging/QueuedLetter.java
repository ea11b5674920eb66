package stammkunde.messaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A letter with its contents, as the workers take it. */
record QueuedLetter(
        Letter letter, Map<String, String> model, @Nullable LetterCalendar calendar) {

    Draft draft(@Nullable String link) {
        return new Draft(
                letter.channel(),
                letter.kind(),
                letter.about(),
                letter.toName(),
                letter.locale(),
                model,
                calendar != null,
                link);
    }
}
