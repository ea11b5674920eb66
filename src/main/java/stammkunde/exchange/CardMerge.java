package stammkunde.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import stammkunde.business.Business.Country;
import stammkunde.customer.Contacts;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Phone;
import stammkunde.customer.Proposed;

/**
 * Brings what the DMS says now onto a card that may have been changed here. What the DMS said last time tells whose change
 * it is: only what it changed since then is taken over, and only where the card still says what it said then. Where both
 * changed, the card stays and staff decides.
 *
 * @param undecided what the card doesn't say, for staff
 */
record CardMerge(CustomerData after, List<Proposed> undecided) {

    /** A card of its own. */
    static CustomerData fresh(Said.Customer said) {
        return new CustomerData(
                said.kind(),
                said.firstName(),
                said.lastName(),
                said.companyName(),
                said.street(),
                said.houseNumber(),
                said.postcode(),
                said.city(),
                said.country(),
                "",
                emails(said),
                phones(said));
    }

    static CardMerge of(Said.Customer base, Said.Customer now, CustomerData card) {
        var undecided = new ArrayList<Proposed>();

        var name = new Part(
                List.of(base.kind().name(), base.firstName(), base.lastName(), base.companyName()),
                List.of(now.kind().name(), now.firstName(), now.lastName(), now.companyName()),
                List.of(card.kind().name(), card.firstName(), card.lastName(), card.companyName()));
        if (name.bothChanged())
            undecided.add(
                    now.firstName().isEmpty() && now.lastName().isEmpty()
                            ? Proposed.name("", now.companyName())
                            : Proposed.name(now.firstName(), now.lastName()));
        var named = name.result();

        var address = new Part(
                List.of(base.street(), base.houseNumber(), base.postcode(), base.city(), base.country()),
                List.of(now.street(), now.houseNumber(), now.postcode(), now.city(), now.country()),
                List.of(card.street(), card.houseNumber(), card.postcode(), card.city(), card.country()));
        if (address.bothChanged())
            undecided.add(Proposed.address(now.street(), now.houseNumber(), now.postcode(), now.city()));
        var placed = address.result();

        var emails = values(emails(base), emails(now), card.emails());
        emails.undecided().forEach(one -> undecided.add(Proposed.email(one)));
        var phones = values(phones(base), phones(now), card.phones());
        phones.undecided().forEach(one -> undecided.add(Proposed.phone(one.value())));

        var after = new CustomerData(
                CustomerData.Kind.valueOf(named.get(0)),
                named.get(1),
                named.get(2),
                named.get(3),
                placed.get(0),
                placed.get(1),
                placed.get(2),
                placed.get(3),
                placed.get(4),
                card.notes(),
                emails.after(),
                phones.after());
        return new CardMerge(after, List.copyOf(undecided));
    }

    /** Values that go together: half of one address and half of another would be a third. */
    private record Part(List<String> base, List<String> now, List<String> card) {

        private boolean changedThere() {
            return !now.equals(base) && now.stream().skip(isName() ? 1 : 0).anyMatch(one -> !one.isEmpty());
        }

        private boolean isName() {
            return base.getFirst().equals("PERSON") || base.getFirst().equals("COMPANY");
        }

        private boolean untouchedHere() {
            return card.equals(base) || card.stream().skip(isName() ? 1 : 0).allMatch(String::isEmpty);
        }

        boolean bothChanged() {
            return changedThere() && !untouchedHere() && !card.equals(now);
        }

        List<String> result() {
            return changedThere() && untouchedHere() ? now : card;
        }
    }

    private record Values<T>(List<T> after, List<T> undecided) {}

    /** Of several, what the DMS took away goes and what it added comes, if what it took away was there. */
    private static <T> Values<T> values(List<T> base, List<T> now, List<T> card) {
        var gone = base.stream().filter(one -> !now.contains(one)).toList();
        var come = now.stream()
                .filter(one -> !base.contains(one) && !card.contains(one))
                .toList();
        var free = gone.isEmpty() || card.isEmpty() || card.containsAll(gone);
        if (!free || base.isEmpty() && !card.isEmpty()) return new Values<>(card, come);

        var after = new ArrayList<T>();
        var places = new ArrayList<>(come);
        for (var one : card) {
            if (!gone.contains(one)) after.add(one);
            else if (!places.isEmpty()) after.add(places.removeFirst());
        }
        after.addAll(places);
        return new Values<>(after, List.of());
    }

    private static List<String> emails(Said.Customer said) {
        return said.email().isEmpty() ? List.of() : List.of(said.email());
    }

    /** The mobile number first: that is where people are reached. */
    private static List<Phone> phones(Said.Customer said) {
        var mobile = said.mobile().isEmpty() ? null : new Phone(said.mobile(), true);
        var phone = said.phone().isEmpty()
                ? null
                : Contacts.phone(said.phone(), Country.DE).orElseGet(() -> new Phone(said.phone(), false));
        return Stream.of(mobile, phone)
                .filter(Objects::nonNull)
                .map(Phone.class::cast)
                .distinct()
                .toList();
    }
}
