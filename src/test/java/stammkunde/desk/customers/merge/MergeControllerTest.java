package stammkunde.desk.customers.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Role;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Merges;
import stammkunde.desk.DeskBrowser;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class MergeControllerTest {

    private final Customers customers;
    private final Merges merges;
    private final Worlds worlds;
    private final World world;
    private final DeskBrowser desk;
    private final CustomerId petra;
    private final CustomerId twin;

    MergeControllerTest(MockMvcTester browser, Customers customers, Merges merges, Worlds worlds) {
        this.customers = customers;
        this.merges = merges;
        this.worlds = worlds;
        this.world = worlds.create();
        this.desk = new DeskBrowser(browser, worlds.staff(world, Role.DESK));
        this.petra = card("Petra", "Brunner");
        this.twin = card("Petra", "Bruner");
    }

    @Test
    void similar_cards_are_offered_compared_merged_and_parted_again() {
        assertThat(desk.open(at(petra, "/merge"))).hasStatusOk().bodyText().contains("Ähnliche Karten", "Petra Bruner");
        assertThat(desk.open(at(petra, "/merge?q=Bo"))).bodyText().contains("Bo Beispiel");
        assertThat(desk.open(at(petra, "/merge?with=" + twin.value())))
                .hasStatusOk()
                .bodyText()
                .contains("Die Karte von Petra Brunner bleibt", "value=\"LOSER\"");

        assertThat(desk.send(at(petra, "/merges"), Map.of("with", text(twin), "seen", seen(), "NAME", "LOSER")))
                .hasStatus(303);

        assertThat(desk.open(at(twin, ""))).hasStatus(303).redirectedUrl().isEqualTo(at(petra, ""));
        assertThat(customers.find(world.business(), petra).orElseThrow().lastName())
                .isEqualTo("Bruner");
        var merge = merges.of(world.business(), petra).getFirst().id().value();
        assertThat(desk.open(at(petra, "/merge"))).bodyText().contains("Rückgängig machen");
        assertThat(desk.send(at(petra, "/merges/" + merge + "/removal"), Map.of()))
                .hasStatus(303);
        assertThat(desk.open(at(twin, ""))).hasStatusOk().bodyText().contains("Petra Bruner");
        assertThat(desk.send(at(petra, "/merges/" + merge + "/removal"), Map.of()))
                .hasStatus(422);
    }

    @Test
    void what_nobody_saw_and_what_is_not_theirs_is_not_merged() {
        var theirs = worlds.create();

        assertThat(desk.send(at(petra, "/merges"), Map.of("with", text(twin), "seen", "old")))
                .hasStatus(422)
                .bodyText()
                .contains("inzwischen geändert");
        assertThat(desk.send(at(petra, "/merges"), Map.of("with", text(theirs.ada()))))
                .hasStatus(404);
        assertThat(desk.send(at(petra, "/merges"), Map.of("with", text(petra)))).hasStatus(404);
        assertThat(desk.open(at(theirs.ada(), "/merge"))).hasStatus(404);
        assertThat(customers.find(world.business(), twin)).isPresent();
    }

    private String seen() {
        return merges.plan(world.business(), petra, twin).orElseThrow().seen();
    }

    private CustomerId card(String first, String last) {
        return customers.create(
                world.business(), CustomerData.person(first, last, List.of("petra@x.example"), List.of()));
    }

    private static String at(CustomerId customer, String where) {
        return "/desk/customers/" + customer.value() + where;
    }

    private static String text(CustomerId customer) {
        return customer.value().toString();
    }
}
