package stammkunde.desk.customers.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import stammkunde.access.PortalAccess;
import stammkunde.access.PortalCode;
import stammkunde.access.PortalCodes;
import stammkunde.access.PortalLetters;
import stammkunde.access.Visit;
import stammkunde.access.Visits;
import stammkunde.account.Accounts;
import stammkunde.account.Newcomers;
import stammkunde.business.Addresses;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.StaffMember;
import stammkunde.business.StaffMembers;
import stammkunde.customer.Customer;
import stammkunde.desk.Desk;
import stammkunde.desk.customers.CardHeads;
import stammkunde.desk.customers.CardTab;
import stammkunde.desk.letters.LetterRow;
import stammkunde.web.NotFound;

/** Gathers what „Zugang“ shows, in one transaction. */
@Component
class AccessReader {

    private static final int MOST_LETTERS = 5;

    private final BusinessTransaction transaction;
    private final CardHeads heads;
    private final PortalCodes codes;
    private final Visits visits;
    private final PortalLetters letters;
    private final Accounts accounts;
    private final Newcomers newcomers;
    private final StaffMembers staff;
    private final Addresses addresses;
    private final LinkReader links;

    AccessReader(
            BusinessTransaction transaction,
            CardHeads heads,
            PortalCodes codes,
            Visits visits,
            PortalLetters letters,
            Accounts accounts,
            Newcomers newcomers,
            StaffMembers staff,
            Addresses addresses,
            LinkReader links) {
        this.transaction = transaction;
        this.heads = heads;
        this.codes = codes;
        this.visits = visits;
        this.letters = letters;
        this.accounts = accounts;
        this.newcomers = newcomers;
        this.staff = staff;
        this.addresses = addresses;
        this.links = links;
    }

    AccessPage read(Desk desk, Customer customer, String fragment) {
        return transaction.in(desk.business(), () -> {
            var state = codes.state(desk.business(), customer.id());
            var sent = letters.sent(desk.business(), customer.id());
            return new AccessPage(
                    heads.of(desk, customer, CardTab.ACCESS, fragment),
                    state.open(),
                    code(desk, customer).orElse(null),
                    issued(desk, state),
                    visits.of(desk.business(), customer.id()).stream()
                            .map(device -> row(desk, device))
                            .toList(),
                    sent.stream().anyMatch(letter -> AccessPage.isWelcome(letter.kind())),
                    sent.stream()
                            .limit(MOST_LETTERS)
                            .map(letter -> LetterRow.of(desk, letter))
                            .toList(),
                    account(desk, customer),
                    links.rows(desk, customer));
        });
    }

    private AccountState account(Desk desk, Customer customer) {
        var waiting = newcomers.isWaiting(desk.business(), customer.id());
        var found = accounts.find(desk.business(), customer.id());
        if (found.isEmpty()) return new AccountState(desk.text("card.account.none"), false, false, waiting);
        var account = found.get();
        var once = account.oneTimeUntil();
        var used = account.usedAt();
        var text = once != null
                ? desk.text("card.account.once", desk.wording().moment(once))
                : !account.hasPassword()
                        ? desk.text("card.account.no-password")
                        : used == null
                                ? desk.text("card.account.unused")
                                : desk.text("card.account.used", desk.wording().when(used));
        return new AccountState(text, true, account.active(), waiting);
    }

    private static DeviceRow row(Desk desk, Visit.Device device) {
        var name = device.name().isEmpty() ? desk.text("card.access.device.unknown") : device.name();
        var seen = desk.text("card.access.device.seen", desk.wording().when(device.seenAt()));
        var opened = desk.text("visit.by." + device.openedWith());
        return new DeviceRow(device.id().value().toString(), name, seen, opened);
    }

    /** Only while it opens something. */
    Optional<ShownCode> code(Desk desk, Customer customer) {
        return transaction.in(desk.business(), () -> {
            if (!codes.state(desk.business(), customer.id()).open()) return Optional.empty();
            return codes.find(desk.business(), customer.id()).map(code -> shown(desk, code));
        });
    }

    ShownCode needCode(Desk desk, Customer customer) {
        return code(desk, customer).orElseThrow(NotFound::new);
    }

    private ShownCode shown(Desk desk, PortalCode code) {
        var address = addresses.of(desk.settings());
        return new ShownCode(code.address(address), code.printed(), address.typed("/c/"));
    }

    private String issued(Desk desk, PortalAccess state) {
        if (!state.hasCode()) return "";
        var when = desk.wording().moment(state.issuedAt().orElseThrow());
        var by = state.issuedBy();
        return staff.all(desk.business()).stream()
                .filter(member -> member.id().equals(by))
                .map(StaffMember::name)
                .findFirst()
                .map(name -> desk.text("card.access.issued", when, name))
                .orElseGet(() -> desk.text("card.access.issued.system", when));
    }
}
