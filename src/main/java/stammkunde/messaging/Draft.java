package stammkunde.messaging;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a letter is written from. @param link ready for the reader; null: there is none */
record Draft(
        Channel channel,
        LetterKind kind,
        @Nullable UUID about,
        String toName,
        Locale locale,
        Map<String, String> model,
        boolean hasCalendar,
        @Nullable String link) {

    Draft with(Placeholder placeholder, String value) {
        var more = new HashMap<>(model);
        more.put(placeholder.key(), value);
        return new Draft(channel, kind, about, toName, locale, Map.copyOf(more), hasCalendar, link);
    }

    String value(Placeholder placeholder) {
        return model.getOrDefault(placeholder.key(), "");
    }
}
