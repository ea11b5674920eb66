package stammkunde.desk.campaigns;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stammkunde.campaign.Audience;
import stammkunde.campaign.Campaign;
import stammkunde.campaign.Channels;
import stammkunde.customer.CustomerCursor;
import stammkunde.customer.CustomerData;
import stammkunde.shared.Ids;

/** Filters as the address has them; whatever it says that can't be read means any. */
public record AudienceForm(
        @Nullable String channels,
        @Nullable String kind,
        @Nullable String visitedBefore,
        @Nullable String visitedSince,
        @Nullable String ageFrom,
        @Nullable String ageUntil,
        @Nullable String make,
        @Nullable String dueWeeks,
        @Nullable String dueKind,
        @Nullable String overdue,
        @Nullable String tag,
        @Nullable String branch,
        @Nullable String notBookedSince,
        @Nullable String after) {

    private static final int OLDEST = 150;
    private static final int FARTHEST = 104;

    static AudienceForm of(Campaign campaign) {
        var audience = campaign.audience();
        return new AudienceForm(
                campaign.channels().name(),
                audience.kind() == null ? "" : audience.kind().name(),
                text(audience.visitedBefore()),
                text(audience.visitedSince()),
                text(audience.ageFrom()),
                text(audience.ageUntil()),
                audience.make(),
                text(audience.dueWeeks()),
                text(audience.dueKind()),
                audience.overdue() ? "true" : "",
                audience.tag(),
                text(audience.branch()),
                text(audience.notBookedSince()),
                "");
    }

    /** Nothing was asked for: the page shows what the campaign has. */
    boolean isBlank() {
        return channels == null;
    }

    Channels wanted() {
        return Arrays.stream(Channels.values())
                .filter(one -> one.name().equals(channels))
                .findFirst()
                .orElse(Channels.EMAIL);
    }

    Audience audience() {
        return new Audience(
                Arrays.stream(CustomerData.Kind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                day(visitedBefore),
                day(visitedSince),
                number(ageFrom, OLDEST),
                number(ageUntil, OLDEST),
                plain(make, 100),
                number(dueWeeks, FARTHEST),
                Ids.parse(plain(dueKind, 36)).orElse(null),
                "true".equals(overdue),
                plain(tag, 40),
                Ids.parse(plain(branch, 36)).orElse(null),
                day(notBookedSince));
    }

    Optional<CustomerCursor> cursor() {
        return after == null || after.isEmpty() ? Optional.empty() : CustomerCursor.parse(after);
    }

    /** What is asked for, by the names of the fields; for hidden fields and addresses. */
    Map<String, String> fields() {
        var audience = audience();
        var fields = new LinkedHashMap<String, String>();
        fields.put("channels", wanted().name());
        fields.put("kind", audience.kind() == null ? "" : audience.kind().name());
        fields.put("visitedBefore", text(audience.visitedBefore()));
        fields.put("visitedSince", text(audience.visitedSince()));
        fields.put("ageFrom", text(audience.ageFrom()));
        fields.put("ageUntil", text(audience.ageUntil()));
        fields.put("make", audience.make());
        fields.put("dueWeeks", text(audience.dueWeeks()));
        fields.put("dueKind", text(audience.dueKind()));
        fields.put("overdue", audience.overdue() ? "true" : "");
        fields.put("tag", audience.tag());
        fields.put("branch", text(audience.branch()));
        fields.put("notBookedSince", text(audience.notBookedSince()));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** The same filters, but for these. */
    String without(String... left) {
        var fields = fields();
        for (var field : left) fields.remove(field);
        return query(fields);
    }

    String at(String cursor) {
        var fields = fields();
        if (!cursor.isEmpty()) fields.put("after", cursor);
        return query(fields);
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            var day = typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
            return day == null || day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static @Nullable Integer number(@Nullable String typed, int most) {
        return typed == null || !typed.strip().matches("\\d{1,3}")
                ? null
                : Integer.valueOf(Math.min(most, Integer.parseInt(typed.strip())));
    }

    private static String plain(@Nullable String typed, int most) {
        var text = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", "").strip();
        return text.length() <= most ? text : "";
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
