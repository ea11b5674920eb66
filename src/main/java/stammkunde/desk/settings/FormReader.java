package stammkunde.desk.settings;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import stammkunde.shared.Ids;
import stammkunde.shared.Money;
import stammkunde.web.Frame;
import stammkunde.web.Problems;

/**
 * Reads the fields of a settings form one by one, and notes what is wrong with each; the rest of the form is read all the
 * same. What it answers for a wrong field only fills the place: look at {@link #problems()} before using anything.
 */
final class FormReader {

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}<>\",;]+@[^@\\s\\p{Cntrl}<>\",;]+\\.[^@\\s\\p{Cntrl}<>\",;.]+");
    private static final Pattern MONEY = Pattern.compile("\\d{1,7}([.,]\\d{1,2})?");
    private static final int LONGEST_EMAIL = 254;

    private final Frame frame;
    private final MultiValueMap<String, String> values;
    private Problems problems = Problems.NONE;

    FormReader(Frame frame, MultiValueMap<String, String> values) {
        this.frame = frame;
        this.values = values;
    }

    Problems problems() {
        return problems;
    }

    boolean isRight() {
        return problems.isEmpty();
    }

    Typed typed() {
        return new Typed(values);
    }

    void wrong(String field, String text) {
        problems = problems.and(field, text);
    }

    /** One line that must not be empty. */
    String required(String field, int longest) {
        var text = optional(field, longest);
        if (text.isEmpty()) wrong(field, frame.text("NotBlank"));
        return text;
    }

    /** One line. */
    String optional(String field, int longest) {
        return limited(field, raw(field).replaceAll("\\p{Cntrl}+", " ").strip(), longest);
    }

    /** Several lines. */
    String lines(String field, int longest) {
        var text = raw(field).replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        return limited(field, text.strip(), longest);
    }

    /** Empty, or an address that mail can be sent to. */
    String email(String field) {
        var email = optional(field, LONGEST_EMAIL);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) wrong(field, frame.text("Email"));
        return email;
    }

    String requiredEmail(String field) {
        var email = email(field);
        if (email.isEmpty()) wrong(field, frame.text("NotBlank"));
        return email;
    }

    String matching(String field, Pattern pattern, String problem) {
        var text = optional(field, 200);
        if (!pattern.matcher(text).matches()) wrong(field, problem);
        return text;
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        for (var one : type.getEnumConstants()) if (one.name().equals(raw(field))) return one;
        wrong(field, frame.text("NotNull"));
        return type.getEnumConstants()[0];
    }

    int number(String field, int least, int most) {
        try {
            var number = Integer.parseInt(raw(field).strip());
            if (number < least) wrong(field, frame.text("settings.wrong.least", least));
            if (number > most) wrong(field, frame.text("settings.wrong.most", most));
            return number;
        } catch (NumberFormatException noNumber) {
            wrong(field, frame.text("settings.wrong.number"));
            return least;
        }
    }

    /** Minutes in steps of five, the grain of all that occupies time. */
    int minutes(String field, int least, int most) {
        var minutes = number(field, least, most);
        if (minutes % 5 != 0) wrong(field, frame.text("settings.wrong.five"));
        return minutes;
    }

    boolean flag(String field) {
        return raw(field).equals("true");
    }

    /** @return null for an empty field */
    @Nullable
    Money money(String field, Currency currency) {
        var typed = raw(field).replaceAll("[\\s'’]", "");
        if (typed.isEmpty()) return null;
        if (!MONEY.matcher(typed).matches()) {
            wrong(field, frame.text("settings.wrong.money"));
            return null;
        }
        return new Money(
                new BigDecimal(typed.replace(',', '.')).movePointRight(2).longValueExact(), currency);
    }

    Optional<LocalTime> time(String field) {
        var typed = raw(field).strip();
        if (typed.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeException notATime) {
            wrong(field, frame.text("settings.wrong.time"));
            return Optional.empty();
        }
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(raw(field).strip());
        } catch (DateTimeException notADate) {
            wrong(field, frame.text("settings.wrong.date"));
            return LocalDate.EPOCH;
        }
    }

    Optional<UUID> id(String field) {
        return Ids.parse(raw(field));
    }

    List<UUID> ids(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .map(Ids::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private String limited(String field, String text, int longest) {
        if (text.length() > longest) wrong(field, frame.text("settings.wrong.long", longest));
        return text;
    }

    private String raw(String field) {
        var value = values.getFirst(field);
        return value == null ? "" : value;
    }
}
