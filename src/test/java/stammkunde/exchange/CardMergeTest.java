package stammkunde.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Phone;
import stammkunde.customer.Proposed;
import stammkunde.customer.VehicleData;

/** Whose change counts: the DMS's, the customer's, or staff must say. */
class CardMergeTest {

    private static final Said.Customer BASE = said("Groß", "Am Bühl", "a@example.org", "+4976155502");

    @Test
    void what_only_the_dms_changed_is_taken_over() {
        var merge = CardMerge.of(BASE, said("Klein", "Am Berg", "b@example.org", "+4976155503"), card(BASE));

        assertThat(merge.undecided()).isEmpty();
        assertThat(merge.after()).isEqualTo(card(said("Klein", "Am Berg", "b@example.org", "+4976155503")));
    }

    @Test
    void what_only_the_customer_changed_stays() {
        var changedHere = card(said("Groß", "Neue Gasse", "new@example.org", "+4976155502"));

        assertThat(CardMerge.of(BASE, BASE, changedHere)).isEqualTo(new CardMerge(changedHere, List.of()));
    }

    @Test
    void what_both_changed_stays_and_staff_is_asked() {
        var changedHere = card(said("Groß", "Neue Gasse", "new@example.org", "+4976155502"));

        var merge = CardMerge.of(BASE, said("Groß", "Am Berg", "b@example.org", "+4976155502"), changedHere);

        assertThat(merge.after()).isEqualTo(changedHere);
        assertThat(merge.undecided())
                .containsExactly(
                        Proposed.address("Am Berg", "3", "79112", "Freiburg"), Proposed.email("b@example.org"));
    }

    @Test
    void what_both_changed_to_the_same_is_nothing_to_ask() {
        var same = said("Groß", "Am Berg", "b@example.org", "+4976155502");

        assertThat(CardMerge.of(BASE, same, card(same))).isEqualTo(new CardMerge(card(same), List.of()));
    }

    @Test
    void a_second_address_of_the_customers_own_survives_a_change_of_the_first() {
        var both = card(BASE)
                .reached(
                        List.of("a@example.org", "private@example.org"),
                        card(BASE).phones());

        var merge = CardMerge.of(BASE, said("Groß", "Am Bühl", "b@example.org", "+4976155502"), both);

        assertThat(merge.after().emails()).containsExactly("b@example.org", "private@example.org");
        assertThat(merge.undecided()).isEmpty();
    }

    @Test
    void what_the_dms_deleted_goes_unless_it_was_changed_here() {
        var without = said("Groß", "Am Bühl", "", "");
        assertThat(CardMerge.of(BASE, without, card(BASE)).after().emails()).isEmpty();

        var changedHere = card(BASE).reached(List.of("new@example.org"), List.of());
        var merge = CardMerge.of(BASE, without, changedHere);
        assertThat(merge.after()).isEqualTo(changedHere);
        assertThat(merge.undecided()).isEmpty();
    }

    @Test
    void an_address_that_the_dms_lost_does_not_empty_the_card() {
        var merge = CardMerge.of(
                BASE,
                new Said.Customer(
                        "7", "", "", CustomerData.Kind.PERSON, "Jürgen", "Groß", "", "", "", "", "", "", "", "", ""),
                card(BASE));

        assertThat(merge.after().street()).isEqualTo("Am Bühl");
    }

    @Test
    void a_card_met_for_the_first_time_is_filled_where_it_says_nothing_and_asked_about_else() {
        var card = CustomerData.person("Jürgen", "Gross", List.of(), List.of());

        var merge = CardMerge.of(Said.Customer.nothing("7"), BASE, card);

        assertThat(merge.after().emails()).containsExactly("a@example.org");
        assertThat(merge.after().street()).isEqualTo("Am Bühl");
        assertThat(merge.after().lastName()).isEqualTo("Gross");
        assertThat(merge.undecided()).containsExactly(Proposed.name("Jürgen", "Groß"));
    }

    @Test
    void of_two_mileages_the_higher_one_is_right_and_a_plate_changed_here_stays() {
        var base = new VehicleData("FR-A 1", "VIN1", "VW", "Golf", null, 1000, null);
        var here = new VehicleData("FR-B 2", "VIN1", "VW", "Golf", null, 5000, null);
        var now = new VehicleData("FR-C 3", "VIN1", "VW", "Golf VII", null, 4000, null);

        var merge = VehicleMerge.of(base, now, here);

        assertThat(merge.after()).isEqualTo(new VehicleData("FR-B 2", "VIN1", "VW", "Golf VII", null, 5000, null));
        assertThat(merge.kept()).containsExactly(new VehicleMerge.Kept(Field.PLATE, "FR-B 2", "FR-C 3"));
    }

    private static Said.Customer said(String name, String street, String email, String phone) {
        return new Said.Customer(
                "7",
                "",
                "",
                CustomerData.Kind.PERSON,
                "Jürgen",
                name,
                "",
                street,
                "3",
                "79112",
                "Freiburg",
                "",
                email,
                phone,
                "");
    }

    private static CustomerData card(Said.Customer said) {
        return new CustomerData(
                CustomerData.Kind.PERSON,
                said.firstName(),
                said.lastName(),
                "",
                said.street(),
                said.houseNumber(),
                said.postcode(),
                said.city(),
                "",
                "",
                said.email().isEmpty() ? List.of() : List.of(said.email()),
                said.phone().isEmpty() ? List.of() : List.of(new Phone(said.phone(), false)));
    }
}
