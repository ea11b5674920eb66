package stammkunde.choosing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Branch;
import stammkunde.business.BranchId;
import stammkunde.choosing.Times.Hidden;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.ServiceId;
import stammkunde.shared.Ids;

/**
 * What a visitor has chosen so far. It travels in the address, so that going back, reloading and sharing keep the place;
 * whatever in it can't be understood counts as not chosen.
 *
 * @param from   first day of the times shown, {@code 2026-03-24}
 * @param start  chosen time, {@code 2026-03-25T08:30Z}
 * @param view   {@code list}: the list of days also where the week would fit
 * @param change {@code service}, {@code branch} or {@code when}: open that step again although it is answered
 */
public record Wish(
        @Nullable String service,
        @Nullable String branch,
        @Nullable String from,
        @Nullable String start,
        @Nullable String view,
        @Nullable String change) {

    public static final Wish NOTHING = new Wish(null, null, null, null, null, null);

    public Optional<ServiceId> serviceId() {
        return Optional.ofNullable(service).flatMap(Ids::parse).map(ServiceId::new);
    }

    public Optional<BranchId> branchId() {
        return Optional.ofNullable(branch).flatMap(Ids::parse).map(BranchId::new);
    }

    Optional<LocalDate> fromDay() {
        return Optional.ofNullable(from).flatMap(Wish::day);
    }

    public Optional<Instant> startsAt() {
        return Optional.ofNullable(start).flatMap(Wish::moment);
    }

    boolean asList() {
        return "list".equals(view);
    }

    public boolean changes(String step) {
        return step.equals(change);
    }

    /** With these instead of what was asked for. */
    Wish narrowedTo(@Nullable Service service, @Nullable Branch branch) {
        return new Wish(
                service == null ? null : service.id().value().toString(),
                branch == null ? null : branch.id().value().toString(),
                from,
                start,
                view,
                change);
    }

    public Wish withService(ServiceId chosen) {
        return new Wish(chosen.value().toString(), branch, null, null, view, null);
    }

    public Wish withBranch(BranchId chosen) {
        return new Wish(service, chosen.value().toString(), null, null, view, null);
    }

    Wish withFrom(LocalDate day) {
        return new Wish(service, branch, day.toString(), start, view, null);
    }

    /** @param start as it came */
    public Wish at(String start) {
        return new Wish(service, branch, from, start, view, null);
    }

    Wish withView(String chosen) {
        return new Wish(service, branch, from, start, chosen, null);
    }

    public Wish withChange(String step) {
        return new Wish(service, branch, from, start, view, step);
    }

    /** Beginning with a question mark, empty when nothing is chosen. @param before comes first */
    String query(List<Hidden> before) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (var each : before) add(query, each.name(), each.value());
        add(query, "service", service);
        add(query, "branch", branch);
        add(query, "from", from);
        add(query, "start", start);
        add(query, "view", view);
        add(query, "change", change);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** Without seconds, which no start has. */
    public static String print(Instant moment) {
        var text = moment.toString();
        return text.endsWith(":00Z") ? text.substring(0, text.length() - 4) + "Z" : text;
    }

    public static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant()).filter(Wish::isSensible);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 2000 && day.getYear() < 3000);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** Years that the database and the calendar can hold. */
    private static boolean isSensible(Instant moment) {
        return moment.getEpochSecond() > 0 && moment.getEpochSecond() < 32_503_680_000L;
    }
}
