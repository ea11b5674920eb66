package stammkunde.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData.Kind;
import stammkunde.customer.CustomerFilter.Reach;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class CustomersTest {

    private static final Phone MOBILE = new Phone("+4915123456789", true);
    private static final Phone LANDLINE = new Phone("+4930901820", false);

    private final Customers customers;
    private final Worlds worlds;
    private final World world;

    CustomersTest(Customers customers, Worlds worlds) {
        this.customers = customers;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @Test
    void a_card_is_kept_as_it_was_written() {
        var data = new CustomerData(
                Kind.COMPANY,
                "Petra",
                "Brunner",
                "Nord GmbH",
                "Rosenweg",
                "6",
                "8404",
                "Winterthur",
                "CH",
                "Ruft an",
                List.of("b@x.example", "a@x.example"),
                List.of(MOBILE, LANDLINE));

        var id = customers.create(world.business(), data);

        var card = customers.find(world.business(), id).orElseThrow();
        assertThat(card.data()).isEqualTo(data);
        assertThat(card.name()).isEqualTo("Nord GmbH (Petra Brunner)");
        assertThat(card.address()).isEqualTo("Rosenweg 6, 8404 Winterthur");
        assertThat(card.mobile()).contains(MOBILE);
    }

    @Test
    void a_change_is_kept_and_the_log_says_who_changed_what_but_no_values() {
        var staff = worlds.staff(world, Role.DESK).id();
        var id = customers.create(world.business(), person("Petra", "Brunner", "old@x.example"), staff);

        customers.update(world.business(), id, person("Petra", "Frei", "new@x.example"), staff);
        customers.viewed(world.business(), id, staff);

        var after = customers.find(world.business(), id).orElseThrow();
        assertThat(after.lastName()).isEqualTo("Frei");
        assertThat(after.emails()).containsExactly("new@x.example");
        assertThat(customers.changes(world.business(), id, 10))
                .allSatisfy(entry -> assertThat(entry.staff()).isEqualTo(staff))
                .extracting(entry -> entry.act().name())
                .containsExactlyInAnyOrder("CUSTOMER_CREATED", "CUSTOMER_NAME_CHANGED", "CUSTOMER_EMAIL_CHANGED");
    }

    @Test
    void another_businesss_card_looks_like_none() {
        var theirs = worlds.create();
        var staff = worlds.staff(world, Role.DESK).id();

        assertThat(customers.find(world.business(), theirs.ada())).isEmpty();
        assertThat(customers.update(world.business(), theirs.ada(), person("X", "Y", "z@x.example"), staff))
                .isFalse();
        assertThat(customers.find(theirs.business(), theirs.ada()).orElseThrow().firstName())
                .isEqualTo("Ada");
    }

    @Test
    void a_name_is_found_misspelt_swapped_without_accents_and_by_its_beginning() {
        var zuend = customers.create(world.business(), person("Reto", "Zünd", "r@x.example"));
        customers.create(world.business(), person("Mirjam", "Aebi", "m@x.example"));

        assertThat(List.of("Reto Zünd", "zund", "Zünd Reto", "Reto Zündt", "ret", "re"))
                .allSatisfy(text -> assertThat(found(text)).first().isEqualTo(zuend));
        assertThat(found("Quastenflosser")).isEmpty();
    }

    @Test
    void an_address_or_number_is_found_by_its_beginning() {
        var id = customers.create(
                world.business(), CustomerData.person("Petra", "B", List.of("petra.b@blue.example"), List.of(MOBILE)));

        assertThat(List.of("petra.b@blue.example", "petra.b@", "PETRA.B", "0151 234", "+49 151 23456789", "0049151"))
                .allSatisfy(text -> assertThat(found(text)).contains(id));
        assertThat(found("0152")).isEmpty();
    }

    @Test
    void what_is_typed_is_taken_literally() {
        var id = customers.create(world.business(), person("100%", "_O'Neill\\", "x@x.example"));

        assertThat(found("100%")).containsExactly(id);
        assertThat(found("_O'Neill\\")).containsExactly(id);
        assertThat(found("%%%")).isEmpty();
        assertThat(found("\u0000")).isEmpty();
    }

    @Test
    void a_visitor_is_matched_by_address_number_and_name_and_the_reasons_are_told() {
        var both = customers.create(
                world.business(), CustomerData.person("Jonas", "Widmer", List.of("j@x.example"), List.of(MOBILE)));
        var namesake = customers.create(world.business(), person("Widmer", "Jonas", "other@x.example"));

        var matches =
                customers.matching(world.business(), new Person("jonas", "WIDMER", "j@x.example", MOBILE.value()));

        assertThat(matches).map(match -> match.customer().id()).containsExactly(both, namesake);
        assertThat(matches.getFirst().reasons())
                .isEqualTo(Set.of(Match.Reason.EMAIL, Match.Reason.PHONE, Match.Reason.NAME));
        assertThat(matches.getLast().reasons()).isEqualTo(Set.of(Match.Reason.NAME));
    }

    @Test
    void several_visitors_are_matched_in_their_order() {
        var petra = customers.create(world.business(), person("Petra", "Brunner", "p@x.example"));

        var matches = customers.matching(
                world.business(),
                List.of(
                        new Person("No", "Body", "", ""),
                        new Person("", "", "p@x.example", ""),
                        new Person("", "", "", "")));

        assertThat(matches).map(List::size).containsExactly(0, 1, 0);
        assertThat(matches.get(1))
                .asInstanceOf(list(Match.class))
                .first()
                .satisfies(match -> assertThat(match.customer().id()).isEqualTo(petra));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (var name : List.of("Zünd", "Ärger", "Arger", "Zund", "Mayer", "mayer"))
            customers.create(world.business(), person("X", name, "x@x.example"));

        var seen = new ArrayList<String>();
        Optional<CustomerCursor> after = Optional.empty();
        do {
            var page = customers.page(world.business(), CustomerFilter.EVERYBODY, after, 3);
            page.customers().forEach(customer -> seen.add(customer.lastName()));
            after = page.next().flatMap(cursor -> CustomerCursor.parse(cursor.printed()));
        } while (after.isPresent());

        assertThat(seen).containsExactly("Ärger", "Arger", "Beispiel", "Beispiel", "Mayer", "mayer", "Zünd", "Zund");
        assertThat(customers.count(world.business(), CustomerFilter.EVERYBODY)).isEqualTo(8);
    }

    @Test
    void the_file_can_be_narrowed_to_who_can_be_reached_how() {
        var firm = customers.create(
                world.business(),
                new CustomerData(Kind.COMPANY, "", "", "Nord", "", "", "", "", "", "", List.of(), List.of(MOBILE)));

        assertThat(page(new CustomerFilter(Optional.of(Kind.COMPANY), Reach.ANY)))
                .containsExactly(firm);
        assertThat(page(new CustomerFilter(Optional.empty(), Reach.MOBILE))).containsExactly(firm);
        assertThat(page(new CustomerFilter(Optional.empty(), Reach.EMAIL))).isEmpty();
        assertThat(page(new CustomerFilter(Optional.empty(), Reach.NOT_AT_ALL)))
                .containsExactlyInAnyOrder(world.ada(), world.bo());
    }

    private List<CustomerId> page(CustomerFilter filter) {
        return customers.page(world.business(), filter, Optional.empty(), 50).customers().stream()
                .map(Customer::id)
                .toList();
    }

    private List<CustomerId> found(String text) {
        return customers.search(world.business(), text, 8).stream()
                .map(Customer::id)
                .toList();
    }

    private static CustomerData person(String first, String last, String email) {
        return CustomerData.person(first, last, List.of(email), List.of());
    }
}
