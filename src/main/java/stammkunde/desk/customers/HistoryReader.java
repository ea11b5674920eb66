package stammkunde.desk.customers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.SecurityLog.Entry;
import stammkunde.business.StaffId;
import stammkunde.business.StaffMember;
import stammkunde.business.StaffMembers;
import stammkunde.customer.By;
import stammkunde.customer.Change;
import stammkunde.customer.Change.Source;
import stammkunde.customer.Changes;
import stammkunde.customer.Contacts;
import stammkunde.customer.Customer;
import stammkunde.desk.Desk;

/** What happened to a card: the changes with their values, and from the security log what has none. */
@Component
class HistoryReader {

    /** The changes say it better. */
    private static final Set<Act> TOLD_TWICE = Set.of(
            Act.CUSTOMER_CREATED,
            Act.CUSTOMER_NAME_CHANGED,
            Act.CUSTOMER_EMAIL_CHANGED,
            Act.CUSTOMER_PHONE_CHANGED,
            Act.CUSTOMER_ADDRESS_CHANGED,
            Act.CUSTOMER_NOTES_CHANGED);

    private static final int LONGEST_VALUE = 300;

    private final Changes changes;
    private final SecurityLog log;
    private final StaffMembers staff;

    HistoryReader(Changes changes, SecurityLog log, StaffMembers staff) {
        this.changes = changes;
        this.log = log;
        this.staff = staff;
    }

    /** Newest first, without who merely looked. */
    List<HistoryItem> changes(Desk desk, Customer customer, int most) {
        var names = names(desk);
        var changed = changes.of(desk.business(), customer.id(), most).stream()
                .map(change -> item(desk, customer, change, names));
        var happened = log.changesOf(desk.business(), customer.id().value().toString(), most).stream()
                .filter(entry -> !TOLD_TWICE.contains(entry.act()))
                .map(entry -> item(desk, customer, entry, names));
        return Stream.concat(changed, happened)
                .sorted(Comparator.comparing(HistoryItem::at).reversed())
                .limit(most)
                .toList();
    }

    /** Who looked at the card; each person once a day. */
    List<HistoryItem> looks(Desk desk, Customer customer, int most) {
        var names = names(desk);
        var seen = new HashSet<Map.Entry<LocalDate, String>>();
        return log.about(desk.business(), customer.id().value().toString(), most).stream()
                .filter(entry -> entry.act() == Act.CUSTOMER_VIEWED)
                .map(entry -> item(desk, customer, entry, names))
                .filter(item -> seen.add(Map.entry(desk.wording().dayOf(item.at()), item.who())))
                .toList();
    }

    private Map<StaffId, String> names(Desk desk) {
        return staff.all(desk.business()).stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
    }

    private static HistoryItem item(Desk desk, Customer customer, Change change, Map<StaffId, String> names) {
        var label = desk.text("card.change." + change.what());
        var what =
                switch (change.what()) {
                    case FIELD, DUE_DATE -> change.subject();
                    case CONSENT -> consent(desk, change.subject());
                    default -> change.subject().isEmpty() ? label : label + ", " + change.subject();
                };
        var who = who(desk, customer, change.by(), names);
        return new HistoryItem(
                change.at(),
                what,
                value(desk, change, change.before()),
                value(desk, change, change.after()),
                change.source() == Source.MERGE ? who + ", " + desk.text("card.by.merge") : who,
                desk.wording().ago(change.at()));
    }

    /** Who wrote something on this card. @param names of staff */
    static String who(Desk desk, Customer customer, By by, Map<StaffId, String> names) {
        return switch (by) {
            case By.Staff one -> names.getOrDefault(one.id(), "");
            case By.Customer _ -> desk.text("card.by.customer", customer.name());
            case By.Partner one -> desk.text("card.by.partner", one.name());
            case By.System _ -> desk.text("desk.actor.SYSTEM");
        };
    }

    /** @param subject purpose and channel: {@code ADVERTISING EMAIL} */
    private static String consent(Desk desk, String subject) {
        var parts = subject.split(" ", 2);
        return desk.text("card.change.CONSENT") + ": " + desk.text("card.consent.purpose." + parts[0]) + ", "
                + desk.text("card.consent.channel." + parts[1]);
    }

    private static HistoryItem item(Desk desk, Customer customer, Entry entry, Map<StaffId, String> names) {
        var staff = entry.staff();
        var who =
                switch (entry.actor()) {
                    case STAFF -> staff == null ? "" : names.getOrDefault(staff, "");
                    case CUSTOMER -> desk.text("card.by.customer", customer.name());
                    case VISITOR, SYSTEM -> desk.text("desk.actor.SYSTEM");
                };
        return new HistoryItem(
                entry.at(),
                desk.text("desk.change." + entry.act()),
                "",
                "",
                who,
                desk.wording().ago(entry.at()));
    }

    private static String value(Desk desk, Change change, String value) {
        if (value.isEmpty()) return "";
        return switch (change.what()) {
            case KIND -> desk.text("desk.customer.kind." + value);
            case PHONES ->
                Stream.of(value.split(", "))
                        .map(phone -> Contacts.printed(phone, desk.settings().country()))
                        .collect(Collectors.joining(", "));
            case FIRST_REGISTRATION, INSPECTION, DUE_DATE, FIELD, CONSENT -> worded(desk, value);
            default -> value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + " …";
        };
    }

    private static String worded(Desk desk, String value) {
        if (value.equals("true")) return desk.text("card.yes");
        if (value.equals("false")) return desk.text("card.no");
        return value.matches("\\d{4}-\\d{2}-\\d{2}") ? desk.wording().date(LocalDate.parse(value)) : value;
    }
}
