package stammkunde.updates;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import stammkunde.customer.Change;
import stammkunde.customer.Change.What;

/**
 * Changes in words: what, before, now. Only what is named here ever leaves in a mail: not notes, not a business's own fields
 * or dates, for they may say something about somebody's health (R-LAW-66).
 */
final class ToldChanges {

    private static final Set<What> TOLD = EnumSet.of(
            What.CARD_CREATED,
            What.FIRST_NAME,
            What.LAST_NAME,
            What.COMPANY,
            What.ADDRESS,
            What.EMAILS,
            What.PHONES,
            What.VEHICLE_ADDED,
            What.VEHICLE_REMOVED,
            What.VEHICLE_RESTORED,
            What.PLATE,
            What.VIN,
            What.MAKE,
            What.MODEL,
            What.FIRST_REGISTRATION,
            What.MILEAGE,
            What.INSPECTION);
    private static final Set<What> DAYS = EnumSet.of(What.FIRST_REGISTRATION, What.INSPECTION);

    private final MessageSource texts;
    private final Locale locale;

    ToldChanges(MessageSource texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    static boolean isTold(Change change) {
        return TOLD.contains(change.what());
    }

    /** A paragraph for the card and one for each vehicle, a line for each change. */
    String text(List<Change> changes) {
        var bySubject = new LinkedHashMap<String, List<String>>();
        for (var change : changes)
            if (isTold(change))
                bySubject
                        .computeIfAbsent(line(change.subject()), _ -> new ArrayList<>())
                        .add(line(change));
        var paragraphs = new ArrayList<String>();
        bySubject.forEach((subject, lines) ->
                paragraphs.add((subject.isEmpty() ? "" : subject + "\n") + String.join("\n", lines)));
        return String.join("\n\n", paragraphs);
    }

    private String line(Change change) {
        var what = text("card.change." + change.what());
        var before = value(change.what(), change.before());
        var after = value(change.what(), change.after());
        if (before.isEmpty() && after.isEmpty()) return what;
        if (change.what() == What.VEHICLE_ADDED || change.what() == What.VEHICLE_RESTORED)
            return text("mail.update.is", what, after);
        if (change.what() == What.VEHICLE_REMOVED) return text("mail.update.is", what, before);
        var nothing = text("mail.update.nothing");
        return text("mail.update.line", what, before.isEmpty() ? nothing : before, after.isEmpty() ? nothing : after);
    }

    private String value(What what, String value) {
        if (!DAYS.contains(what) || value.isEmpty()) return line(value);
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(LocalDate.parse(value));
        } catch (DateTimeParseException odd) {
            return line(value);
        }
    }

    /** What somebody typed makes no lines of its own. */
    static String line(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
