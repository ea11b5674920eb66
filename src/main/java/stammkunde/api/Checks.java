package stammkunde.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Business.Country;
import stammkunde.customer.Contacts;
import stammkunde.customer.Phone;

/** Collects what is wrong with a body, field by field. */
final class Checks {

    private static final int MOST = 100;

    private final List<Problem.Wrong> wrong = new ArrayList<>();

    void wrong(String pointer, String detail) {
        if (wrong.size() < MOST) wrong.add(new Problem.Wrong(pointer, detail));
    }

    /** @throws Refused if anything was wrong */
    void orRefuse() {
        if (!wrong.isEmpty()) throw new Refused(Problem.of(ProblemKind.INVALID).with(List.copyOf(wrong)));
    }

    <T> @Nullable T required(String pointer, @Nullable T value) {
        if (value == null) wrong(pointer, "is missing");
        return value;
    }

    /** One line, without blanks around it; null stays. */
    @Nullable
    String line(String pointer, @Nullable String value, int longest) {
        if (value == null) return null;
        var text = value.strip();
        if (text.length() > longest) wrong(pointer, "is longer than " + longest + " characters");
        if (text.chars().anyMatch(Character::isISOControl)) wrong(pointer, "contains control characters");
        return text;
    }

    /** Several lines. */
    String lines(String pointer, @Nullable String value, int longest) {
        var text = value == null ? "" : value.replace("\r\n", "\n").strip();
        if (text.length() > longest) wrong(pointer, "is longer than " + longest + " characters");
        if (text.indexOf('\0') >= 0) wrong(pointer, "contains control characters");
        return text;
    }

    /** As it is stored; empty stays empty. */
    String email(String pointer, @Nullable String value) {
        if (value == null || value.isBlank()) return "";
        var email = Contacts.email(value);
        if (email.isEmpty()) wrong(pointer, "is no e-mail address");
        return email.orElse("");
    }

    Optional<Phone> phone(String pointer, @Nullable String value, Country country) {
        if (value == null || value.isBlank()) return Optional.empty();
        var phone = Contacts.phone(value, country);
        if (phone.isEmpty()) wrong(pointer, "is no phone number");
        return phone;
    }
}
